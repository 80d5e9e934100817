using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Repo;

/// <summary>Turns of phrase that a native reader stumbles over stay out of the documents.</summary>
public sealed partial class EnglishTests
{
    // Written by the program from its own tables.
    private static readonly string[] Generated =
    [
        "docs/methods/calibration/controls.md",
        "docs/methods/calibration/tables.md",
    ];

    public static TheoryData<string> All => [.. Documents.All.Except(Generated, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_speaks_idiomatic_English(string document) =>
        Assert.Empty(Stumbles(Documents.Read(document)));

    [Fact]
    public void Canary_a_phrase_carried_over_from_another_language_is_caught() =>
        Assert.Equal(
            ["is no random sample", "likewise of", "Whoever verifies"],
            Stumbles(
                "a part is no random sample of the whole; there is no such day; it is no longer so; likewise of a draft; Whoever verifies often"
            )
        );

    private static IEnumerable<string> Stumbles(string text) => Phrase().Matches(text).Select(m => m.Value);

    [GeneratedRegex(
        @"(?<!\bthere )\b(is|are) no (?!longer\b|such\b|more\b|less\b)\w+( \w+)?|\blikewise of\b|(?-i:\bWhoever) \w+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Phrase();
}
