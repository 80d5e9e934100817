using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Whether the log at hand has a later act that takes the place of the one at hand.</summary>
internal static class LaterActs
{
    private static readonly Bilingual What = new("Пізнішого акта на зміну немає", "No later act takes its place");

    public static BundleCheck Check(BundleReport shell, TrustPolicy? policy, IByteSource log)
    {
        if (shell is not { Manifest: { } manifest, LogIndex: { } index })
        {
            return Rows.Skipped("superseded", What);
        }
        if (policy is null)
        {
            return Rows.Skipped(
                "superseded",
                What,
                new("Політику не надано.", "No policy was given."),
                new Remedy(PublishingRemedy.GivePolicy)
            );
        }
        var reader = LogReader.Open(log, [.. policy.Logs]);
        if (!reader.Succeeded)
        {
            // The log may have changed its key since: that is the policy's gap, and says nothing against the bundle.
            var handed = policy.Logs.Select(k => LogReader.SuccessorOf(k, log)).FirstOrDefault(k => k is not null);
            return handed is { } fresh
                ? Rows.Skipped("superseded", What, NewKey(fresh))
                : Rows.Row("superseded", What, reader.Problems);
        }
        var entries = reader.Value.ReadFrom(0).ToList();
        var damaged = entries.SelectMany(e => e.Problems).ToList();
        var later = Publication.Superseding(
            entries.Where(e => e.Succeeded).Select(e => e.Value!),
            manifest.Hash,
            index
        );
        return Rows.Row("superseded", What, [.. damaged, .. later.Select(l => Superseded(l.Index, l.Later))]);
    }

    private static Bilingual NewKey(VerifierKey key) =>
        new(
            $"Журнал змінив ключ, і нового у вашій політиці немає. Звірте його з оприлюдненим і додайте рядок: log {key}",
            $"The log changed its key, and your policy lacks the new one. Compare it with the published one and add the line: log {key}"
        );

    private static Problem Superseded(long index, Publication later) =>
        new(
            "superseded",
            new Bilingual(
                $"на зміну цьому акту прийшов пізніший: {later.Name}, запис {index}",
                $"a later act takes the place of this one: {later.Name}, entry {index}"
            ),
            new Bilingual("візьміть пізніший пакет", "take the later bundle")
        );
}
