using Scrutineer.Acts;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Whether a publisher of the policy signed the act itself: its id, number, day, and the hash of its model.</summary>
internal static class ActSignatureCheck
{
    private const string Id = "act-signature";

    public static BundleCheck Of(BundleArchive archive, ActDraft act, TrustPolicy? policy, string tool)
    {
        var note = archive.Members.TryGetValue(ActSignature.Member, out var bytes)
            ? SignedNote.Read(bytes.Span, ActSignature.Member)
            : Outcome<SignedNote>.Refused(Rows.Missing(ActSignature.Member));
        if (!note.Succeeded || act.Adoption is null)
        {
            return ContentRows.Row(Id, note.Succeeded ? [Rows.Differs(ActSignature.Member, tool)] : note.Problems);
        }
        if (note.Value.Text != ActSignature.TextOf(act))
        {
            return ContentRows.Row(Id, [Rows.Differs(ActSignature.Member, tool)]);
        }
        if (policy is not { Publishers.Count: > 0 })
        {
            return Rows.Skipped(
                Id,
                ContentRows.WhatOf(Id),
                policy is null
                    ? new("Політику не надано.", "No policy was given.")
                    : new("У політиці немає видавця.", "The policy names no publisher."),
                new Remedy(PublishingRemedy.GivePolicy)
            );
        }
        var signer = policy.Publishers.FirstOrDefault(note.Value.IsSignedBy);
        return signer is null
            ? ContentRows.Row(Id, [Rows.Differs(ActSignature.Member, tool)])
            : ContentRows.Row(Id, [], Bilingual.Same(signer.Name));
    }
}
