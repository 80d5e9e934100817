using System.Globalization;
using System.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases.New;

/// <summary>
/// Writes the files of a case that loads, an operation: who, when, where, by which rules. It states no fact; what is missing for
/// an answer is asked of the case once it is read.
/// </summary>
public sealed class OutlineCase
{
    /// <summary>The files, as UTF-8.</summary>
    /// <param name="outline">What the case begins with.</param>
    /// <exception cref="ArgumentException">It has neither day nor territory.</exception>
    public NamedBytes Run(CaseOutline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        if (outline.Days.Count == 0 || outline.Territories.Count == 0)
        {
            throw new ArgumentException("A case has a day and a territory.", nameof(outline));
        }
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["case.yaml"] = Case(outline),
            ["register/10-vote.yaml"] = Register(outline),
        };
        if (outline.Called is { } called)
        {
            files["acts.yaml"] =
                "# What the acts of this case say beyond the determination.\ncalled: " + Both(called) + "\n";
        }
        return NamedBytes
                .Of(
                    files.Select(f => KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Value)))
                )
                .Value
            ?? throw new InvalidOperationException("The names of a case's own files are safe.");
    }

    private static string Case(CaseOutline outline) =>
        $"""
            # The vote, its days, who organised it, the territories in question, the rules to judge by.
            id: {outline.Id}
            title: {Both(outline.Title)}
            kind: {outline.Kind}
            vote: {Vote(outline)}
            days: [{string.Join(", ", outline.Days.Select(Day))}]
            organiser: {Organiser(outline)}
            territories: [{string.Join(", ", outline.Territories.Select(t => t.Id))}]
            as-of: {Day(outline.AsOf)} # what was known by then counts
            invented: {(outline.Invented ? "true" : "false")}
            rules: [{string.Join(", ", outline.Rules)}]

            """.ReplaceLineEndings("\n");

    private static string Register(CaseOutline outline)
    {
        var text = new StringBuilder(
            """
            # Sources, terms and dated facts. A Ukrainian name needs its cases (gen, dat, acc, ins, loc) where an act declines it;
            # the program says which one it misses.
            sources: []
            terms:

            """.ReplaceLineEndings("\n")
        );
        Term(text, Vote(outline), "vote", outline.Vote);
        Term(text, Organiser(outline), "body", outline.Organiser);
        foreach (var territory in outline.Territories.Where(t => t.Name is not null))
        {
            Term(text, territory.Id, "territory", territory.Name!);
        }
        text.Append(
            """
            # A fact is a sentence of the rules' vocabulary with its days, its sources and its certainty (V, H or U), such as:
            #  - id: held
            #    says: VOTE is held in TERRITORY on {d}
            #    from: 2024-03-15
            #    until: 2024-03-18
            #    sources: [NEWS]
            #    certainty: H
            facts: []

            """.ReplaceLineEndings("\n")
        );
        return text.ToString();
    }

    private static void Term(StringBuilder text, string id, string kind, Bilingual name)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    kind: {kind}\n    en: {Quoted(name.En)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    uk: {{ nom: {Quoted(name.Uk)} }}\n");
    }

    private static string Vote(CaseOutline outline) => outline.Id + "-vote";

    private static string Organiser(CaseOutline outline) => outline.Id + "-organiser";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Both(Bilingual text) => $"{{ uk: {Quoted(text.Uk)}, en: {Quoted(text.En)} }}";

    /// <summary>A double-quoted scalar of YAML 1.2.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' or '\\' => "\\" + c,
                    _ when char.IsControl(c) || (char.IsSeparator(c) && c != ' ') => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)c:x4}"
                    ),
                    _ => c.ToString(),
                }
            );
        }
        return quoted.Append('"').ToString();
    }
}
