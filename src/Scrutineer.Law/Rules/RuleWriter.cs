using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Prints a rule as a file of either language writes it.</summary>
internal sealed class RuleWriter(Vocabulary vocabulary)
{
    public string Write(Rule rule, Language language)
    {
        var text = new StringBuilder();
        var uk = language == Language.Uk;
        var other = uk ? Language.En : Language.Uk;
        void Field(string key, string value) =>
            text.Append(RuleWords.Field(key, language)).Append(": ").Append(value).Append('\n');
        void Pair(string key, string elsewhere, Bilingual words)
        {
            Field(key, words.In(language));
            if (words.Uk != words.En)
            {
                Field(elsewhere, words.In(other));
            }
        }

        text.Append(uk ? "правило " : "rule ").Append(rule.Id).Append('\n');
        Field(RuleWords.Provision, rule.Provision.In(language));
        Field(RuleWords.ProvisionElsewhere, rule.Provision.In(other));
        var on = rule.InForceOn is { } variable ? $"{(uk ? " щодо" : " on")} {{{variable}}}" : "";
        Field(RuleWords.InForce, rule.InForce.In(language) + on);
        Field(RuleWords.Strength, uk ? rule.Strength.Words().Uk : rule.Strength.Code());
        Field(RuleWords.ApprovedBy, rule.ApprovedBy ?? "—");
        Field(RuleWords.Certainty, rule.Certainty.Letter());
        text.Append(vocabulary.Say(rule.Head, language)).Append('\n');
        var first = true;
        foreach (var premise in rule.Premises)
        {
            var word = (premise.Negated, first) switch
            {
                (true, _) => uk ? "крім випадку, коли" : "unless",
                (false, true) => uk ? "якщо" : "if",
                _ => uk ? "і" : "and",
            };
            first &= premise.Negated;
            text.Append("  ").Append(word).Append(' ').Append(vocabulary.Say(premise.Sentence, language)).Append('\n');
        }
        if (rule.Overrides.Count > 0)
        {
            Field(RuleWords.Overrides, string.Join(", ", rule.Overrides));
        }
        Pair(RuleWords.Source, RuleWords.SourceElsewhere, rule.Source);
        if (rule.Note is { } note)
        {
            Pair(RuleWords.Note, RuleWords.NoteElsewhere, note);
        }
        if (rule.Reference is { } reference)
        {
            Field(RuleWords.Reference, reference);
        }
        return text.ToString();
    }
}
