using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law ask</c>: one question, one answer.</summary>
internal static class LawAskCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language, open: true);
        var command = new Command(
            "ask",
            new Bilingual("Поставити одне питання на один день", "Ask one question on one day").In(shared.Language)
        ).With(
            "scrutineer law ask cases/ru-president-2024 \"ru-president-2024 is null in crimea\" --on 2024-03-16",
            "чи нікчемне голосування в Криму",
            "whether the vote is null in Crimea"
        );
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return input.Answer(
                parsed,
                terminal,
                question =>
                {
                    if (question.IsOpen)
                    {
                        return OpenForm.Tell(
                            terminal,
                            question,
                            OpenQuestion.Ask(question.Engine, question.Sentence, question.On, question.KnownAsOf)
                        );
                    }
                    var ruling = question.Ask();
                    if (terminal.Json)
                    {
                        return LawForm.Write(terminal, LawForm.Head(question, "ask", ruling));
                    }
                    LawForm.Tell(terminal, question, ruling);
                    terminal.Paragraph(AsOf(question).In(terminal.Language));
                    return ExitCode.Done;
                }
            );
        });
        return command;
    }

    private static Bilingual AsOf(LawQuestion question)
    {
        var law = question.LawOf ?? question.On;
        var (knownUk, knownEn) = question.KnownAsOf is { } known
            ? ($"відоме до {Dates.Say(known, Language.Uk)}", $"known by {Dates.Say(known, Language.En)}")
            : ("відоме реєстрові досі", "all that the register knows");
        return new(
            $"право — станом на {Dates.Say(law, Language.Uk)}; факти — станом на {Dates.Say(question.On, Language.Uk)}; {knownUk}",
            $"law of {Dates.Say(law, Language.En)}; facts of {Dates.Say(question.On, Language.En)}; {knownEn}"
        );
    }
}
