using System.Text;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Policies;

/// <summary>
/// Whom a reader believes (C2SP tlog-policy): logs, witnesses, and how many witnesses of which groups must have seen
/// a checkpoint. Four lines more than C2SP has: <c>publisher &lt;vkey&gt;</c>, a key that may sign bundles;
/// <c>signer &lt;sha-256&gt;</c> and <c>tsa &lt;sha-256&gt;</c>, certificates to which signatures and timestamps lead;
/// <c>rules &lt;sha-256&gt;</c>, a rule base by which a bundle may judge.
/// </summary>
public sealed class TrustPolicy
{
    private readonly IReadOnlyDictionary<string, VerifierKey> _witnesses;
    private readonly IReadOnlyDictionary<string, WitnessGroup> _groups;

    internal TrustPolicy(
        IReadOnlyList<VerifierKey> logs,
        IReadOnlyList<VerifierKey> publishers,
        IReadOnlyDictionary<string, VerifierKey> witnesses,
        IReadOnlyDictionary<string, WitnessGroup> groups,
        string? quorum
    ) => (Logs, Publishers, _witnesses, _groups, Quorum) = (logs, publishers, witnesses, groups, quorum);

    /// <summary>SHA-256 (hex, lower case) of X.509 certificates, DER: a signer's, or one above it.</summary>
    public IReadOnlySet<string> Signers { get; internal init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Likewise of timestamp authorities.</summary>
    public IReadOnlySet<string> TimestampAuthorities { get; internal init; } =
        new HashSet<string>(StringComparer.Ordinal);

    /// <summary>SHA-256 (hex, lower case) of rule bases; where any is named, a bundle may judge by no other.</summary>
    public IReadOnlySet<string> RuleBases { get; internal init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Keys of the logs that are believed; a key's name is the log's origin.</summary>
    public IReadOnlyList<VerifierKey> Logs { get; }

    /// <summary>Keys that may sign a bundle.</summary>
    public IReadOnlyList<VerifierKey> Publishers { get; }

    /// <summary>Keys of the witnesses.</summary>
    public IReadOnlyCollection<VerifierKey> Witnesses => [.. _witnesses.Values];

    /// <summary>The witness or group that must have cosigned, or null for <c>quorum none</c>.</summary>
    public string? Quorum { get; }

    /// <summary>Reads a policy file.</summary>
    public static Outcome<TrustPolicy> Read(ReadOnlySpan<byte> bytes, string? file = null) =>
        new PolicyReader(file).Read(bytes);

    /// <summary>Reads the text of a policy.</summary>
    public static Outcome<TrustPolicy> Parse(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a checkpoint may be believed, and who vouched for it.</summary>
    /// <param name="checkpoint">The checkpoint as read.</param>
    /// <param name="now">A cosignature from later than this does not count; null to accept any time.</param>
    public PolicyVerdict Judge(Checkpoint checkpoint, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var log = Logs.FirstOrDefault(k => k.Name == checkpoint.Origin && checkpoint.Note.IsSignedBy(k));
        var seen = new Dictionary<string, Cosignature>(StringComparer.Ordinal);
        foreach (var (name, key) in _witnesses)
        {
            if (Cosignature.Find(checkpoint, key) is { } cosignature && (now is null || cosignature.At <= now))
            {
                seen.Add(name, cosignature);
            }
        }
        // C2SP signed-note: a line of a known key that does not verify spoils the note, whatever the others say.
        var signed = checkpoint.Note.Signatures;
        var wrong = Logs.Where(k => signed.Any(s => s.IsBy(k)) && !checkpoint.Note.IsSignedBy(k))
            .Concat(Witnesses.Where(k => signed.Any(s => s.IsBy(k)) && Cosignature.Find(checkpoint, k) is null));
        return new PolicyVerdict(log, [.. seen.Values], Quorum is null || IsMet(Quorum, seen), [.. wrong]);
    }

    private bool IsMet(string name, Dictionary<string, Cosignature> seen) =>
        _groups.TryGetValue(name, out var group)
            ? group.Members.Count(m => IsMet(m, seen)) >= group.Threshold
            : seen.ContainsKey(name);
}

/// <summary>At least <paramref name="Threshold"/> of the members, each a witness or a group.</summary>
/// <param name="Threshold">1 … number of members.</param>
/// <param name="Members">Names defined earlier, each member of one group at most.</param>
internal sealed record WitnessGroup(int Threshold, IReadOnlyList<string> Members);

/// <summary>What a policy says of a checkpoint.</summary>
/// <param name="Log">The believed key that signed it, or null.</param>
/// <param name="Cosignatures">Of the policy's witnesses, those that verify.</param>
/// <param name="QuorumMet">Whether enough of them did.</param>
/// <param name="Wrong">Keys of the policy with a line that does not verify.</param>
public sealed record PolicyVerdict(
    VerifierKey? Log,
    IReadOnlyList<Cosignature> Cosignatures,
    bool QuorumMet,
    IReadOnlyList<VerifierKey> Wrong
)
{
    /// <summary>Signed by a believed log, seen by enough witnesses, and no line of a known key is wrong.</summary>
    public bool Believed => Log is not null && QuorumMet && Wrong.Count == 0;
}
