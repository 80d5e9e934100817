using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Tests;

/// <summary>The worked case without its returns, taken through the operations in memory: what most tests begin with.</summary>
internal static class TestData
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Tool Tool { get; } = new("0.1.0");

    public static Meeting Meeting { get; } =
        new ReadMeeting().Run(Path.Combine(Shipped.Folder("ru-president-2024"), "meetings", "2024-05-08.yaml")).Must();

    /// <summary>One key for the publisher and the log, from a seed that everybody knows.</summary>
    public static NoteSigner Key()
    {
        using var seed = Secret.From(Enumerable.Repeat((byte)7, 32).ToArray());
        return NoteSigner.FromSeed("cvk.example/log", KeyUse.Note, seed);
    }

    public static TrustPolicy Policy()
    {
        using var key = Key();
        return TrustPolicy
            .Read(System.Text.Encoding.UTF8.GetBytes($"log {key.Verifier}\npublisher {key.Verifier}\nquorum none\n"))
            .Must();
    }

    public static async Task<AssessedCase> Assessed(Case @case) =>
        (await new Assess().Run(@case, ReturnsSource.None, stop: Stop)).Then(AssessedCase.Of).Must();

    public static ActDraft Adopted(AssessedCase @case, ActKind kind = ActKind.Resolution) =>
        new Draft().Run(@case, kind).Then(draft => new Adopt().Run(draft, @case, Meeting, "1")).Must();

    public static MemoryStore EmptyLog()
    {
        var log = new MemoryStore("log");
        LogWriter.Create(log).Must().Dispose();
        return log;
    }

    public static async Task<Outcome<PublishedBundle>> Publish(AssessedCase @case, ActDraft act) =>
        await new Publish().Run(
            new PublishRequest
            {
                Case = @case,
                Act = act,
                Meeting = Meeting,
                Log = EmptyLog(),
                Tool = Tool,
                Keys = () => Outcome<PublishingKeys>.Of(new PublishingKeys(Key())),
                Prints = false,
            },
            stop: Stop
        );

    public static Task<Verification> Verify(
        ReadOnlyMemory<byte> bundle,
        TrustPolicy? policy,
        IByteSource? log = null,
        ReturnsSource? returns = null
    ) =>
        new Verify().Run(
            new VerifyRequest(bundle, new DateTimeOffset(2024, 5, 9, 0, 0, 0, TimeSpan.Zero))
            {
                Policy = policy,
                Log = log,
                Returns = returns ?? ReturnsSource.None,
            },
            Stop
        );

    /// <summary>Whoever has the right key and lies: signatures and log are whole, and the content is another.</summary>
    public static ReadOnlyMemory<byte> Forge(
        ReadOnlyMemory<byte> bundle,
        Action<Dictionary<string, ReadOnlyMemory<byte>>> change,
        IByteStore? log = null,
        string? supersedes = null,
        string? name = null
    )
    {
        var members = Members(bundle);
        name ??= NameOf(members);
        members.Remove(BundleDraft.ManifestName);
        members.Remove(BundleDraft.ProofName);
        change(members);
        using var key = Key();
        var draft = BundleDraft.Sign(name, members, key, supersedes).Must();
        return Bundles.Publisher.Publish(draft, log ?? EmptyLog(), key).Must().ToBytes();
    }

    private static string NameOf(Dictionary<string, ReadOnlyMemory<byte>> members) =>
        BundleManifest
            .Read(SignedNote.Read(members[BundleDraft.ManifestName].Span, BundleDraft.ManifestName).Must().Text)
            .Must()
            .Name;

    public static Dictionary<string, ReadOnlyMemory<byte>> Members(ReadOnlyMemory<byte> bundle) =>
        BundleArchive.Read(bundle).Must().Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);

    /// <summary>Whoever has the right key and lies in the act, and signs that act too.</summary>
    public static ReadOnlyMemory<byte> ForgeAct(ReadOnlyMemory<byte> bundle, Func<ActDraft, ActDraft> change) =>
        Forge(
            bundle,
            members =>
            {
                var text = System.Text.Encoding.UTF8.GetString(members[ActFormats.Model].Span);
                var act = change(ActJson.ReadDraft(text).Must());
                members[ActFormats.Model] = System.Text.Encoding.UTF8.GetBytes(ActJson.Write(act));
                foreach (var (name, bytes) in ActFormats.Of(act))
                {
                    members[name] = bytes;
                }
                using var key = Key();
                members[ActSignature.Member] = key.Sign(ActSignature.TextOf(act)).ToBytes();
            }
        );

    /// <summary>A row of a verification.</summary>
    public static BundleCheck Row(this Verification verified, string id) => verified.Checks.Single(c => c.Id == id);

    public static T Must<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }
}
