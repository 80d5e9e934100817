using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Law;
using Scrutineer.Publishing;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act adopt</c>: computes adoption from a meeting's record and the dated quorum and majority.</summary>
internal static class ActAdoptCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language, "DRAFT");
        var folder = CaseInput.Folder(shared.Language);
        var input = new CaseInput(shared.Language);
        var meeting = Meeting(shared.Language);
        var number = new Option<string>("--number")
        {
            Description = new Bilingual(
                "Офіційний номер, який отримує акт",
                "The official number that the act gets"
            ).In(shared.Language),
            HelpName = "NUMBER",
            Required = true,
        };
        var output = Results.Output(shared.Language);
        var command = new Command(
            "adopt",
            new Bilingual(
                "Ухвалити проєкт за записом засідання або сказати, чому його не ухвалено",
                "Adopt a draft by a meeting's record, or say why it is not adopted"
            ).In(shared.Language)
        )
        {
            file,
            folder,
            meeting,
            number,
            output,
        }.With(
            "scrutineer act adopt draft.json --case cases/ru-president-2024 --without-returns --meeting cases/ru-president-2024/meetings/2024-05-08.yaml --number 1 --out act.json",
            "акт із номером і датою засідання",
            "the act with its number and the meeting's day"
        );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var draft = ActFile.Read(parsed.GetValue(file)!);
                var record = new ReadMeeting().Run(parsed.GetValue(meeting)!.ToString());
                if (!draft.Succeeded || !record.Succeeded)
                {
                    return terminal.Refuse([.. draft.Problems, .. record.Problems]);
                }
                var assessed = await input.Assess(parsed.GetValue(folder)!, parsed, terminal, stop);
                if (!assessed.Succeeded)
                {
                    return terminal.Refuse(assessed.Problems);
                }
                var adopted = new Adopt().Run(draft.Value, assessed.Value, record.Value, parsed.GetValue(number)!);
                if (!adopted.Succeeded)
                {
                    return terminal.Refuse(adopted.Problems);
                }
                Warn(terminal, adopted.Value.Adoption!);
                return await Results.Write(
                    terminal,
                    parsed.GetValue(output),
                    Encoding.UTF8.GetBytes(ActJson.Write(adopted.Value)),
                    stop
                );
            }
        );
        return command;
    }

    /// <summary>The file of a meeting's record.</summary>
    public static Option<FileInfo> Meeting(Language language) =>
        new("--meeting")
        {
            Description = new Bilingual(
                "Запис засідання (YAML): члени, присутні, порядок денний, голоси",
                "The meeting's record (YAML): members, present, agenda, votes"
            ).In(language),
            HelpName = "FILE",
            Required = true,
        };

    private static void Warn(Terminal terminal, Adoption adoption)
    {
        if (adoption.RulesCertainty == Certainty.Unverified)
        {
            terminal.Note(
                new Bilingual(
                    $"Кворум і більшість ({adoption.RulesId}) не перевірено за текстом закону: це має зробити юрист.",
                    $"Quorum and majority ({adoption.RulesId}) have not been checked against the text of the law: a lawyer must do that."
                )
            );
        }
        if (adoption.Remark is { } remark)
        {
            terminal.Note(remark);
        }
    }
}
