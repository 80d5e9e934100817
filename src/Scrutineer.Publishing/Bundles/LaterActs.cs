using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Whether the log at hand — the bundle's own, not smaller than when the bundle was entered, and no fork of it — has a later act
/// that takes the place of the one at hand, or another of the same name.
/// </summary>
internal static class LaterActs
{
    private static readonly Bilingual What = new("Пізнішого акта на зміну немає", "No later act takes its place");

    public static BundleCheck Check(BundleReport shell, TrustPolicy? policy, IByteSource log, DateTimeOffset now)
    {
        if (shell is not { Manifest: { } manifest, LogIndex: { } index, Checkpoint: { } carried })
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
        var against = LogAgainstBundle.Refute(reader.Value, carried, policy, now);
        return against.Count > 0
            ? Rows.Row("superseded", What, against)
            : Rows.Row("superseded", What, Later(reader.Value, manifest, index));
    }

    private static List<Problem> Later(LogReader log, BundleManifest manifest, long index)
    {
        var problems = new List<Problem>();
        var published = new List<(long Index, Publication Entry)>();
        foreach (var read in log.ReadFrom(0))
        {
            problems.AddRange(read.Problems);
            if (read.Value is { } entry && Publication.TryRead(entry.Bytes.Span) is { } publication)
            {
                published.Add((entry.Index, publication));
            }
        }
        problems.AddRange(
            published
                .Where(p => p.Index > index && p.Entry.Supersedes == manifest.Hash)
                .Select(p => Superseded(p.Index, p.Entry))
        );
        problems.AddRange(OfOneName.Unlinked(published, manifest).Select(o => OfTheSameName(o.Index, o.Entry)));
        return problems;
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

    private static Problem OfTheSameName(long index, Publication other) =>
        new(
            "another-of-that-name",
            new Bilingual(
                $"у журналі є інший пакет із цією самою назвою {other.Name}: запис {index}, опис {other.ManifestHash}; жоден не каже, що прийшов на зміну другому",
                $"the log has another bundle of the same name {other.Name}: entry {index}, manifest {other.ManifestHash}; neither says that it takes the other's place"
            ),
            new Bilingual(
                "отримайте обидва пакети й запитайте видавця, який чинний",
                "get both bundles, and ask the publisher which one stands"
            )
        );
}
