using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Tests;

public sealed partial class PdfTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private static readonly string? Chromium = PrintAct.FindChromium(Environment.GetEnvironmentVariable("PATH") ?? "");

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task The_printed_act_says_every_sentence_of_its_text_and_is_tagged(Language language)
    {
        Assert.SkipWhen(Chromium is null, "needs chromium");
        var bytes = (await new PrintAct(Chromium).Run(published.Act, language, TestData.Stop)).Must();
        var raw = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-", raw, StringComparison.Ordinal);
        Assert.Matches(@"/MarkInfo\s*<<[^>]*/Marked true", raw);
        Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language.Code()})", raw, StringComparison.Ordinal);

        var text = new WriteAct().Run(published.Act, ActFormat.Text, language);
        Assert.Equal(Words(Encoding.UTF8.GetString(text)), Words(await Extract(bytes)));
    }

    [Fact]
    public async Task Without_chromium_the_reader_is_told_what_to_do()
    {
        Assert.Null(PrintAct.FindChromium("/no/such/folder"));
        var printed = await new PrintAct(chromium: null).Run(published.Act, Language.Uk, TestData.Stop);
        var problem = Assert.Single(printed.Problems);
        Assert.Contains("встановіть chromium", problem.In(Language.Uk), StringComparison.Ordinal);
        Assert.Contains("install chromium", problem.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_prints_nothing_is_a_problem_and_no_crash()
    {
        Assert.SkipUnless(File.Exists("/bin/true"), "needs /bin/true");
        var printed = await new PrintAct("/bin/true").Run(published.Act, Language.Uk, TestData.Stop);
        Assert.Equal("chromium-failed", Assert.Single(printed.Problems).Code);
    }

    // Paper breaks lines anywhere, and marks lists and the way back from a note by signs that the text lacks or has otherwise:
    // letters, digits and the signs of numbers, in their order, are what is said.
    private static string Words(string text) =>
        Regex.Replace(text, @"[^\p{L}\p{N}%§№±−=<>]+", "", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static async Task<string> Extract(byte[] printed)
    {
        var folder = Directory.CreateTempSubdirectory("pdf");
        var pdf = Path.Combine(folder.FullName, "act.pdf");
        await File.WriteAllBytesAsync(pdf, printed);
        var start = new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", pdf, "-"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(path.Any(p => File.Exists(Path.Combine(p, "pdftotext"))), "needs pdftotext");
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        folder.Delete(recursive: true);
        // From the second page on, each begins with its number.
        return PageNumber().Replace(text, "\f");
    }

    [GeneratedRegex(@"\f\d+\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}
