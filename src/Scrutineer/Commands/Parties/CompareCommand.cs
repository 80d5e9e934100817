using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Matching;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties compare</c>: whether two records name one person or body, pair by pair.</summary>
internal static class CompareCommand
{
    public static Command Build(SharedOptions shared)
    {
        var pairs = PairsOption(shared.Language);
        var command = new Command(
            "compare",
            new Bilingual(
                "Судити пари записів: той самий, різні чи не можна сказати",
                "Judge pairs of records: same, different or cannot tell"
            ).In(shared.Language)
        )
        {
            pairs,
        }.With(
            "scrutineer parties compare --pairs pairs.csv --json",
            "стовпці id, name1, name2, schema, dob1, dob2",
            "columns id, name1, name2, schema, dob1, dob2"
        );
        command.SetAction(
            async (parsed, _) =>
            {
                var terminal = shared.Terminal(parsed);
                var read = Read(parsed.GetValue(pairs)!);
                if (!read.Succeeded)
                {
                    return terminal.Refuse(read.Problems);
                }
                var judged = read.Value.Select(p => (Pair: p, Judgement: Judge.Compare(p.First, p.Second)));
                if (terminal.Json)
                {
                    await terminal.Output.WriteLineAsync(Json(judged, shared.Language).ToJsonString(JsonLine.Options));
                    return ExitCode.Done;
                }
                foreach (var (pair, judgement) in judged)
                {
                    Say(terminal, pair, judgement);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }

    public static Option<FileInfo> PairsOption(Language language) =>
        new("--pairs")
        {
            Description = new Bilingual("Пари: CSV або JSON", "Pairs: CSV or JSON").In(language),
            HelpName = "FILE",
            Required = true,
        };

    public static Outcome<IReadOnlyList<JudgedPair>> Read(FileInfo file) =>
        InputFiles.TryRead(file.ToString(), out var bytes, out var problem, InputFiles.Largest)
            ? PairTable.Read(bytes, file.Name)
            : Outcome<IReadOnlyList<JudgedPair>>.Refused(problem);

    private static JsonObject Json(IEnumerable<(JudgedPair Pair, Judgement Judgement)> judged, Language language) =>
        new()
        {
            ["schema"] = "scrutineer-comparison-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["pairs"] = new JsonArray([
                .. judged.Select(j => new JsonObject
                {
                    ["id"] = j.Pair.Id,
                    ["verdict"] = j.Judgement.Verdict.Code(),
                    ["score"] = j.Judgement.Score,
                    ["why"] = new JsonArray([.. j.Judgement.Why.Select(w => JsonValue.Create(w.In(language)))]),
                }),
            ]),
        };

    private static void Say(Terminal terminal, JudgedPair pair, Judgement judgement)
    {
        var word = judgement.Verdict.Word();
        terminal.Say(
            new Bilingual(
                $"{pair.First.Name} / {pair.Second.Name}: {word.Uk}, {Numbers.Say(judgement.Score, 3, Language.Uk)}",
                $"{pair.First.Name} / {pair.Second.Name}: {word.En}, {Numbers.Say(judgement.Score, 3, Language.En)}"
            )
        );
        foreach (var why in judgement.Why)
        {
            terminal.Say(new Bilingual("  " + why.Uk, "  " + why.En));
        }
    }
}
