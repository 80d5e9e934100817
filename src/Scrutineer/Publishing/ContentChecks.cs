using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Meetings;
using Scrutineer.Assessments;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Commands;
using Scrutineer.Law;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>
/// Checks what a bundle says, its shell being whole: the law is read again from the bundle, every answer is asked again, every
/// derivation gone through by the checker, every sentence, format and the adoption made again and compared.
/// </summary>
/// <param name="archive">The members.</param>
/// <param name="policy">Whom the reader believes, or null.</param>
/// <param name="returns">A file of returns at hand, or null.</param>
internal sealed class ContentChecks(BundleArchive archive, TrustPolicy? policy, string? returns)
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
        ("act-signature", new("Підпис під актом", "The signature under the act")),
    ];

    private readonly string _tool = ToolOf(archive);

    /// <summary>Rows for a bundle whose shell is broken.</summary>
    public static IReadOnlyList<BundleCheck> Unreachable { get; } = [.. All.Select(r => Rows.Skipped(r.Id, r.What))];

    public async Task<IReadOnlyList<BundleCheck>> Run(CancellationToken stop)
    {
        using var published = new PublishedCase(archive);
        var loaded = published.Load();
        if (!loaded.Succeeded)
        {
            return [Row("law", loaded.Problems), .. Unreachable.Skip(1)];
        }
        var withNumbers = HasNumbers();
        var assessed = await Assessor.Run(
            loaded.Value,
            returns,
            withReturns: withNumbers && returns is not null,
            cache: "",
            new Progress(null),
            Language.En,
            stop
        );
        var basis = assessed.Succeeded ? AssessedCase.Of(assessed.Value) : null;
        if (basis is not { Succeeded: true })
        {
            return [Row("law", basis?.Problems ?? assessed.Problems), .. Unreachable.Skip(1)];
        }
        var (assessment, law) = (basis.Value.Assessment, loaded.Value.Law);
        var act = Read(ActFormats.Model, ActJson.ReadDraft);
        var meeting = Read(PublicationFiles.Meeting, ActJson.ReadMeeting);
        var numbersOpen = withNumbers && returns is null;
        return
        [
            Row(
                "law",
                [],
                Count("правил", law.Rules.Rules.Count, "rules", "фактів", law.Register.Facts.Count, "facts")
            ),
            Row("answers", Same(PublicationFiles.Determination, DerivationFile.Write(assessment))),
            Derivations(law),
            Findings(assessment, withNumbers, numbersOpen),
            .. act.Succeeded && meeting.Succeeded
                ? Sentences(act.Value, meeting.Value, basis.Value.Basis, law.Rules, numbersOpen)
                :
                [
                    Row("support", [.. act.Problems, .. meeting.Problems]),
                    Rows.Skipped("adoption", WhatOf("adoption")),
                    Rows.Skipped("documents", WhatOf("documents")),
                    Rows.Skipped("act-signature", WhatOf("act-signature")),
                ],
        ];
    }

    private BundleCheck Derivations(LawOfCase law)
    {
        var read = archive.Members.TryGetValue(PublicationFiles.Determination, out var bytes)
            ? DerivationFile.Read(bytes.Span, law.Rules.Vocabulary, PublicationFiles.Determination)
            : Outcome<IReadOnlyList<PublishedAnswer>>.Refused(Rows.Missing(PublicationFiles.Determination));
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
                new("Протоколів не надано: --returns ФАЙЛ.", "The returns were not given: --returns FILE.")
            );
        }
        return Row(
            "findings",
            Same(PublicationFiles.Findings, PublicationFiles.FindingsOf(assessment)),
            withNumbers ? null : new("Публікація без чисел", "A publication without numbers")
        );
    }

    private IEnumerable<BundleCheck> Sentences(
        ActDraft act,
        Meeting meeting,
        ActBasis basis,
        RuleBase rules,
        bool numbersOpen
    )
    {
        var (judged, removed) = numbersOpen ? ActWithoutNumbers.Of(act) : new ActWithoutNumbers(act, 0);
        var support = DraftCheck.Of(judged with { Adoption = null }, basis).Problems;
        var given = Drafts.From(act.Kind, basis).Value?.Support.ToDictionary(s => s.Id, StringComparer.Ordinal) ?? [];
        var altered = judged.Support.Where(s => given.TryGetValue(s.Id, out var entry) && entry != s).ToList();
        var checkedCount = judged.Sentences.Count();
        yield return Row(
            "support",
            [.. support, .. altered.Select(s => Altered(s.Id))],
            removed == 0
                ? new($"речень {checkedCount}", $"sentences {checkedCount}")
                : new(
                    $"речень {checkedCount}; ще {removed} спираються на числа",
                    $"sentences {checkedCount}; {removed} more rest on numbers"
                )
        );
        yield return Row("adoption", AdoptionCheck.Of(judged, basis, meeting, rules), meeting.Remark);
        yield return Row(
            "documents",
            [
                .. Same(ActFormats.Model, Encoding.UTF8.GetBytes(ActJson.Write(act))),
                .. ActFormats.Of(act).SelectMany(f => Same(f.Name, f.Bytes)),
            ]
        );
        yield return Signature(act);
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
                new("Політику не надано: --policy ФАЙЛ.", "No policy was given: --policy FILE.")
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
            return archive.Members.TryGetValue(PublicationFiles.Findings, out var bytes)
                && JsonNode.Parse(bytes.Span) is JsonObject said
                && said["returns"] is not null;
        }
        catch (JsonException)
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

    private static string ToolOf(BundleArchive archive)
    {
        try
        {
            return
                archive.Members.TryGetValue(PublicationFiles.About, out var bytes)
                && JsonNode.Parse(bytes.Span) is JsonObject about
                && about["tool"] is JsonValue tool
                && tool.TryGetValue<string>(out var name)
                ? name
                : "?";
        }
        catch (JsonException)
        {
            return "?";
        }
    }

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

    private static Problem Altered(string id) =>
        new(
            "altered-support",
            new Bilingual($"запис опори {id} змінено", $"the support entry {id} was altered"),
            new Bilingual("не довіряйте цьому пакету", "do not trust this bundle"),
            ActFormats.Model
        );
}
