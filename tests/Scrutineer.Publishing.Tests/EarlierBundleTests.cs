using System.IO.Compression;
using System.Text;
using Scrutineer.Cases;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;

namespace Scrutineer.Publishing.Tests;

/// <summary>
/// Bundles live longer than the program. <c>Earlier/1720b2b.zip.gz</c> is the worked case without its returns, drafted, adopted and
/// published by the commands of commit 1720b2b; <c>1720b2b-numbers.zip.gz</c> has the numbers of the invented vote beside the same law.
/// The record of the meeting says of itself that it is invented.
/// </summary>
public sealed class EarlierBundleTests
{
    private static string At(string file) =>
        Path.Combine(SharedData.Repository, "tests", "Scrutineer.Publishing.Tests", "Earlier", file);

    [Fact]
    public async Task A_bundle_of_commit_1720b2b_verifies_in_every_row()
    {
        var verified = await TestData.Verify(Bundle(), Policy());
        Assert.Equal(19, verified.Checks.Count);
        // It was published without paper, certificates and timestamps: what is not there does not hold, and is not missed.
        string[] absent = ["pdf", "signatures", "timestamps"];
        Assert.All(
            verified.Checks,
            c =>
                Assert.Equal(
                    (c.Id, absent.Contains(c.Id) ? CheckStatus.NotPresent : CheckStatus.Holds),
                    (c.Id, c.Status)
                )
        );
        Assert.True(verified.IsComplete);
        // Its rules are not those of today, and that is said.
        var rules = verified.Checks.Single(c => c.Id == "rules").Detail!;
        Assert.Contains("older rules, known", rules.En, StringComparison.Ordinal);
        Assert.Contains("старіші, відомі", rules.Uk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_the_same_bundle_with_a_changed_byte_does_not()
    {
        var changed = Bundle();
        changed[changed.Length / 2] ^= 1;
        Assert.True((await TestData.Verify(changed, Policy())).IsBroken);
    }

    [Fact]
    public async Task Numbers_of_earlier_methods_are_compared_and_not_called_forged_nor_accepted()
    {
        var verified = await TestData.Verify(Bundle(Numbered), Policy("policy-numbers.txt"), returns: Returns);
        Assert.Equal(Verdict.Incomplete, verified.Verdict);
        var row = Assert.Single(verified.Checks, c => c.Status is not (CheckStatus.Holds or CheckStatus.NotPresent));
        Assert.Equal((ContentRows.FindingsId, CheckStatus.NotChecked), (row.Id, row.Status));
        Assert.Contains("earlier edition (1;", row.Detail!.En, StringComparison.Ordinal);
        Assert.Contains("раннішої редакції (1;", row.Detail.Uk, StringComparison.Ordinal);
        Assert.Contains("agrees: integer-percentages, ", row.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_comes_out_otherwise_is_named_by_its_method()
    {
        var stated = Archive(Bundle(Numbered)).Members[PublicationFiles.Findings];
        Assert.DoesNotContain("Others come out", Compared(stated, stated), StringComparison.Ordinal);
        var altered = Encoding.UTF8.GetString(stated.Span);
        var at = altered.IndexOf("\"observed\": ", StringComparison.Ordinal) + "\"observed\": ".Length;
        altered = altered[..at] + "9" + altered[at..];
        Assert.Contains(
            "Others come out here: integer-percentages.",
            Compared(Encoding.UTF8.GetBytes(altered), stated),
            StringComparison.Ordinal
        );
    }

    private const string Numbered = "1720b2b-numbers.zip.gz";

    private static ReturnsSource Returns =>
        ReturnsSource.File(Path.Combine(Shipped.Folder("simulated"), "returns.csv.gz"));

    private static string Compared(ReadOnlyMemory<byte> stated, ReadOnlyMemory<byte> computed) =>
        EarlierFindings.Row(1, stated, computed).Detail!.En;

    private static TrustPolicy Policy(string file = "policy.txt") =>
        TrustPolicy.Read(File.ReadAllBytes(At(file))).Must();

    private static BundleArchive Archive(byte[] bundle) => BundleArchive.Read(bundle).Must();

    private static byte[] Bundle(string file = "1720b2b.zip.gz")
    {
        using var packed = new GZipStream(File.OpenRead(At(file)), CompressionMode.Decompress);
        using var bundle = new MemoryStream();
        packed.CopyTo(bundle);
        return bundle.ToArray();
    }
}
