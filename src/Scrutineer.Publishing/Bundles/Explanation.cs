using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>A paragraph of an explanation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Indent">How far it stands in, characters.</param>
internal sealed record Paragraph(string Text, int Indent);

/// <summary>Walks a reader from a sentence of an act to its evidence: support, derivation, rules, facts, sources.</summary>
internal static class Explanation
{
    /// <summary>Tells it, a paragraph a line.</summary>
    /// <param name="archive">The bundle.</param>
    /// <param name="sentenceId">Id of the sentence, such as <c>s2</c>.</param>
    /// <param name="rows">What was checked of the bundle.</param>
    /// <param name="language">Of the lines.</param>
    public static Outcome<IReadOnlyList<Paragraph>> Of(
        BundleArchive archive,
        string sentenceId,
        IReadOnlyList<BundleCheck> rows,
        Language language
    )
    {
        if (!archive.Members.TryGetValue(ActFormats.Model, out var model))
        {
            return Outcome<IReadOnlyList<Paragraph>>.Refused(Rows.Missing(ActFormats.Model));
        }
        var act = ActJson.ReadDraft(Encoding.UTF8.GetString(model.Span), ActFormats.Model);
        var loaded = PublishedCase.Of(archive);
        if (!act.Succeeded || !loaded.Succeeded)
        {
            return Outcome<IReadOnlyList<Paragraph>>.Refused([.. act.Problems, .. loaded.Problems]);
        }
        if (act.Value.Sentences.FirstOrDefault(s => s.Id == sentenceId) is not { } sentence)
        {
            return Outcome<IReadOnlyList<Paragraph>>.Refused(NoSuch(sentenceId, act.Value.Sentences.Select(s => s.Id)));
        }
        var law = loaded.Value.Law;
        var answers = archive.Members.TryGetValue(PublicationFiles.Determination, out var proofs)
            ? DeterminationFile.Read(proofs.Span, law.Rules.Vocabulary, PublicationFiles.Determination).Value ?? []
            : [];
        var lines = new List<Paragraph> { new(sentence.Text.In(language), 0) };
        lines.Add(new($"{sentence.Id} · {sentence.Certainty.Words().In(language)} · {sentence.Proposition}", 2));
        foreach (var id in sentence.Support)
        {
            var entry = act.Value.Support.FirstOrDefault(s => s.Id == id);
            lines.Add(new(entry is null ? id : $"{id}: {entry.Label.In(language)}", 2));
            if (answers.FirstOrDefault(a => a.Id == id)?.Derivation is { } derivation)
            {
                lines.AddRange(derivation.Walk().Select(s => Of(s, law, language)));
            }
            else if (entry is not null && Beneath(law, entry, language) is { } beneath)
            {
                lines.Add(new(beneath, 4));
            }
        }
        Signed(lines, language, rows);
        return Outcome<IReadOnlyList<Paragraph>>.Of(lines);
    }

    /// <summary>What lies under a support that needs no derivation: the fact's sources, the member that holds the numbers.</summary>
    private static string? Beneath(ApplicableLaw law, SupportEntry entry, Language language)
    {
        if (entry.Kind == SupportKind.Finding)
        {
            return new Bilingual(
                $"числа, параметри й початкове значення генератора — у файлі {PublicationFiles.Findings}; за протоколами їх обчислюють ще раз",
                $"the numbers, parameters and seed are in {PublicationFiles.Findings}; given the returns, they are computed again"
            ).In(language);
        }
        return
            EntryId.TryRead(entry.Id, out var id)
            && id.Kind is EntryKind.Fact or EntryKind.Position
            && law.Register.Fact(id.Name) is { } fact
            ? new Bilingual("джерело: ", "source: ").In(language)
                + string.Join("; ", fact.Sources.Select(s => Of(law, s, language)))
            : null;
    }

    /// <summary>Who vouches for the whole, by the rows that hold.</summary>
    private static void Signed(List<Paragraph> lines, Language language, IReadOnlyList<BundleCheck> rows)
    {
        string[] about = ["act-signature", "signatures", "timestamps", "publisher", "inclusion", "witnesses"];
        lines.Add(new(new Bilingual("Хто за це ручається:", "Who vouches for this:").In(language), 2));
        foreach (var row in about.SelectMany(id => rows.Where(r => r.Id == id)))
        {
            var said =
                row.Status == CheckStatus.NotChecked
                    ? new Bilingual("не перевірено: ", "not checked: ").In(language)
                    : "";
            lines.Add(new($"{row.What.In(language)}: {said}{row.Detail?.In(language)}", 4));
        }
    }

    private static Paragraph Of(DerivationStep step, ApplicableLaw law, Language language)
    {
        var node = step.Node;
        var rule = node.RuleId is { } ruleId ? law.Rules.Rule(ruleId) : null;
        var fact = node.FactId is { } factId ? law.Register.Fact(factId) : null;
        var by =
            rule is not null ? $" — {rule.Provision.In(language)} ({rule.Id}, {rule.Certainty.Letter()})"
            : fact is not null
                ? $" — {fact.Id} ({fact.Certainty.Letter()}): {string.Join("; ", fact.Sources.Select(s => Of(law, s, language)))}"
            : "";
        var text = law.Rules.Vocabulary.Say(node.Sentence, language);
        var kind = node.Kind switch
        {
            NodeKind.Absence => new Bilingual("виключено: ", "excluded: ").In(language),
            NodeKind.Override => new Bilingual("виняток не діє: ", "the exception does not apply: ").In(language),
            _ => "",
        };
        return new(kind + text + by, 4 + (2 * step.Depth));
    }

    private static string Of(ApplicableLaw law, string id, Language language) =>
        law.Register.Source(id) is { } source
            ? source.Title.In(language) + (source.Address is null ? "" : $" <{source.Address}>")
            : id;

    private static Problem NoSuch(string id, IEnumerable<string> known) =>
        new(
            "no-such-sentence",
            new Bilingual($"в акті немає речення «{id}»", $"the act has no sentence '{id}'"),
            new Bilingual($"є такі: {string.Join(", ", known)}", $"there are: {string.Join(", ", known)}")
        );
}
