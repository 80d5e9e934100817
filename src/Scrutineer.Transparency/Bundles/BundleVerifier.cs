using System.Globalization;
using System.Security.Cryptography;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>
/// Checks a bundle offline: the container, each member's hash, the publisher's signature, inclusion in the log, the
/// log's signature, the witnesses. Each check gets its row, whatever the others say.
/// </summary>
public static class BundleVerifier
{
    private static readonly Bilingual NoPolicy = new(
        "Політику не надано: невідомо, чиїм ключам вірити.",
        "No policy was given: it is not known whose keys to trust."
    );

    private static readonly Bilingual Unreachable = new(
        "Без попереднього перевірити неможливо.",
        "It cannot be checked without what comes before it."
    );

    /// <summary>Checks a bundle.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="policy">Whom the reader believes; null leaves signatures unchecked.</param>
    /// <param name="now">A cosignature from later than this does not count; null to accept any time.</param>
    public static BundleReport Verify(ReadOnlyMemory<byte> file, TrustPolicy? policy, DateTimeOffset? now = null)
    {
        var archive = BundleArchive.Read(file);
        var note = archive.Succeeded ? NoteOf(archive.Value) : null;
        var manifest = note?.Succeeded == true ? BundleManifest.Read(note.Value.Text) : null;
        var listed = manifest?.Value;
        var proof = archive.Succeeded ? ProofOf(archive.Value) : null;
        var included = Inclusion(listed, proof);
        return new BundleReport(
            [
                Row("container", ContainerText, archive.Problems),
                listed is null ? Failed("members", MembersText, note, manifest) : Members(listed, archive.Value!),
                Publisher(note?.Value, policy),
                included,
                Log(proof?.Value, policy, now),
                Witnesses(proof?.Value, policy, now),
            ],
            archive.Value,
            listed,
            included.Status == CheckStatus.Holds ? proof!.Value!.Index : null
        )
        {
            Checkpoint = proof?.Value?.Checkpoint,
        };
    }

    private static Bilingual ContainerText { get; } = new("Архів цілий", "The archive is whole");

    private static Bilingual MembersText { get; } =
        new("Кожен файл відповідає підписаному опису", "Every member agrees with the signed manifest");

    private static Bilingual PublisherText { get; } = new("Підпис видавця", "The publisher's signature");

    private static Bilingual InclusionText { get; } = new("Запис у журналі", "Inclusion in the log");

    private static Bilingual LogText { get; } = new("Підпис журналу", "The log's signature");

    private static Bilingual WitnessesText { get; } = new("Підписи свідків", "The witnesses' signatures");

    private static Outcome<SignedNote> NoteOf(BundleArchive archive) =>
        archive.Members.TryGetValue(BundleDraft.ManifestName, out var bytes)
            ? SignedNote.Read(bytes.Span, BundleDraft.ManifestName)
            : Outcome<SignedNote>.Refused(BundleProblem.Missing(BundleDraft.ManifestName));

    private static Outcome<TlogProof> ProofOf(BundleArchive archive) =>
        archive.Members.TryGetValue(BundleDraft.ProofName, out var bytes)
            ? TlogProof.Read(bytes.Span, BundleDraft.ProofName)
            : Outcome<TlogProof>.Refused(BundleProblem.Missing(BundleDraft.ProofName));

    private static BundleCheck Members(BundleManifest manifest, BundleArchive archive)
    {
        var problems = new List<Problem>();
        foreach (var member in manifest.Members)
        {
            if (!archive.Members.TryGetValue(member.Path, out var bytes))
            {
                problems.Add(BundleProblem.Missing(member.Path));
            }
            else if (
                bytes.Length != member.Length
                || Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != member.Sha256
            )
            {
                problems.Add(BundleProblem.Member(member.Path));
            }
        }
        var known = manifest.Members.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(
            archive
                .Members.Keys.Where(n => n is not (BundleDraft.ManifestName or BundleDraft.ProofName))
                .Where(n => !known.Contains(n))
                .Select(BundleProblem.Unlisted)
        );
        var count = manifest.Members.Count.ToString(CultureInfo.InvariantCulture);
        return Row("members", MembersText, problems, new Bilingual($"Файлів: {count}", $"Members: {count}"));
    }

