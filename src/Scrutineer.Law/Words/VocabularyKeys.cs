namespace Scrutineer.Law;

/// <summary>The blocks of a vocabulary, and the lines that each may have.</summary>
internal static class VocabularyKeys
{
    public static IReadOnlyList<string> Blocks { get; } = ["kind", "term", "predicate", "parameter"];

    /// <summary>The lines of a block; none of a block that does not exist.</summary>
    public static string[] Of(string block) =>
        block switch
        {
            "kind" => ["en", "uk", "silence leaves open", "note", "note in Ukrainian"],
            "term" => ["kind", "en", "uk", "gen", "dat", "acc", "ins", "loc", "note", "note in Ukrainian"],
            "predicate" =>
            [
                "en",
                "uk",
                "en before",
                "uk before",
                "note",
                "note in Ukrainian",
                "closed",
                "open",
                "may be supposed",
                "position of",
                "only as a position",
                "only by rules",
                "only by facts",
                "by facts and by rules",
                "contrary",
                "reported",
                "reflexive",
                "auxiliary",
                "silence of law excludes",
                "so by kind of case",
                "not applicable where",
            ],
            "parameter" =>
            [
                "en",
                "uk",
                "en before",
                "uk before",
                "note",
                "note in Ukrainian",
                "value",
                "in force",
                "source",
                "source in Ukrainian",
                "certainty",
                "disputed",
            ],
            _ => [],
        };

    /// <summary>Whether a line is a bare word, without a value.</summary>
    public static bool IsBare(string line) =>
        line
            is "closed"
                or "open"
                or "may be supposed"
                or "only as a position"
                or "only by rules"
                or "only by facts"
                or "reported"
                or "reflexive"
                or "auxiliary"
                or "disputed"
                or "silence leaves open";
}
