using System.Text.Json;
using Scrutineer.Cases;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>What <c>assessment/findings.json</c> says of itself: the returns that it is about, and the findings that acts speak of.</summary>
/// <param name="Returns">SHA-256 of the returns, or null where the publication has no numbers.</param>
/// <param name="Edition">Edition of the methods, 1 or more; see <see cref="FindingsEdition"/>.</param>
/// <param name="Findings">The findings as stated.</param>
internal sealed record StatedNumbers(string? Returns, int Edition, IReadOnlyList<StatedFinding> Findings)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the member; a publication without numbers says so by <c>null</c> in the place of its returns.</summary>
    public static Outcome<StatedNumbers> Of(BundleArchive archive)
    {
        if (!archive.Members.TryGetValue(PublicationFiles.Findings, out var bytes))
        {
            return Outcome<StatedNumbers>.Refused(Rows.Missing(PublicationFiles.Findings));
        }
        try
        {
            using var said = JsonDocument.Parse(bytes, Options);
            var of = said.RootElement.GetProperty("returns");
            var returns = of.ValueKind == JsonValueKind.Null ? null : of.GetProperty("sha256").GetString();
            var edition = said.RootElement.TryGetProperty("edition", out var named)
                ? named.GetInt32()
                : FindingsEdition.First;
            return
                edition >= FindingsEdition.First
                && StatedFindings.Read(said.RootElement.GetProperty("findings")) is { } findings
                ? Outcome<StatedNumbers>.Of(new StatedNumbers(returns, edition, findings))
                : Outcome<StatedNumbers>.Refused(Unreadable());
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
            return Outcome<StatedNumbers>.Refused(Unreadable());
        }
    }

    /// <summary>That the findings are of other returns than the case pins.</summary>
    public IEnumerable<Problem> Unpinned(Case @case)
    {
        if (Returns is { } hash && hash != @case.Returns?.Sha256)
        {
            yield return new(
                "findings-of-other-returns",
                new Bilingual(
                    $"числа обчислено за протоколами з SHA-256 {hash}, а справа закріплює {@case.Returns?.Sha256 ?? "–"}",
                    $"the numbers are of returns with SHA-256 {hash}, and the case pins {@case.Returns?.Sha256 ?? "–"}"
                ),
                new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
                PublicationFiles.Findings
            );
        }
    }

    private static Problem Unreadable() =>
        new(
            "unreadable-findings",
            new Bilingual("перелік висновків статистики не читається", "the list of findings cannot be read"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            PublicationFiles.Findings
        );
}
