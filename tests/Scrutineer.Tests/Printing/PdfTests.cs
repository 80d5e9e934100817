using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Commands.Acts;
using Scrutineer.Publishing.Printing;
using Scrutineer.Tests.Publishing;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Printing;

public sealed class PdfTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public async Task The_printed_act_says_every_sentence_of_its_text_and_is_tagged(string language)
    {
        Assert.SkipWhen(ChromiumPrinter.Find() is null, "needs chromium");
        var pdf = published.At($"act.{language}.pdf");
        await PublishedAct.Do("act", "show", published.Act, "--format", "pdf", "--out", pdf, "--lang", language);
        var bytes = await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
        var raw = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-", raw, StringComparison.Ordinal);
        Assert.Matches(@"/MarkInfo\s*<<[^>]*/Marked true", raw);
        Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language})", raw, StringComparison.Ordinal);

        var text = await PublishedAct.Do("act", "show", published.Act, "--lang", language);
        Assert.Equal(Words(text.Output), Words(await Extract(pdf)));
    }

    [Fact]
    public async Task Without_chromium_the_reader_is_told_what_to_do()
    {
        Assert.Null(ChromiumPrinter.Find(published.Folder));
        var act = ActFile.Read(published.Act).Value!;
        var printed = await ActPrint.Pdf(act, Language.Uk, null, TestContext.Current.CancellationToken);
        var problem = Assert.Single(printed.Problems);
        Assert.Contains("встановіть chromium", problem.In(Language.Uk), StringComparison.Ordinal);
        Assert.Contains("install chromium", problem.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_prints_nothing_is_a_problem_and_no_crash()
    {
        Assert.SkipUnless(File.Exists("/bin/true"), "needs /bin/true");
        var printed = await ChromiumPrinter.Print("/bin/true", "<p></p>", TestContext.Current.CancellationToken);
        Assert.Equal("chromium-failed", Assert.Single(printed.Problems).Code);
    }

    // Paper breaks lines anywhere, and marks lists and the way back from a note by signs that the text lacks or has otherwise:
    // letters, digits and the signs of numbers, in their order, are what is said.
    private static string Words(string text) =>
        Regex.Replace(text, @"[^\p{L}\p{N}%§№±−=<>]+", "", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static async Task<string> Extract(string pdf)
    {
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
        return text;
    }
}
