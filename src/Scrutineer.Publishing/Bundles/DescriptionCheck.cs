using System.Text.Json;
using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>What the publication says of itself follows from the rest, and every member is one that a row of the table is about.</summary>
internal static class DescriptionCheck
{
    public static BundleCheck Of(BundleArchive archive, Case @case, ActDraft act, string tool)
    {
        var known = @case
            .Files.Names.Concat(ActFormats.Of(act).Concat(BundleReadme.Of(act)).Select(f => f.Name))
            .Concat(PaperCheck.Languages.Select(ActFormats.Pdf))
            .Concat([
                ActFormats.Model,
                ActSignature.Member,
                PublicationFiles.Meeting,
                PublicationFiles.Determination,
                PublicationFiles.Findings,
                PublicationFiles.About,
                BundleDraft.ManifestName,
                BundleDraft.ProofName,
            ])
            .ToHashSet(StringComparer.Ordinal);
        var foreign = archive
            .Members.Keys.Where(n =>
                !known.Contains(n) && !ActSignatures.IsSignature(n) && !ActSignatures.IsTimestamp(n)
            )
            .Select(Foreign);
        return ContentRows.Row(
            "publication",
            [
                .. Differs(archive, @case, act, tool),
                .. BundleReadme.Of(act).SelectMany(r => Rows.Same(archive, r.Name, r.Bytes, tool)),
                .. Misnamed(archive, act),
                .. foreign,
            ],
            Bilingual.Same(tool)
        );
    }

    private static IReadOnlyList<Problem> Differs(BundleArchive archive, Case @case, ActDraft act, string tool)
    {
        var hasPdf = archive.Members.ContainsKey(ActFormats.Pdf(Language.Uk));
        var about = archive.Members.TryGetValue(PublicationFiles.About, out var bytes) ? bytes : default;
        try
        {
            return Rows.Same(
                archive,
                PublicationFiles.About,
                AboutPublication.Of(
                    @case,
                    act,
                    archive.Members,
                    tool,
                    hasPdf ? null : AboutPublication.NoPdfOf(about.Span)
                ),
                tool
            );
        }
        catch (Exception failure)
            when (failure
                    is JsonException
                        or ArgumentException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            return [Rows.Differs(PublicationFiles.Findings, tool)];
        }
    }

    /// <summary>A bundle is named as its act: by another name a second act of the same id would not be seen in the log.</summary>
    private static IEnumerable<Problem> Misnamed(BundleArchive archive, ActDraft act)
    {
        var name = archive.Members.TryGetValue(BundleDraft.ManifestName, out var bytes)
            ? SignedNote
                .Read(bytes.Span, BundleDraft.ManifestName)
                .Then(note => BundleManifest.Read(note.Text))
                .Value?.Name
            : null;
        if (name != act.Id)
        {
            yield return new Problem(
                "bundle-misnamed",
                new Bilingual(
                    $"пакет зветься {name}, а акт у ньому — {act.Id}",
                    $"the bundle is named {name}, but the act in it {act.Id}"
                ),
                new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
                BundleDraft.ManifestName
            );
        }
    }

    private static Problem Foreign(string member) =>
        new(
            "foreign-member",
            new Bilingual(
                "цього файла публікація не має: жодна перевірка його не стосується",
                "a publication has no such member: no check is about it"
            ),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            member
        );
}
