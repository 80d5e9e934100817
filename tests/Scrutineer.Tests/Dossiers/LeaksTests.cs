using System.Net;
using System.Text.RegularExpressions;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Dossiers;

/// <summary>No page of a shipped case's dossier shows what only the program should see, or marks that ran into each other.</summary>
public sealed partial class LeaksTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("leaks");

    [Theory]
    [InlineData("simulated")]
    [InlineData("ru-president-2024")]
    [InlineData("ua-president-2019")]
    public async Task No_page_of_a_dossier_shows_a_placeholder_or_a_broken_mark(string name)
    {
        string[] without = name == "simulated" ? [] : ["--without-returns"];
        var to = Path.Combine(_home.FullName, name);
        var folder = Path.Combine(SharedData.Repository, "cases", name);
        var said = await Session.Run(["assess", folder, "--out", to, .. without]);
        Assert.True(said.Code == 0, said.Error);
        var pages = Directory.GetFiles(to, "*.html");
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            var isEnglish = page.EndsWith(".en.html", StringComparison.Ordinal);
            Assert.Equal("", string.Concat(Leaks(html, isEnglish).Select(l => $"{Path.GetFileName(page)}: {l}\n")));
        }
    }

    [Theory]
    [InlineData("<p>the form {b} of the name</p>", "{")]
    [InlineData("<p>commission-quorum@2024-02-23+…</p>", "@2024-02-23")]
    [InlineData("<p>[-----05-01]</p>", "[---")]
    [InlineData("<p>is null.; and so on</p>", "null.;")]
    [InlineData("<p>is null..</p>", "l..")]
    [InlineData("<p>the «referendums»</p>", "«")]
    public void Canary_each_kind_of_leak_is_found(string html, string leak) =>
        Assert.Equal([leak], Leaks(html, isEnglish: true).Take(1));

    [Fact]
    public void An_abbreviation_before_a_semicolon_and_an_ellipsis_are_no_leaks() =>
        Assert.Empty(Leaks("<style>a { }</style><p>1 в. п.; далі…</p>", isEnglish: false));

    public void Dispose() => _home.Delete(recursive: true);

    private static List<string> Leaks(string html, bool isEnglish)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, ""), "\n"));
        return [.. (isEnglish ? InEnglish() : Anywhere()).Matches(text).Select(m => m.Value)];
    }

    [GeneratedRegex(
        @"<(?<tag>style|script)\b.*?</\k<tag>>",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();

    // A letter or two before ".;" is an abbreviation: «в. п.;».
    [GeneratedRegex(@"\{|@\d{4}-\d{2}-\d{2}|\[-{3}|\p{L}{3,}\.;|[^.]\.\.(?!\.)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Anywhere();

    [GeneratedRegex(
        @"\{|@\d{4}-\d{2}-\d{2}|\[-{3}|\p{L}{3,}\.;|[^.]\.\.(?!\.)|[«»]",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex InEnglish();
}
