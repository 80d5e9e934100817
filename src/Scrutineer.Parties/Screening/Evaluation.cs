using Scrutineer.Parties.Matching;

namespace Scrutineer.Parties.Screening;

/// <summary>How well judgements agree with answers that are known, in one category of pairs.</summary>
/// <param name="Category">The category; blank for all.</param>
/// <param name="Found">Pairs that are one and were judged the same.</param>
/// <param name="Missed">Pairs that are one and were not.</param>
/// <param name="False">Pairs that are two and were judged the same.</param>
/// <param name="Apart">Pairs that are two and were not.</param>
/// <param name="Undecided">Pairs of either that were judged <see cref="Verdict.CannotTell"/>.</param>
/// <param name="Lost">Pairs whose names reach the threshold, but that the index did not bring.</param>
public sealed record Evaluation(string Category, int Found, int Missed, int False, int Apart, int Undecided, int Lost)
{
    /// <summary>Share of the pairs judged the same that are; not a number when there are none.</summary>
    public double Precision => (double)Found / (Found + False);

    /// <summary>Share of the pairs that are one that were judged the same.</summary>
    public double Recall => (double)Found / (Found + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Measures every category and, under a blank name, all pairs together. Pairs without an answer are passed over.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="derivableOnly">Leave out the pairs that no rule could know.</param>
    public static IReadOnlyList<Evaluation> Of(IReadOnlyList<JudgedPair> pairs, bool derivableOnly)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var known = pairs.Where(p => p.Same is not null && (p.Derivable || !derivableOnly)).ToList();
        var lost = LostOf(known);
        var judged = known.ConvertAll(p => (p.Category, Same: p.Same!.Value, Judge.Compare(p.First, p.Second).Verdict));
        return
        [
            .. judged
                .Select((j, i) => (j.Category, j.Same, j.Verdict, Lost: lost[i]))
                .SelectMany(j => new[] { j, j with { Category = "" } })
                .GroupBy(j => j.Category, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Evaluation(
                    g.Key,
                    g.Count(j => j.Same && j.Verdict is Verdict.Same),
                    g.Count(j => j.Same && j.Verdict is not Verdict.Same),
                    g.Count(j => !j.Same && j.Verdict is Verdict.Same),
                    g.Count(j => !j.Same && j.Verdict is not Verdict.Same),
                    g.Count(j => j.Verdict is Verdict.CannotTell),
                    g.Count(j => j.Lost)
                )),
        ];
    }

    // Every second name is listed; every first name is asked for, by the bound and by comparing with all.
    private static bool[] LostOf(List<JudgedPair> pairs)
    {
        var builder = new IndexBuilder();
        for (var i = 0; i < pairs.Count; i++)
        {
            var type = pairs[i].Second.Kind is PartyKind.Person ? "Person" : "Organization";
            builder.Add(
                new ListedName(
                    i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "pairs",
                    type,
                    "",
                    "name",
                    pairs[i].Second.Name
                )
            );
        }
        var screener = new Screener(NameIndex.Open(builder.Build()).Value!);
        return
        [
            .. pairs.Select(p =>
            {
                var all = screener.Screen(new Party(p.First.Name), brute: true).Select(h => h.Entity);
                var found = screener
                    .Screen(new Party(p.First.Name))
                    .Select(h => h.Entity)
                    .ToHashSet(StringComparer.Ordinal);
                return !all.All(found.Contains);
            }),
        ];
    }
}
