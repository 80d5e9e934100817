using System.Globalization;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Exports;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Checks what a bundle says, its shell being whole: the law is read again from the bundle, every answer is asked again, every
/// derivation gone through by the checker, every sentence, format and the adoption made again and compared. All of it within
/// bounds: the bundle may be anybody's.
/// </summary>
/// <param name="archive">The members.</param>
/// <param name="policy">Whom the reader believes, or null.</param>
/// <param name="returns">Returns at hand, or none.</param>
/// <param name="isSigned">Whether a publisher of the policy signed the bundle: nobody else's PDF is opened.</param>
internal sealed class ContentChecks(BundleArchive archive, TrustPolicy? policy, ReturnsSource returns, bool isSigned)
{
    private readonly string _tool = AboutPublication.ToolOf(archive);

    /// <summary>Rows for a bundle whose shell is broken.</summary>
    public static IReadOnlyList<BundleCheck> Unreachable { get; } = Skipped(null);

    /// <summary>Rows for a bundle that nobody signed whom the reader's policy names: nothing in it is read.</summary>
    public static IReadOnlyList<BundleCheck> OfNobody { get; } =
        Skipped(
            new(
                "Пакет не підписав ніхто з вашої політики: нічого в ньому не обчислювали.",
                "Nobody of your policy signed the bundle: nothing in it was evaluated."
            )
        );

