using Scrutineer.Wording;

namespace Scrutineer.Returns.Checks;

/// <summary>What can be wrong with <c>totals.csv</c> alone.</summary>
internal static class TotalsProblem
{
    private static readonly Bilingual Shape = new(
        "рядок: region,channel,field,count,source — область, канал, показник, ціле число від 0, джерело",
        "a row is region,channel,field,count,source: the count a whole number from 0 up"
    );

    public static Problem Header(string file) =>
        new("bad-totals", new("заголовок не той", "the header is not the expected one"), Shape, file, 1);

    public static Problem NotACount(string file, int line, string shown) =>
        new(
            "bad-totals",
            new($"«{shown}» не є цілим числом від 0", $"\"{shown}\" is not a whole number, 0 or greater"),
            Shape,
            file,
            line
        );

    public static Problem NoRegion(string file, int line) =>
        new("bad-totals", new("область порожня", "the region is empty"), Shape, file, line);

    public static Problem Again(string file, int line, int first) =>
        new(
            "bad-totals",
            new($"той самий показник уже є в рядку {first}", $"the same figure already stands on line {first}"),
            Shape,
            file,
            line
        );
}
