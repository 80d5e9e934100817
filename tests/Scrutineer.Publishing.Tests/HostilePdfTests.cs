using System.Text;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Publishing.Printing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Tests;

/// <summary>A PDF that says the act's words and shows a reader something else, or does something: refused for what it has.</summary>
public sealed class HostilePdfTests(HostilePdfTests.Printed printed) : IClassFixture<HostilePdfTests.Printed>
{
    private static readonly string? Chromium = PrintAct.FindChromium(Environment.GetEnvironmentVariable("PATH") ?? "");

    [Fact]
    public void Canary_the_print_itself_taken_apart_and_put_together_has_no_flaw()
    {
        var whole = Of(Pdf);
        Assert.Empty(whole.Flaws.Select(f => f.En));
        Assert.Equal(PdfContent.Normal(printed.Text), whole.Said);
        var again = Of(HostilePdf.Changed(Pdf));
        Assert.Empty(again.Flaws.Select(f => f.En));
        Assert.Equal(whole.Said, again.Said);
    }

    [Theory]
    [InlineData("\nq\n0 0 0 rg\n300 300 1900 2900 re\nf\nQ\n", "covered")]
    [InlineData("\nq\n1 1 1 rg\n300 300 1900 2900 re\nf\nQ\n", "covered")]
    [InlineData("\nq\n1 1 1 rg\n600 500 20 500 re\nf\nQ\n", "covered")]
    [InlineData("\nq\n0 0 0 RG\n300 300 m\n2200 3000 l\nS\nQ\n", "covered")]
    [InlineData("\nBT\n/F4 16 Tf\n3 Tr\nET\n", "drawn otherwise")]
    [InlineData("\nBT\n/F4 16 Tf\n50 Tz\nET\n", "drawn otherwise")]
    [InlineData("\n/X1 Do\n", "drawn otherwise")]
    [InlineData("\n/Sh1 sh\n", "drawn otherwise")]
    [InlineData("\n/OC /L1 BDC\nEMC\n", "drawn otherwise")]
    public void What_is_painted_over_or_drawn_by_other_means_is_refused(string more, string flaw) =>
        Refused(HostilePdf.Changed(Pdf, content: c => c + more), flaw);

    [Theory]
    [InlineData("0 0 0 RG 0 0 0 rg", "1 1 1 RG 1 1 1 rg", "not seen")]
    [InlineData("0 0 0 RG 0 0 0 rg", ".9 .9 .9 RG .9 .9 .9 rg", "not seen")]
    [InlineData(" 16 Tf", " 1 Tf", "too small")]
    [InlineData("-.23999999 0 841.91998 cm", "-.23999999 5000 841.91998 cm", "off the page")]
    [InlineData("-.23999999 0 841.91998 cm", "-.23999999 0 -20 cm", "off the page")]
    [InlineData("1 1 1 RG 1 1 1 rg", "0 0 0 RG 0 0 0 rg", "covered")]
    public void Text_that_nobody_sees_is_refused(string old, string by, string flaw)
    {
        var found = false;
        var changed = HostilePdf.Changed(
            Pdf,
            content: c =>
            {
                found |= c.Contains(old, StringComparison.Ordinal);
                return c.Replace(old, by, StringComparison.Ordinal);
            }
        );
        Assert.True(found);
        Refused(changed, flaw);
    }

    [Theory]
    [InlineData("/Type /Catalog", "/Type /Catalog\n/OpenAction <</S /JavaScript /JS (app.alert(1))>>", "action")]
    [InlineData("/Type /Catalog", "/Type /Catalog\n/AA <</WC <</S /URI /URI (http://x.example)>>>>", "action")]
    [InlineData("/Type /Catalog", "/Type /Catalog\n/Names <</EmbeddedFiles <</Names []>>>>", "attached")]
    [InlineData("/Type /Catalog", "/Type /Catalog\n/AcroForm <</Fields []>>", "form")]
    [InlineData("/Type /Catalog", "/Type /Catalog\n/OCProperties <</OCGs []>>", "layers")]
    [InlineData("/Subtype /Link", "/Subtype /Link\n/A <</S /URI /URI (http://x.example)>>", "action")]
    [InlineData("/Subtype /Link", "/Subtype /FileAttachment", "action")]
    [InlineData("/ca 1", "/ca .01", "transparent")]
    [InlineData("/BM /Normal", "/BM /Difference", "transparent")]
    [InlineData("/Resources <<", "/Resources <</XObject <</X1 3 0 R>>", "image")]
    public void What_runs_opens_attaches_or_blends_is_refused(string old, string by, string flaw)
    {
        var found = false;
        var changed = HostilePdf.Changed(
            Pdf,
            dictionary: d =>
            {
                found |= d.Contains(old, StringComparison.Ordinal);
                return d.Replace(old, by, StringComparison.Ordinal);
            }
        );
        Assert.True(found);
        Refused(changed, flaw);
    }

    [Fact]
    public void Bytes_before_the_document_after_it_or_a_second_version_are_refused()
    {
        Refused([.. Pdf, .. "trailing"u8], "before the document");
        Refused([.. "GIF89a"u8, .. Pdf], "before the document");
        Refused([.. Pdf, .. Pdf], "before the document");
    }

    [Theory]
    [InlineData("1.5", "15")]
    [InlineData("1,5", "1.5")]
    [InlineData("a, b", "a b")]
    [InlineData("10 (5)", "105")]
    [InlineData("−5", "5")]
    [InlineData("«a»", "a")]
    public void Points_commas_brackets_and_signs_are_compared(string one, string other) =>
        Assert.NotEqual(PdfContent.Normal(one), PdfContent.Normal(other));

    private byte[] Pdf
    {
        get
        {
            Assert.SkipWhen(Chromium is null, "needs chromium");
            return printed.Pdf;
        }
    }

    private static void Refused(byte[] pdf, string flaw)
    {
        // What cannot be read at all is refused too, as a document that differs.
        if (PdfContent.Of(pdf) is { } content)
        {
            Assert.Contains(content.Flaws, f => f.En.Contains(flaw, StringComparison.Ordinal));
        }
        else
        {
            Assert.DoesNotContain(flaw, new[] { "covered", "not seen", "too small", "off the page", "action" });
        }
    }

    private static PdfContent Of(byte[] pdf) => PdfContent.Of(pdf) ?? throw new InvalidOperationException("unreadable");

    /// <summary>The worked act on paper, printed once.</summary>
    public sealed class Printed : IAsyncLifetime
    {
        internal byte[] Pdf { get; private set; } = [];

        internal string Text { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            if (Chromium is null)
            {
                return;
            }
            var assessed = await TestData.Assessed(Testing.Shipped.RuPresident2024);
            var act = TestData.Adopted(assessed);
            Pdf = (await new PrintAct(Chromium).Run(act, Language.En, CancellationToken.None)).Must();
            Text = Encoding.UTF8.GetString(new WriteAct().Run(act, ActFormat.Text, Language.En));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
