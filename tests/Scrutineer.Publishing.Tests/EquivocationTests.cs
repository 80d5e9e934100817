using System.Text;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Tests;

/// <summary>One key, and a log that shows one thing to one reader and another to the next.</summary>
public sealed class EquivocationTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task A_log_that_continues_the_bundles_own_checkpoint_holds()
    {
        var log = LogOf(3);
        var bundle = Enter(log);
        Grow(log, 5);
        Assert.Equal(CheckStatus.Holds, (await Superseded(bundle, log)).Status);
    }

    [Fact]
    public async Task A_bundle_that_is_named_otherwise_than_its_act_is_refused()
    {
        var named = TestData.Forge(published.Bundle, _ => { }, name: "act.other");
        var refused = (await TestData.Verify(named, TestData.Policy())).Row("publication");
        Assert.Equal("bundle-misnamed", Assert.Single(refused.Problems).Code);
        // The canary: the same bundle under its own name holds.
        var right = TestData.Forge(published.Bundle, _ => { });
        Assert.Equal(CheckStatus.Holds, (await TestData.Verify(right, TestData.Policy())).Row("publication").Status);
    }

    [Fact]
    public async Task A_mirror_smaller_than_the_bundles_own_checkpoint_is_refused()
    {
        var bundle = Enter(LogOf(3));
        Assert.Equal("log-smaller-than-bundle", await Refused(bundle, LogOf(3)));
    }

    [Fact]
    public async Task A_fork_signed_by_the_same_key_is_refused_whatever_its_size()
    {
        var bundle = Enter(LogOf(3));
        foreach (var size in new[] { 4, 5, 300 })
        {
            Assert.Equal("log-forked", await Refused(bundle, LogOf(size, "other")));
        }
    }

    [Fact]
    public async Task A_log_of_another_origin_is_refused()
    {
        var bundle = Enter(LogOf(3));
        var (store, policy) = OtherLog();
        var verified = await TestData.Verify(bundle, policy, store);
        Assert.Equal("log-of-another-origin", Assert.Single(verified.Row("superseded").Problems).Code);
    }

    [Fact]
    public async Task The_quorum_of_witnesses_is_asked_of_the_log_too()
    {
        var log = LogOf(3);
        var bundle = Enter(log);
        using var witness = Witness();
        using var key = TestData.Key();
        var policy = TrustPolicy
            .Read(
                Encoding.UTF8.GetBytes(
                    $"log {key.Verifier}\npublisher {key.Verifier}\nwitness w {witness.Verifier}\nquorum w\n"
                )
            )
            .Must();
        var verified = await TestData.Verify(bundle, policy, log);
        Assert.Equal("log-too-few-witnesses", Assert.Single(verified.Row("superseded").Problems).Code);
    }

    [Fact]
    public async Task Two_bundles_of_one_name_in_one_log_both_say_so()
    {
        var log = TestData.EmptyLog();
        var one = Enter(log);
        var other = TestData.Forge(published.Bundle, m => m.Remove("act/act.en.txt"), log);
        foreach (var bundle in new[] { one, other })
        {
            Assert.Equal("another-of-that-name", await Refused(bundle, log));
        }
    }

    [Fact]
    public async Task Canary_a_bundle_that_says_it_takes_the_others_place_is_no_second_truth()
    {
        var log = TestData.EmptyLog();
        var first = Enter(log);
        var manifest = BundleVerifier.Verify(first, null).Manifest!;
        var second = TestData.Forge(published.Bundle, m => m.Remove("act/act.en.txt"), log, manifest.Hash);
        Assert.Equal("superseded", await Refused(first, log));
        Assert.Empty((await Superseded(second, log)).Problems);
    }

    private ReadOnlyMemory<byte> Enter(IByteStore log) => TestData.Forge(published.Bundle, _ => { }, log);

    private static async Task<string> Refused(ReadOnlyMemory<byte> bundle, IByteSource log) =>
        Assert.Single((await Superseded(bundle, log)).Problems).Code;

    private static async Task<BundleCheck> Superseded(ReadOnlyMemory<byte> bundle, IByteSource log) =>
        (await TestData.Verify(bundle, TestData.Policy(), log)).Row("superseded");

    private static MemoryStore LogOf(int entries, string say = "entry")
    {
        var log = TestData.EmptyLog();
        Grow(log, entries, say);
        return log;
    }

    private static void Grow(MemoryStore log, int entries, string say = "entry")
    {
        using var key = TestData.Key();
        using var writer = LogWriter.Open(log).Must();
        writer
            .Append([
                .. Enumerable.Range(0, entries).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"{say} {i}")),
            ])
            .Must();
        writer.Publish(key).Must();
    }

    private static (MemoryStore Log, TrustPolicy Policy) OtherLog()
    {
        var log = TestData.EmptyLog();
        using var seed = Transparency.Secrets.Secret.From(Enumerable.Repeat((byte)9, 32).ToArray());
        using var other = Transparency.Notes.NoteSigner.FromSeed(
            "other.example/log",
            Transparency.Notes.KeyUse.Note,
            seed
        );
        using var key = TestData.Key();
        using var writer = LogWriter.Open(log).Must();
        writer.Append([new byte[] { 1 }, new byte[] { 2 }, new byte[] { 3 }, new byte[] { 4 }]).Must();
        writer.Publish(other).Must();
        return (
            log,
            TrustPolicy
                .Read(
                    Encoding.UTF8.GetBytes(
                        $"log {key.Verifier}\nlog {other.Verifier}\npublisher {key.Verifier}\nquorum none\n"
                    )
                )
                .Must()
        );
    }

    private static Transparency.Notes.NoteSigner Witness()
    {
        using var seed = Transparency.Secrets.Secret.From(Enumerable.Repeat((byte)5, 32).ToArray());
        return Transparency.Notes.NoteSigner.FromSeed("witness.example", Transparency.Notes.KeyUse.Cosignature, seed);
    }
}
