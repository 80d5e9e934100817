using System.IO.Compression;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;

namespace Scrutineer.Publishing.Tests;

/// <summary>
/// Bundles live longer than the program. <c>Earlier/1720b2b.zip.gz</c> is the worked case without its returns, drafted, adopted and
/// published by the commands of commit 1720b2b; the record of its meeting says of itself that it is invented.
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

    private static TrustPolicy Policy() => TrustPolicy.Read(File.ReadAllBytes(At("policy.txt"))).Must();

    private static byte[] Bundle()
    {
        using var packed = new GZipStream(File.OpenRead(At("1720b2b.zip.gz")), CompressionMode.Decompress);
        using var bundle = new MemoryStream();
        packed.CopyTo(bundle);
        return bundle.ToArray();
    }
}
