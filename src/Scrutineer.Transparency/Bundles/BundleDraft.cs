using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>
/// A bundle on its way: members are listed and signed, <see cref="BundleManifest.Entry"/> goes to the log, the log's
/// proof closes it. The same members, key and proof always give the same file.
/// </summary>
public sealed class BundleDraft
{
    /// <summary>The signed manifest's name in the archive.</summary>
    public const string ManifestName = "manifest.note";

    /// <summary>The log proof's name in the archive.</summary>
    public const string ProofName = "publication.tlog-proof";

    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _members;
    private readonly SignedNote _note;

    private BundleDraft(
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members,
        BundleManifest manifest,
        SignedNote note
    ) => (_members, Manifest, _note) = (members, manifest, note);

    /// <summary>What was signed; its entry is what the log must hold.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Lists and signs members.</summary>
    /// <param name="name">Name of the bundle.</param>
    /// <param name="members">Everything but the manifest and the proof.</param>
    /// <param name="publisher">Key of whoever publishes.</param>
    /// <param name="supersedes">Hash of the manifest that this one takes the place of, or null.</param>
    public static Outcome<BundleDraft> Sign(
        string name,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members,
        NoteSigner publisher,
        string? supersedes = null
    )
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(publisher);
        if (members.Keys.FirstOrDefault(k => k is ManifestName or ProofName) is { } reserved)
        {
            return Outcome<BundleDraft>.Refused(BundleProblem.MemberName(reserved));
        }
        var archive = BundleArchive.Of(members);
        if (!archive.Succeeded)
        {
            return Outcome<BundleDraft>.Refused(archive.Problems);
        }
        var secrets = members
            .Where(m => SecretMarks.In(m.Value.Span))
            .Select(m => BundleProblem.Secret(m.Key))
            .ToList();
        if (secrets.Count > 0)
        {
            return Outcome<BundleDraft>.Refused(secrets);
        }
        var manifest = BundleManifest.Of(name, members, supersedes);
        return Outcome<BundleDraft>.Of(new BundleDraft(members, manifest, publisher.Sign(manifest.ToString())));
    }

    /// <summary>Closes the bundle with the log's proof.</summary>
    /// <returns>The archive; its bytes are the file.</returns>
    public Outcome<BundleArchive> Close(TlogProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (proof.Extra is not null || !proof.Includes(Manifest.Entry))
        {
            return Outcome<BundleArchive>.Refused(BundleProblem.NotIncluded());
        }
        var all = new Dictionary<string, ReadOnlyMemory<byte>>(_members, StringComparer.Ordinal)
        {
            [ManifestName] = _note.ToBytes(),
            [ProofName] = proof.ToBytes(),
        };
        return BundleArchive.Of(all);
    }
}
