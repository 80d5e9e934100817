using System.Globalization;
using System.Text;
using System.Text.Json;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Law;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Exports;
using Scrutineer.Publishing.Printing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Checks what a bundle says, its shell being whole: the law is read again from the bundle, every answer is asked again, every
/// derivation gone through by the checker, every sentence, format and the adoption made again and compared.
/// </summary>
/// <param name="archive">The members.</param>
/// <param name="policy">Whom the reader believes, or null.</param>
/// <param name="returns">Returns at hand, or none.</param>
/// <param name="isSigned">Whether a publisher of the policy signed the bundle: nobody else's PDF is opened.</param>
internal sealed class ContentChecks(BundleArchive archive, TrustPolicy? policy, ReturnsSource returns, bool isSigned)
{
    private static readonly (string Id, Bilingual What)[] All =
    [
        ("law", new("Справа й правила читаються", "The case and the rules can be read")),
        ("answers", new("Ті самі відповіді за тими самими правилами", "The same answers by the same rules")),
        ("derivations", new("Кожен крок кожного доказу", "Every step of every derivation")),
        ("findings", new("Числа за протоколами", "The numbers, from the returns")),
        ("support", new("Опора кожного речення", "The support of every sentence")),
        ("adoption", new("Ухвалення за записом засідання", "The adoption, by the meeting's record")),
        ("documents", new("Усі формати кажуть те саме", "All formats say the same")),
        ("pdf", new("PDF каже те саме", "The PDF says the same")),
        ("publication", new("Опис публікації; зайвого немає", "The publication's description; nothing else inside")),
        ("act-signature", new("Підпис під актом", "The signature under the act")),
    ];

    private readonly string _tool =
        (
            archive.Members.TryGetValue(PublicationFiles.About, out var about)
                ? AboutPublication.ToolOf(about.Span)
                : null
        ) ?? "?";

    /// <summary>Rows for a bundle whose shell is broken.</summary>
    public static IReadOnlyList<BundleCheck> Unreachable { get; } = [.. All.Select(r => Rows.Skipped(r.Id, r.What))];

    public async Task<IReadOnlyList<BundleCheck>> Run(CancellationToken stop)
    {
        // Opening a PDF takes as long as asking the law again, and writing the act again half as long: all at once.
        var pdf = Task.WhenAll(Languages.Select(l => Task.Run(() => SaidOnPaper(l), stop)));
        var again = Task.Run(ReadAct, stop);
        var loaded = PublishedCase.Of(archive);
        if (!loaded.Succeeded)
        {
            return [Row("law", loaded.Problems), .. Unreachable.Skip(1)];
        }
        var withNumbers = HasNumbers();
        var numbersOpen = withNumbers && returns == ReturnsSource.None;
        var assessed = await new Assess().Run(loaded.Value, withNumbers ? returns : ReturnsSource.None, stop: stop);
        var basis = assessed.Succeeded ? AssessedCase.Of(assessed.Value) : null;
        if (basis is not { Succeeded: true })
        {
            return [Row("law", basis?.Problems ?? assessed.Problems), .. Unreachable.Skip(1)];
        }
        var (assessment, law) = (basis.Value.Assessment, loaded.Value.Law);
        var (act, formats) = await again;
        var meeting = Read(PublicationFiles.Meeting, ActJson.ReadMeeting);
        List<Func<BundleCheck>> rows =
        [
            () =>
                Row(
                    "law",
                    [],
                    ShippedRules.Remark(
                        archive.Members,
                        Count("правил", law.Rules.Rules.Count, "rules", "фактів", law.Register.Facts.Count, "facts")
                    )
                ),
            () =>
                Row(
                    "answers",
                    Same(
                        PublicationFiles.Determination,
                        DeterminationFile.Write(assessment.Determinations, assessment.Case.Law.Rules.Vocabulary)
                    )
                ),
            () => Derivations(law),
            () => Findings(assessment, withNumbers, numbersOpen),
        ];
        if (act.Succeeded && meeting.Succeeded)
        {
            var (judged, removed) = numbersOpen ? ActWithoutNumbers.Of(act.Value) : new(act.Value, 0);
            var compared = DraftCheck.Against(judged with { Adoption = null }, basis.Value.Basis);
            var said = await pdf;
            rows.AddRange([
                () => Support(judged, removed, compared),
                () =>
                    Row("adoption", AdoptionCheck.Of(judged, compared, meeting.Value, law.Rules), meeting.Value.Remark),
                () => Documents(act.Value, formats),
                () => Paper(act.Value, said),
                () => Described(loaded.Value, act.Value),
                () => Signature(act.Value),
            ]);
        }
        else
        {
            rows.AddRange(
                All.SkipWhile(r => r.Id != "support")
                    .Select(r =>
                        r.Id == "support"
                            ? (Func<BundleCheck>)(() => Row(r.Id, [.. act.Problems, .. meeting.Problems]))
                            : () => Rows.Skipped(r.Id, r.What)
                    )
            );
        }
        return await Task.WhenAll(rows.Select(r => Task.Run(r, stop)));
    }