    /// <summary>The rows. What no reader foresaw is a bundle that cannot be judged, and no crash of whoever asks.</summary>
    public async Task<IReadOnlyList<BundleCheck>> Run(CancellationToken stop)
    {
        try
        {
            return await Judge(stop);
        }
#pragma warning disable CA1031 // The bundle may be anybody's: whatever it makes a reader throw is said of the bundle.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Refused(RulesCheck.Of(archive.Members, policy), [Bounds.NotJudged(failure)]);
        }
    }

    private async Task<IReadOnlyList<BundleCheck>> Judge(CancellationToken stop)
    {
        var rules = RulesCheck.Of(archive.Members, policy);
        if (Bounds.Exceeded(archive) is { Count: > 0 } exceeded)
        {
            return Refused(rules, exceeded);
        }
        // Opening a PDF takes as long as asking the law again, and writing the act again half as long: all at once.
        var pdf = PaperCheck.Read(archive, isSigned, stop);
        var again = Task.Run(ReadAct, stop);
        var loaded = PublishedCase.Of(archive);
        if (!loaded.Succeeded)
        {
            return Refused(rules, loaded.Problems);
        }
        var stated = StatedNumbers.Of(archive);
        var isOpen = stated.Value is { Returns: not null } && returns == ReturnsSource.None;
        var given = stated.Value is { Returns: not null } ? returns : ReturnsSource.None;
        var (isDone, assessed) = await WorkLimit.Within(
            Bounds.Steps,
            async () => (await new Assess().Run(loaded.Value, given, stop: stop)).Then(AssessedCase.Of)
        );
        if (!isDone)
        {
            return Refused(rules, [Bounds.TooMuchWork()]);
        }
        if (assessed is not { Succeeded: true, Value: { Assessment: var assessment } basis })
        {
            return Refused(rules, assessed!.Problems);
        }
        // What other methods found, this program cannot find again: the act is held to it as where the returns are absent.
        var isOfOtherEdition =
            stated.Value is { Returns: not null, Edition: var edition } && edition != FindingsEdition.Current;
        var (act, formats) = await again;
        var meeting = Read(PublicationFiles.Meeting, ActJson.ReadMeeting);
        var law = loaded.Value.Law;
        List<Func<BundleCheck>> rows =
        [
            () => rules,
            () =>
                ContentRows.Row(
                    "law",
                    [],
                    ContentRows.Count(
                        "правил",
                        law.Rules.Rules.Count,
                        "rules",
                        "фактів",
                        law.Register.Facts.Count,
                        "facts"
                    )
                ),
            () => ContentRows.Row("answers", Same(PublicationFiles.Determination, Determination(assessment))),
            () => DerivationsCheck.Of(archive, law),
            () => Findings(assessment, stated, isOpen, isOfOtherEdition),
        ];
        if (act.Succeeded && meeting.Succeeded)
        {
            // Without the returns the act is held to the findings that the bundle states, which stay unchecked themselves.
            var isUnchecked = isOpen || isOfOtherEdition;
            var stands = isUnchecked ? basis.Basis with { Findings = stated.Value!.Findings } : basis.Basis;
            var compared = DraftCheck.Against(act.Value with { Adoption = null }, stands);
            var said = await pdf;
            rows.AddRange([
                () => Support(act.Value, compared, isUnchecked),
                () =>
                    ContentRows.Row(
                        "adoption",
                        AdoptionCheck.Of(act.Value, compared, meeting.Value, loaded.Value),
                        meeting.Value.Remark
                    ),
                () => Documents(act.Value, formats),
                () => PaperCheck.Of(archive, act.Value, said, isSigned, _tool),
                () => DescriptionCheck.Of(archive, loaded.Value, act.Value, _tool),
                () => ActSignatureCheck.Of(archive, act.Value, policy, _tool),
            ]);
        }
        else
        {
            rows.AddRange(
                ContentRows
                    .All.SkipWhile(r => r.Id != "support")
                    .Select(r =>
                        r.Id == "support"
                            ? (Func<BundleCheck>)(() => ContentRows.Row(r.Id, [.. act.Problems, .. meeting.Problems]))
                            : () => Rows.Skipped(r.Id, r.What)
                    )
            );
        }
        return await Task.WhenAll(rows.Select(r => Task.Run(r, stop)));
    }

    private static IReadOnlyList<BundleCheck> Skipped(Bilingual? why) =>
        [.. ContentRows.All.Select(r => Rows.Skipped(r.Id, r.What, why))];

    private static IReadOnlyList<BundleCheck> Refused(BundleCheck rules, IReadOnlyList<Problem> problems) =>
        [rules, ContentRows.Row("law", problems), .. Unreachable.Skip(2)];

    private (Outcome<ActDraft> Act, IReadOnlyList<(string Name, byte[] Bytes)> Formats) ReadAct()
    {
        var act = Read(ActFormats.Model, ActJson.ReadDraft);
        return (act, act.Succeeded ? [.. ActFormats.Of(act.Value)] : []);
    }

    private static byte[] Determination(Assessment assessment) =>
        DeterminationFile.Write(assessment.Determinations, assessment.Case.Law.Rules.Vocabulary);

    private BundleCheck Findings(
        Assessment assessment,
        Outcome<StatedNumbers> stated,
        bool isOpen,
        bool isOfOtherEdition
    )
    {
        var problems = stated.Succeeded ? stated.Value.Unpinned(assessment.Case).ToList() : [.. stated.Problems];
        if (problems.Count > 0)
        {
            return ContentRows.Row(ContentRows.FindingsId, problems);
        }
        if (isOpen)
        {
            return Rows.Skipped(
                ContentRows.FindingsId,
                ContentRows.WhatOf(ContentRows.FindingsId),
                new("Протоколів не надано.", "The returns were not given."),
                new Remedy(PublishingRemedy.GiveReturns)
            );
        }
        var computed = PublicationFiles.FindingsOf(assessment);
        return isOfOtherEdition
            ? EarlierFindings.Row(stated.Value!.Edition, archive.Members[PublicationFiles.Findings], computed)
            : ContentRows.Row(
                ContentRows.FindingsId,
                Same(PublicationFiles.Findings, computed),
                stated.Value!.Returns is null ? new("Публікація без чисел", "A publication without numbers") : null
            );
    }

    private static BundleCheck Support(ActDraft act, ComparedDraft compared, bool isUnchecked)
    {
        var given = compared.Given?.Support.ToDictionary(s => s.Id, StringComparer.Ordinal) ?? [];
        var altered = act.Support.Where(s => given.TryGetValue(s.Id, out var entry) && entry != s);
        var all = act.Sentences.Count();
        var onNumbers = act.Sentences.Count(s => s.Support.Any(id => EntryId.Is(id, EntryKind.Finding)));
        return ContentRows.Row(
            "support",
            [.. compared.Problems, .. altered.Select(s => Altered(s.Id))],
            !isUnchecked || onNumbers == 0
                ? new($"речень {all}", $"sentences {all}")
                : new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"речень {all}; з них {onNumbers} кажуть те саме, що висновки в пакеті, яких за протоколами не переобчислено"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"sentences {all}; {onNumbers} of them say what the findings in the bundle say, which were not computed again from the returns"
                    )
                )
        );
    }

    private BundleCheck Documents(ActDraft act, IReadOnlyList<(string Name, byte[] Bytes)> formats) =>
        ContentRows.Row(
            "documents",
            [
                .. Same(ActFormats.Model, Encoding.UTF8.GetBytes(ActJson.Write(act))),
                .. formats.SelectMany(f => Same(f.Name, f.Bytes)),
            ]
        );

    private Outcome<T> Read<T>(string member, Func<string, string?, Outcome<T>> read)
        where T : class =>
        archive.Members.TryGetValue(member, out var bytes)
            ? read(Encoding.UTF8.GetString(bytes.Span), member)
            : Outcome<T>.Refused(Rows.Missing(member));

    private IReadOnlyList<Problem> Same(string member, byte[] expected) => Rows.Same(archive, member, expected, _tool);

    private static Problem Altered(string id) =>
        new(
            "altered-support",
            new Bilingual($"запис опори {id} змінено", $"the support entry {id} was altered"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            ActFormats.Model
        );
}