    private static BundleCheck Publisher(SignedNote? note, TrustPolicy? policy)
    {
        if (note is null || policy is null)
        {
            return Skipped("publisher", PublisherText, note is null ? Unreachable : NoPolicy);
        }
        if (policy.Publishers.Count == 0)
        {
            var none = new Bilingual(
                "У політиці немає видавця: додайте рядок «publisher КЛЮЧ» із ключем, який видавець оприлюднив.",
                "The policy names no publisher: add the line “publisher KEY” with the key that the publisher has made public."
            );
            return Skipped("publisher", PublisherText, none);
        }
        var signer = policy.Publishers.FirstOrDefault(note.IsSignedBy);
        var isSpoiled = policy.Publishers.Any(k => note.Signatures.Any(s => s.IsBy(k)) && !note.IsSignedBy(k));
        return signer is null || isSpoiled
            ? Row("publisher", PublisherText, [BundleProblem.NotSigned()])
            : Row("publisher", PublisherText, [], Bilingual.Same(signer.Name));
    }

    private static BundleCheck Inclusion(BundleManifest? manifest, Outcome<TlogProof>? proof)
    {
        if (proof is { Succeeded: false })
        {
            return Row("inclusion", InclusionText, proof.Problems);
        }
        if (manifest is null || proof is null)
        {
            return Skipped("inclusion", InclusionText, Unreachable);
        }
        // Extra data is signed by nobody: a bundle has none.
        var holds = proof.Value!.Extra is null && proof.Value.Includes(manifest.Entry);
        var (index, origin) = (proof.Value.Index.ToString(CultureInfo.InvariantCulture), proof.Value.Checkpoint.Origin);
        return holds
            ? Row(
                "inclusion",
                InclusionText,
                [],
                new Bilingual($"Запис {index} журналу {origin}", $"Entry {index} of the log {origin}")
            )
            : Row("inclusion", InclusionText, [BundleProblem.NotIncluded()]);
    }

    private static BundleCheck Log(TlogProof? proof, TrustPolicy? policy, DateTimeOffset? now)
    {
        if (proof is null || policy is null)
        {
            return Skipped("log", LogText, proof is null ? Unreachable : NoPolicy);
        }
        var verdict = policy.Judge(proof.Checkpoint, now);
        return verdict.Log is { } log && !verdict.Wrong.Any(k => k.Use == KeyUse.Note)
            ? Row("log", LogText, [], Bilingual.Same(log.Name))
            : Row("log", LogText, [BundleProblem.LogUnknown()]);
    }

    private static BundleCheck Witnesses(TlogProof? proof, TrustPolicy? policy, DateTimeOffset? now)
    {
        if (proof is null || policy is null)
        {
            return Skipped("witnesses", WitnessesText, proof is null ? Unreachable : NoPolicy);
        }
        var verdict = policy.Judge(proof.Checkpoint, now);
        if (verdict.Wrong.FirstOrDefault(k => k.Use == KeyUse.Cosignature) is { } wrong)
        {
            return Row("witnesses", WitnessesText, [BundleProblem.WrongWitness(wrong.Name)]);
        }
        if (!verdict.QuorumMet)
        {
            return Row("witnesses", WitnessesText, [BundleProblem.TooFewWitnesses(verdict.Cosignatures.Count)]);
        }
        return policy.Quorum is null
            ? Row(
                "witnesses",
                WitnessesText,
                [],
                new Bilingual("Політика свідків не вимагає.", "The policy asks for no witnesses.")
            )
            : Row(
                "witnesses",
                WitnessesText,
                [],
                Bilingual.Same(string.Join(", ", verdict.Cosignatures.Select(c => c.Witness.Name)))
            );
    }

    private static BundleCheck Failed(
        string id,
        Bilingual what,
        Outcome<SignedNote>? note,
        Outcome<BundleManifest>? manifest
    )
    {
        var problems = manifest?.Problems ?? note?.Problems;
        return problems is null ? Skipped(id, what, Unreachable) : Row(id, what, problems);
    }

    private static BundleCheck Row(
        string id,
        Bilingual what,
        IReadOnlyList<Problem> problems,
        Bilingual? detail = null
    ) => new(id, problems.Count == 0 ? CheckStatus.Holds : CheckStatus.Broken, what, detail, problems);

    private static BundleCheck Skipped(string id, Bilingual what, Bilingual why) =>
        new(id, CheckStatus.NotChecked, what, why, []);
}
