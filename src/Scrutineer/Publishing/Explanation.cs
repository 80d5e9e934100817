using System.Text;
using Scrutineer.Acts;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Walks a reader from a sentence of an act to its evidence: support, derivation, rules, facts, sources.</summary>
internal static class Explanation
{
    /// <summary>Prints it; the problems why not, empty when printed.</summary>
    public static IReadOnlyList<Problem> Tell(
        Terminal terminal,
        BundleArchive archive,
        string sentenceId,
        IReadOnlyList<BundleCheck> rows
    )
    {
        if (!archive.Members.TryGetValue(ActFormats.Model, out var model))
        {
            return [Rows.Missing(ActFormats.Model)];
        }
        var act = ActJson.ReadDraft(Encoding.UTF8.GetString(model.Span), ActFormats.Model);
        using var published = new PublishedCase(archive);
        var loaded = published.Load();
        if (!act.Succeeded || !loaded.Succeeded)
        {
            return [.. act.Problems, .. loaded.Problems];
        }
        if (act.Value.Sentences.FirstOrDefault(s => s.Id == sentenceId) is not { } sentence)
        {
            return [NoSuch(sentenceId, act.Value.Sentences.Select(s => s.Id))];
        }
        var law = loaded.Value.Law;
        var answers = archive.Members.TryGetValue(PublicationFiles.Determination, out var proofs)
            ? DerivationFile.Read(proofs.Span, law.Rules.Vocabulary, PublicationFiles.Determination).Value ?? []
            : [];
        terminal.Say(sentence.Text);
        terminal.Paragraph(
            $"{sentence.Id} · {sentence.Certainty.Words().In(terminal.Language)} · {sentence.Proposition}"
        );
        foreach (var id in sentence.Support)
        {
            var entry = act.Value.Support.FirstOrDefault(s => s.Id == id);
            terminal.Paragraph(entry is null ? id : $"{id}: {entry.Label.In(terminal.Language)}");
            if (answers.FirstOrDefault(a => a.Id == id)?.Derivation is { } derivation)
            {
                Walk(terminal, law, derivation, derivation.Root, indent: 4, []);
            }
            else if (entry is not null && Beneath(law, entry, terminal.Language) is { } beneath)
            {
                terminal.Paragraph(beneath, 4);
            }
        }
        Signed(terminal, rows);
        return [];
    }

    /// <summary>What lies under a support that needs no derivation: the fact's sources, the member that holds the numbers.</summary>
    private static string? Beneath(Cases.LawOfCase law, SupportEntry entry, Language language)
    {
        if (entry.Kind == SupportKind.Finding)
        {
            return new Bilingual(
                $"числа, параметри й зерно — у файлі {PublicationFiles.Findings}; з --returns їх обчислюють ще раз",
                $"the numbers, parameters and seed are in {PublicationFiles.Findings}; with --returns they are computed again"
            ).In(language);
        }
        var id = entry.Id[(entry.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return entry.Kind is SupportKind.Fact or SupportKind.Position && law.Register.Fact(id) is { } fact
            ? new Bilingual("джерело: ", "source: ").In(language)
                + string.Join("; ", fact.Sources.Select(s => Of(law, s, language)))
            : null;
    }

    /// <summary>Who vouches for the whole, by the rows that hold.</summary>
    private static void Signed(Terminal terminal, IReadOnlyList<BundleCheck> rows)
    {
        string[] about = ["act-signature", "signatures", "timestamps", "publisher", "inclusion", "witnesses"];
        var language = terminal.Language;
        terminal.Paragraph(new Bilingual("Хто за це ручається:", "Who vouches for this:").In(language));
        foreach (var row in about.SelectMany(id => rows.Where(r => r.Id == id)))
        {
            var said =
                row.Status == CheckStatus.NotChecked
                    ? new Bilingual("не перевірено: ", "not checked: ").In(language)
                    : "";
            terminal.Paragraph($"{row.What.In(language)}: {said}{row.Detail?.In(language)}", 4);
        }
    }

    private static void Walk(
        Terminal terminal,
        Cases.LawOfCase law,
        Derivation derivation,
        DerivationNode node,
        int indent,
        HashSet<string> told
    )
    {
        var language = terminal.Language;
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
        terminal.Paragraph(kind + text + by, indent);
        if (told.Add(node.Id))
        {
            foreach (var premise in node.Premises)
            {
                Walk(terminal, law, derivation, derivation[premise], indent + 2, told);
            }
        }
    }

    private static string Of(Cases.LawOfCase law, string id, Language language) =>
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
