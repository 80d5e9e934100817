using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases;

/// <summary>Reads <c>case.yaml</c>.</summary>
internal static class CaseFile
{
    private static readonly string[] Kinds =
    [
        "presidential-election",
        "parliamentary-election",
        "local-election",
        "referendum",
    ];
    private static readonly Bilingual ATerm = new("назвіть термін реєстру", "name a term of the register");

    /// <summary>What the file says, as far as it could be read. Ids are checked later, when all terms are known.</summary>
    internal sealed record Draft(
        string? Id,
        Bilingual? Title,
        string? Kind,
        string? Vote,
        IReadOnlyList<DateOnly> Days,
        string? Organiser,
        IReadOnlyList<string> Territories,
        DateOnly? AsOf,
        bool Invented,
        IReadOnlyList<Scalar> Rules,
        IReadOnlyList<(string Id, string Kind, Place Where)> Uses
    )
    {
        /// <summary>Facts that the case keeps though they contradict others.</summary>
        public IReadOnlyList<string> Kept { get; init; } = [];

        /// <summary>Folders of registers that the case shares with others.</summary>
        public IReadOnlyList<Scalar> Shares { get; init; } = [];
    }

    public static Draft Read(Mapping root, string file, Problems problems)
    {
        var keys = new Keys(root, file, problems);
        var id = keys.Id("id", new("додайте «id:»", "add \"id:\""));
        keys.Require("title", new("додайте «title:» з «uk:» та «en:»", "add \"title:\" with \"uk:\" and \"en:\""));
        var title = keys.Both("title");
        keys.Require("kind", new($"одне з: {string.Join(", ", Kinds)}", $"one of: {string.Join(", ", Kinds)}"));
        var kind = keys.OneOf("kind", Kinds);
        var vote = keys.RequiredText("vote", ATerm);
        var days = ReadDays(keys);
        var organiser = keys.RequiredText("organiser", ATerm);
        keys.Require("territories", new("перелічіть терміни територій", "list the terms of the territories"));
        var territories = keys.Texts("territories");
        foreach (var twice in territories.GroupBy(t => t.Text, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(CaseProblem.NamedTwice(file, twice.ElementAt(1).Line, twice.Key));
        }
        keys.Require(
            "as-of",
            new("додайте день, станом на який розглядається справа", "add the day from which the case is looked at")
        );
        var asOf = keys.Day("as-of");
        var underReview = keys.Text("under-review");
        var invented = keys.Flag("invented");
        keys.Require(
            "rules",
            new(
                "назвіть теки правил, наприклад [ua, international]",
                "name the folders of rules, such as [ua, international]"
            )
        );
        var rules = keys.Texts("rules");
        var uses = new List<(string, string, Place)>();
        Use(vote, "vote", "vote");
        Use(organiser, "body", "organiser");
        Use(underReview, "instrument", "under-review");
        uses.AddRange(territories.Select(t => (t.Text, "territory", new Place(file, t.Line))));
        string[] kept = [.. keys.Texts("kept").Select(k => k.Text)];
        var shares = keys.Texts("shares");
        keys.Done();
        return new(
            id,
            title,
            kind,
            vote,
            days,
            organiser,
            [.. territories.Select(t => t.Text)],
            asOf,
            invented,
            rules,
            uses
        )
        {
            Kept = kept,
            Shares = shares,
        };

        void Use(string? term, string termKind, string key)
        {
            if (term is not null)
            {
                uses.Add((term, termKind, new(file, keys.LineOf(key))));
            }
        }
    }

    private static IReadOnlyList<DateOnly> ReadDays(Keys keys)
    {
        var mend = new Bilingual(
            "перелічіть дні або дайте «from:» та «until:» (перший день після)",
            "list the days, or give \"from:\" and \"until:\" (the first day after)"
        );
        keys.Require("days", mend);
        return keys.Node("days") switch
        {
            null => [],
            Sequence list => ListedDays(list, keys),
            Mapping interval => IntervalDays(new(interval, keys.File, keys.Problems), mend),
            _ => Wrong(keys, mend),
        };
    }

    private static IReadOnlyList<DateOnly> ListedDays(Sequence list, Keys keys)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var node in list.Items)
        {
            if (keys.DayOf(node, "days") is { } day)
            {
                days.Add(day);
            }
        }
        return [.. days];
    }

    private static IReadOnlyList<DateOnly> IntervalDays(Keys keys, Bilingual mend)
    {
        keys.Require("from", mend);
        keys.Require("until", mend);
        var (from, until) = (keys.Day("from"), keys.Day("until"));
        keys.Done();
        if (from is not { } first || until is not { } after)
        {
            return [];
        }
        if (after <= first)
        {
            keys.Problems.Add(RegisterProblem.EndBeforeBeginning(keys.File, keys.LineOf("until"), first, after));
            return [];
        }
        if (after.DayNumber - first.DayNumber > 366)
        {
            keys.Problems.Add(
                YamlProblem.WrongType(
                    keys.File,
                    keys.LineOf("until"),
                    "days",
                    new("голосування триває щонайбільше рік", "a vote lasts a year at most")
                )
            );
            return [];
        }
        return [.. Enumerable.Range(0, after.DayNumber - first.DayNumber).Select(first.AddDays)];
    }

    private static IReadOnlyList<DateOnly> Wrong(Keys keys, Bilingual expected)
    {
        keys.Problems.Add(YamlProblem.WrongType(keys.File, keys.LineOf("days"), "days", expected));
        return [];
    }
}
