using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law timeline</c>: when an answer changes, and why.</summary>
internal static class LawTimelineCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language, dated: false);
        var command = new Command(
            "timeline",
            new Bilingual("Коли відповідь змінюється й чому", "When an answer changes, and why").In(shared.Language)
        ).With(
            "scrutineer law timeline cases/simulated \"invented-vote is null in invented-region-12\"",
            "дні, відповіді, факти й правила на межах",
            "days, answers, and the facts and rules that begin or end there"
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
                    var open = Open(question.Sentence);
                    var periods = Timeline.Of(question.Engine, open, question.KnownAsOf);
                    if (terminal.Json)
                    {
                        return LawForm.Write(
                            terminal,
                            new JsonObject
                            {
                                ["schema"] = "scrutineer-law-timeline-1",
                                ["case"] = question.Case.Id,
                                ["question"] = JsonForm.Node(LawForm.Say(question, open)),
                                ["periods"] = LawForm.List(periods.Select(Period)),
                            }
                        );
                    }
                    Tell(terminal, question, open, periods);
                    return ExitCode.Done;
                }
            );
        });
        return command;
    }

    private static Sentence Open(Sentence s) =>
        s.Day is null
            ? s
            : new(s.Predicate, [.. s.Slots.Select((x, i) => i == s.Predicate.DaySlot ? Slot.Named("d") : x)]);

    private static JsonObject Period(Period period) =>
        new()
        {
            ["from"] = period.Days.From is { } from ? JsonForm.Node(from) : null,
            ["until"] = period.Days.Until is { } until ? JsonForm.Node(until) : null,
            ["answer"] = JsonForm.Node(period.Answer),
            ["begins"] = JsonForm.Node(period.Begins),
            ["ended"] = JsonForm.Node(period.Ended),
        };

    private static void Tell(Terminal terminal, LawQuestion question, Sentence open, IReadOnlyList<Period> periods)
    {
        var (l, uk) = (terminal.Language, terminal.Language == Language.Uk);
        terminal.Paragraph(LawForm.Say(question, open).In(l), 0);
        foreach (var period in periods)
        {
            terminal.Paragraph($"{period.Days.In(l)}: {period.Answer.Words().In(l)}");
            foreach (var id in period.Begins)
            {
                terminal.Paragraph(
                    $"{(uk ? "починається" : "begins")} {id}: {LawForm.Fact(question, id, period.Days.From).In(l)}",
                    4
                );
            }
            foreach (var id in period.Ended)
            {
                terminal.Paragraph(
                    $"{(uk ? "закінчилося" : "ended")} {id}: {LawForm.Fact(question, id, period.Days.From?.AddDays(-1)).In(l)}",
                    4
                );
            }
        }
    }
}
