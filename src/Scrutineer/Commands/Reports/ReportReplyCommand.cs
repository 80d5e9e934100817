using System.CommandLine;
using System.Security.Cryptography;
using Scrutineer.CommandLine;
using Scrutineer.Reports;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report reply</c>: an answer, sealed to the author's words.</summary>
internal static class ReportReplyCommand
{
    public static Command Build(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var text = new Option<FileInfo>("--text")
        {
            Description = new Bilingual("Файл із відповіддю", "A file with the answer").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "reply",
            new Bilingual(
                "Відповісти: прочитає лише той, хто введе слова",
                "Reply: only somebody who types the words can read it"
            ).In(shared.Language)
        )
        {
            report,
            text,
        }.With(
            "scrutineer report reply 3f9c --text answer.txt --data desk --identity office.key --passphrase-file passphrase.txt",
            "відповідь запечатано словами автора",
            "the answer is sealed to the author's words"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, _) =>
                    ReportInput
                        .Text(parsed.GetValue(text)!)
                        .Then(answer =>
                        {
                            using var randomness = RandomNumberGenerator.Create();
                            return new AnswerReport().Run(
                                store,
                                parsed.GetValue(report)!,
                                answer,
                                input.By(parsed),
                                ReportInput.Today(),
                                randomness
                            );
                        })
                        .Map(_ => "")
            )
        );
        return command;
    }
}
