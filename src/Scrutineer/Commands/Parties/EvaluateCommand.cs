using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties evaluate</c>: precision, recall and what the index loses, on pairs whose answers are known.</summary>
internal static class EvaluateCommand
{
    public static Command Build(SharedOptions shared)
    {
        var pairs = CompareCommand.PairsOption(shared.Language);
        var all = new Option<bool>("--all")
        {
            Description = new Bilingual(
                "Також пари, яких жодне правило не може знати (derivable: false)",
                "Also the pairs that no rule could know (derivable: false)"
            ).In(shared.Language),
        };
        var command = new Command(
            "evaluate",
            new Bilingual(
                "Виміряти влучність на парах із відомою відповіддю",
                "Measure accuracy on pairs whose answers are known"
            ).In(shared.Language)
        )
        {
            pairs,
            all,
        }.With(
            "scrutineer parties evaluate --pairs pairs.json",
            "до стовпців compare додайте match (yes чи no) і category",
            "add match (yes or no) and category to the columns of compare"
        );
        command.SetAction(
            async (parsed, _) =>
            {
                var terminal = shared.Terminal(parsed);
                var read = CompareCommand.Read(parsed.GetValue(pairs)!);
                if (!read.Succeeded)
                {
                    return terminal.Refuse(read.Problems);
                }
                var rows = Evaluation.Of(read.Value, derivableOnly: !parsed.GetValue(all));
                if (terminal.Json)
                {
                    await terminal.Output.WriteLineAsync(Json(rows).ToJsonString(JsonLine.Options));
                    return ExitCode.Done;
                }
                Show(terminal, rows);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Show(Terminal terminal, IReadOnlyList<Evaluation> rows)
    {
        var language = terminal.Language;
        string Word(string uk, string en) => new Bilingual(uk, en).In(language);
        var table = Tables.Of(
            null,
            Word("категорія", "category"),
            ">TP",
            ">FN",
            ">FP",
            ">TN",
            Word(">не можна сказати", ">cannot tell"),
            Word(">точність", ">precision"),
            Word(">повнота", ">recall"),
            ">F1",
            Word(">втрачено", ">lost")
        );
        foreach (var row in rows)
        {
            table.Row(
                row.Category.Length > 0 ? row.Category : Word("усі", "all"),
                Count(row.Found),
                Count(row.Missed),
                Count(row.False),
                Count(row.Apart),
                Count(row.Undecided),
                Share(row.Precision, language),
                Share(row.Recall, language),
                Share(row.F1, language),
                Count(row.Lost)
            );
        }
        terminal.Write(table);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share, Language language) =>
        double.IsFinite(share) ? Numbers.Say(share, 3, language) : "—";

    private static JsonObject Json(IReadOnlyList<Evaluation> rows) =>
        new()
        {
            ["schema"] = "scrutineer-evaluation-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["categories"] = new JsonArray([
                .. rows.Select(r => new JsonObject
                {
                    ["category"] = r.Category.Length > 0 ? r.Category : null,
                    ["truePositives"] = r.Found,
                    ["falseNegatives"] = r.Missed,
                    ["falsePositives"] = r.False,
                    ["trueNegatives"] = r.Apart,
                    ["cannotTell"] = r.Undecided,
                    ["precision"] = Finite(r.Precision),
                    ["recall"] = Finite(r.Recall),
                    ["f1"] = Finite(r.F1),
                    ["lost"] = r.Lost,
                }),
            ]),
        };

    private static JsonValue? Finite(double share) =>
        double.IsFinite(share) ? JsonValue.Create(Math.Round(share, 4)) : null;
}
