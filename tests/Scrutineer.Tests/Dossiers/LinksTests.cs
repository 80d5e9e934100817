using System.Text.RegularExpressions;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Dossiers;

/// <summary>Every link of the dossiers that the shipped cases give, and of their acts, leads to something.</summary>
public sealed partial class LinksTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("links");

    [Theory]
    [InlineData("simulated", false)]
    [InlineData("ru-president-2024", true)]
    [InlineData("ua-president-2019", true)]
    public async Task Every_link_and_every_support_of_a_dossier_leads_to_something(string name, bool withoutReturns)
    {
        string[] without = withoutReturns ? ["--without-returns"] : [];
        var folder = Path.Combine(SharedData.Repository, "cases", name);
        var said = await Session.Run(["assess", folder, "--out", At(name), .. without]);
        Assert.True(said.Code == 0, said.Error);
        foreach (var page in Directory.GetFiles(At(name), "*.html"))
        {
            var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            Assert.Empty(Loose(html));
            // A support that stands nowhere would be written as code instead of a link.
            Assert.DoesNotContain("<code class=\"support\"", html, StringComparison.Ordinal);
            var files = Href()
                .Matches(html)
                .Select(m => m.Groups["value"].Value)
                .Where(h => h[0] != '#' && !h.Contains(':'));
            Assert.All(files, f => Assert.True(File.Exists(Path.Combine(At(name), f.Split('#')[0])), f));
        }
    }

    [Theory]
    [InlineData("resolution")]
    [InlineData("statement")]
    [InlineData("appeal-to-states")]
    [InlineData("call-on-citizens")]
    [InlineData("appeal-to-security-service")]
    public async Task Every_link_of_an_act_leads_to_something(string kind)
    {
        var folder = Path.Combine(SharedData.Repository, "cases", "ru-president-2024");
        await Session.Run("act", "draft", folder, "--kind", kind, "--without-returns", "--out", At("d.json"));
        foreach (var language in (string[])["uk", "en"])
        {
            var html = (await Session.Run("act", "show", At("d.json"), "--format", "html", "--lang", language)).Output;
            Assert.Contains("href=\"#", html, StringComparison.Ordinal);
            Assert.Empty(Loose(html));
        }
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_found() => Assert.Equal(["b"], Loose("<a id=\"a\" href=\"#b\">"));

    public void Dispose() => _home.Delete(recursive: true);

    private static List<string> Loose(string html)
    {
        var ids = Id().Matches(html).Select(m => m.Groups["value"].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        return
        [
            .. Href()
                .Matches(html)
                .Select(m => m.Groups["value"].Value)
                .Where(h => h[0] == '#')
                .Select(h => h[1..])
                .Except(ids, StringComparer.Ordinal),
        ];
    }

    private string At(string name) => Path.Combine(_home.FullName, name);

    [GeneratedRegex(@"\shref=""(?<value>[^""]+)""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Href();

    [GeneratedRegex(@"\sid=""(?<value>[^""]+)""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Id();
}