    private (Outcome<ActDraft> Act, IReadOnlyList<(string Name, byte[] Bytes)> Formats) ReadAct()
    {
        var act = Read(ActFormats.Model, ActJson.ReadDraft);
        return (act, act.Succeeded ? [.. ActFormats.Of(act.Value)] : []);
    }

    private BundleCheck Derivations(ApplicableLaw law)
    {
        var read = archive.Members.TryGetValue(PublicationFiles.Determination, out var bytes)
            ? DeterminationFile.Read(bytes.Span, law.Rules.Vocabulary, PublicationFiles.Determination)
            : Outcome<IReadOnlyList<StatedAnswer>>.Refused(Rows.Missing(PublicationFiles.Determination));
        if (!read.Succeeded)
        {
            return Row("derivations", read.Problems);
        }
        var checker = new Checker(law.Rules, law.Register);
        var problems = new List<Problem>();
        foreach (var answer in read.Value)
        {
            var flaw =
                (answer.Answer == Answer.Established) != (answer.Derivation is not null) ? "there is no derivation"
                : answer.Derivation is { Root.Kind: not NodeKind.Rule } ? "no rule concludes it"
                : answer.Derivation is { } derivation ? checker.Refute(derivation, answer.Question)
                : null;
            if (flaw is not null)
            {
                problems.Add(Refuted(answer.Id, flaw));
            }
        }
        var proofs = read.Value.Select(a => a.Derivation).OfType<Derivation>().ToList();
        return Row(
            "derivations",
            problems,
            Count("доказів", proofs.Count, "derivations", "кроків", proofs.Sum(d => d.Nodes.Count), "steps")
        );
    }

    private BundleCheck Findings(Assessment assessment, bool withNumbers, bool open)
    {
        if (open)
        {
            return Rows.Skipped(
                "findings",
                WhatOf("findings"),
                new("Протоколів не надано.", "The returns were not given."),
                new Remedy(PublishingRemedy.GiveReturns)
            );
        }
        return Row(
            "findings",
            Same(PublicationFiles.Findings, PublicationFiles.FindingsOf(assessment)),
            withNumbers ? null : new("Публікація без чисел", "A publication without numbers")
        );
    }

    private static BundleCheck Support(ActDraft judged, int removed, ComparedDraft compared)
    {
        var given = compared.Given?.Support.ToDictionary(s => s.Id, StringComparer.Ordinal) ?? [];
        var altered = judged.Support.Where(s => given.TryGetValue(s.Id, out var entry) && entry != s);
        var checkedCount = judged.Sentences.Count();
        return Row(
            "support",
            [.. compared.Problems, .. altered.Select(s => Altered(s.Id))],
            removed == 0
                ? new($"речень {checkedCount}", $"sentences {checkedCount}")
                : new(
                    $"речень {checkedCount}; ще {removed} спираються на числа",
                    $"sentences {checkedCount}; {removed} more rest on numbers"
                )
        );
    }

    private BundleCheck Documents(ActDraft act, IReadOnlyList<(string Name, byte[] Bytes)> formats) =>
        Row(
            "documents",
            [
                .. Same(ActFormats.Model, Encoding.UTF8.GetBytes(ActJson.Write(act))),
                .. formats.SelectMany(f => Same(f.Name, f.Bytes)),
            ]
        );

    private string? SaidOnPaper(Language language) =>
        isSigned && archive.Members.TryGetValue(ActFormats.Pdf(language), out var pdf) ? PdfText.Of(pdf) : null;

    private static readonly Language[] Languages = [Language.Uk, Language.En];

    /// <summary>Paper cannot be made again without the same Chromium: what it says is compared, letter by letter.</summary>
    private BundleCheck Paper(ActDraft act, string?[] said)
    {
        var present = Languages.Where(l => archive.Members.ContainsKey(ActFormats.Pdf(l))).ToList();
        if (present.Count == 0)
        {
            var why = archive.Members.TryGetValue(PublicationFiles.About, out var about)
                ? AboutPublication.NoPdfOf(about.Span)
                : null;
            return Row("pdf", [], why is { } reason ? AboutPublication.Words(reason) : null);
        }
        if (!isSigned)
        {
            return Rows.Skipped(
                "pdf",
                WhatOf("pdf"),
                new(
                    "PDF відкривають лише тоді, коли пакет підписав видавець вашої політики.",
                    "A PDF is opened only where a publisher of your policy signed the bundle."
                )
            );
        }
        var missing = Languages.Except(present).Select(l => Rows.Missing(ActFormats.Pdf(l)));
        var other = present
            .Where(l => said[Array.IndexOf(Languages, l)] != PdfText.Said(PlainText.Write(act, l)))
            .Select(l => Rows.Differs(ActFormats.Pdf(l), _tool));
        return Row(
            "pdf",
            [.. missing, .. other],
            new("Ті самі літери й числа в тому самому порядку", "The same letters and numbers in the same order")
        );
    }

