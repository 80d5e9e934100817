using System.Text.RegularExpressions;

namespace Scrutineer.Wording.Tests.EveryText;

/// <summary>
/// Each text speaks its own language: no Latin words in Ukrainian but names of things that have no other, the quotation marks of the
/// language, and no brace that was to be filled.
/// </summary>
public sealed partial class EveryTextTests
{
    private static readonly IReadOnlyList<PrintedText> All = [.. PrintedTexts.All()];

    [Fact]
    public void Every_text_of_the_repository_was_found()
    {
        Assert.InRange(All.Count, 4000, 100_000);
        Assert.Contains(All, t => t.Where.EndsWith(".razor", StringComparison.Ordinal));
        Assert.Contains(All, t => t.Where.StartsWith("rules/vocabulary.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void No_Ukrainian_text_has_a_Latin_word_that_is_no_name() =>
        None(All.Where(t => t.Language == Language.Uk), Latin);

    [Fact]
    public void No_English_text_has_quotation_marks_of_another_language() =>
        None(All.Where(t => t.Language == Language.En), t => Marks().Matches(t.Text).Select(m => m.Value));

    [Fact]
    public void No_text_prints_a_brace() => None(All.Where(t => t.Literal), Placed);

    [Theory]
    [InlineData("""Say("надіслано email до Комісії", "sent")""", "email")]
    [InlineData("""Say("складено seed", "made")""", "seed")]
    public void Canary_a_Latin_word_in_a_Ukrainian_text_is_found(string source, string word) =>
        Assert.Equal(
            [word],
            PrintedTexts
                .InSource($"class A {{ object B = {source}; }}", "a")
                .Where(t => t.Language == Language.Uk)
                .SelectMany(Latin)
        );

    [Fact]
    public void Canary_foreign_marks_and_a_bare_brace_are_found()
    {
        var texts = PrintedTexts
            .InSource("class A { object B = new(\"у полі {b} немає\", \"the «b» is {empty}\"); }", "a")
            .ToList();
        Assert.Equal(["{b}", "{empty}"], texts.SelectMany(Placed));
        Assert.Matches(Marks(), texts[1].Text);
    }

    private static void None(IEnumerable<PrintedText> texts, Func<PrintedText, IEnumerable<string>> leaks)
    {
        var told = string.Concat(texts.SelectMany(t => leaks(t).Distinct().Select(l => $"{t.Where}: {l}\n")));
        Assert.True(told.Length == 0, told);
    }

    // A brace that is to be typed stands in quotation marks, or opens a key of YAML.
    private static IEnumerable<string> Placed(PrintedText text) =>
        Braces().Matches(ToType().Replace(text.Text, " ")).Select(m => m.Value);

    private static IEnumerable<string> Latin(PrintedText text) =>
        Word().Matches(Code().Replace(text.Text, " ")).Select(m => m.Value).Where(w => !Names.Contains(w));

    // What a person types into a file or after a command, said as it is typed: keys, columns and values of cases, mappings, policies.
    private static IReadOnlyList<string> Typed { get; } =
    [
        .. "akomaNtoso en uk id title zz nom gen dat acc ins loc territory day date number from until open says kind sources certainty".Split(
            ' '
        ),
        .. "size address file profile map rules mappings schemas international ua crimea out invented encoding header sheet once".Split(
            ' '
        ),
        .. "channel count field region source after table column name rest sum choice choices station votes because is issued".Split(
            ' '
        ),
        .. "registered when same cast invalid valid space commission missing numbers blank zero zeros match category compare no yes".Split(
            ' '
        ),
        .. "log publisher all any quorum none group signer tsa witness derivable true false comparison transitions schema born nationality".Split(
            ' '
        ),
        .. "postgres host sslmode sslrootcert sslcert sslkey".Split(' '),
        .. "kept act adopt add edit entries relink remove show sign law print list report verify".Split(' '),
    ];

    // Names of programs, formats, units, people and publications, which have no other in Ukrainian.
    private static readonly HashSet<string> Names =
    [
        .. "Amazon OpenSanctions Euromaidan Press Sputnik".Split(' '),
        .. "Scrutineer Chromium chromium Parquet Tor Browser Python Word Windows Unix Akoma Ntoso Caddy LegalRule gzip zip age openssl cms".Split(
            ' '
        ),
        .. "Holm eforensics TeleSUR Tele CAd docx html pdf txt http https fsck chmod checkpoint".Split(' '),
        .. Typed,
    ];

    // What is typed or is an address: commands, options, file names, keys, hashes, DOI, ids with dots, dashes or digits in them.
    [GeneratedRegex(
        @"`[^`]*`|https?://\S+|scrutineer(?: [a-z-]+)*|--?[a-z][\w-]*|[\w./*-]*\.[\w*.-]*[\w*]|\b\w+[-_:/@=]\w[\w./:@=-]*|\p{Lu}[\p{Lu}\p{Nd}]+\b|\b\w*\d\w*\b",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        @"«[^»]*»|“[^”]*”|\u0022[^\u0022]*\u0022|\{\w+(?:: [^{}]*|, \w+(?:: [^{}]*)?)\}",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex ToType();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])[A-Za-z]{2,}(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("[«»„]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{[^{}]*\}?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Braces();
}