    /// <summary>What the publication says of itself follows from the rest, and every member is one that a row of this table is about.</summary>
    private BundleCheck Described(Case @case, ActDraft act)
    {
        var known = @case
            .Files.Names.Concat(ActFormats.Of(act).Select(f => f.Name))
            .Concat(Languages.Select(ActFormats.Pdf))
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
        var hasPdf = archive.Members.ContainsKey(ActFormats.Pdf(Language.Uk));
        var about = archive.Members.TryGetValue(PublicationFiles.About, out var bytes) ? bytes : default;
        IReadOnlyList<Problem> differs;
        try
        {
            differs = Same(
                PublicationFiles.About,
                AboutPublication.Of(
                    @case,
                    act,
                    archive.Members,
                    _tool,
                    hasPdf ? null : AboutPublication.NoPdfOf(about.Span)
                )
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
            differs = [Rows.Differs(PublicationFiles.Findings, _tool)];
        }
        return Row("publication", [.. differs, .. foreign], Bilingual.Same(_tool));
    }

    private BundleCheck Signature(ActDraft act)
    {
        var note = archive.Members.TryGetValue(ActSignature.Member, out var bytes)
            ? SignedNote.Read(bytes.Span, ActSignature.Member)
            : Outcome<SignedNote>.Refused(Rows.Missing(ActSignature.Member));
        if (!note.Succeeded || act.Adoption is null)
        {
            return Row("act-signature", note.Succeeded ? [Rows.Differs(ActSignature.Member, _tool)] : note.Problems);
        }
        if (note.Value.Text != ActSignature.TextOf(act))
        {
            return Row("act-signature", [Rows.Differs(ActSignature.Member, _tool)]);
        }
        if (policy is null)
        {
            return Rows.Skipped(
                "act-signature",
                WhatOf("act-signature"),
                new("Політику не надано.", "No policy was given."),
                new Remedy(PublishingRemedy.GivePolicy)
            );
        }
        var signer = policy.Publishers.FirstOrDefault(note.Value.IsSignedBy);
        return signer is null
            ? Row("act-signature", [Rows.Differs(ActSignature.Member, _tool)])
            : Row("act-signature", [], Bilingual.Same(signer.Name));
    }

    private bool HasNumbers()
    {
        try
        {
            using var said = archive.Members.TryGetValue(PublicationFiles.Findings, out var bytes)
                ? JsonDocument.Parse(bytes)
                : null;
            return said?.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("returns", out var of)
                && of.ValueKind != JsonValueKind.Null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            // What does not read is compared as it is, and differs.
            return false;
        }
    }

    private Outcome<T> Read<T>(string member, Func<string, string?, Outcome<T>> read)
        where T : class =>
        archive.Members.TryGetValue(member, out var bytes)
            ? read(Encoding.UTF8.GetString(bytes.Span), member)
            : Outcome<T>.Refused(Rows.Missing(member));

    private IReadOnlyList<Problem> Same(string member, byte[] expected) =>
        !archive.Members.TryGetValue(member, out var bytes) ? [Rows.Missing(member)]
        : bytes.Span.SequenceEqual(expected) ? []
        : [Rows.Differs(member, _tool)];

    private static BundleCheck Row(string id, IReadOnlyList<Problem> problems, Bilingual? detail = null) =>
        Rows.Row(id, WhatOf(id), problems, problems.Count == 0 ? detail : null);

    private static Bilingual WhatOf(string id) => All.First(r => r.Id == id).What;

    private static Bilingual Count(string uk1, int one, string en1, string uk2, int two, string en2) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{uk1} {one}, {uk2} {two}"),
            string.Create(CultureInfo.InvariantCulture, $"{en1} {one}, {en2} {two}")
        );

    private static Problem Refuted(string id, string flaw) =>
        new(
            "refuted-derivation",
            new Bilingual($"доказ {id} не тримається: {flaw}", $"the derivation of {id} does not hold: {flaw}"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            PublicationFiles.Determination
        );

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

    private static Problem Altered(string id) =>
        new(
            "altered-support",
            new Bilingual($"запис опори {id} змінено", $"the support entry {id} was altered"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            ActFormats.Model
        );
}
