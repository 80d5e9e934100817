using System.Text;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Law.Exports;

/// <summary>
/// Writes a rule base in the vocabulary of LegalRuleML (OASIS Standard 1.0, 2021): sources with their provisions, times in
/// force, overrides among the constitutive statements over RuleML atoms; <c>sameAs</c> is a provision's IRI. It is not validated against the standard's schema.
/// </summary>
public static class LegalRuleMl
{
    private const string Lrml = "http://docs.oasis-open.org/legalruleml/ns/v1.0/";
    private const string Ruleml = "http://ruleml.org/spec";

    /// <summary>The document, UTF-8, indented. The same rules give the same bytes.</summary>
    public static string Write(RuleBase rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new()
                {
                    Indent = true,
                    OmitXmlDeclaration = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("lrml", "LegalRuleML", Lrml);
            xml.WriteAttributeString("xmlns", "ruleml", null, Ruleml);
            WriteReferences(xml, rules);
            WriteTimes(xml, rules);
            WriteStatements(xml, rules);
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static void WriteReferences(XmlWriter xml, RuleBase rules)
    {
        xml.WriteStartElement("LegalSources", Lrml);
        foreach (var rule in rules.Rules)
        {
            xml.WriteStartElement("LegalSource", Lrml);
            xml.WriteAttributeString("key", $"source-{rule.Id}");
            if (rule.Reference is { } reference)
            {
                xml.WriteAttributeString("sameAs", reference);
            }
            Comment(xml, rule.Provision);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteTimes(XmlWriter xml, RuleBase rules)
    {
        xml.WriteStartElement("TemporalCharacteristics", Lrml);
        xml.WriteAttributeString("key", "times");
        foreach (var rule in rules.Rules)
        {
            WriteTime(xml, rule, rule.InForce.From, "Starts");
            WriteTime(xml, rule, rule.InForce.Until, "Ends");
        }
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, Rule rule, DateOnly? day, string status)
    {
        if (day is not { } on)
        {
            return;
        }
        xml.WriteStartElement("TemporalCharacteristic", Lrml);
        xml.WriteAttributeString("key", $"{status.ToLowerInvariant()}-{rule.Id}");
        Empty(xml, "forRuleStatement", "keyref", $"#{rule.Id}");
        Empty(xml, "forStatus", "iri", "http://docs.oasis-open.org/legalruleml/ns/v1.0/vocab#InForce");
        Empty(xml, "hasStatusDevelopment", "iri", $"http://docs.oasis-open.org/legalruleml/ns/v1.0/vocab#{status}");
        xml.WriteStartElement("atTime", Lrml);
        xml.WriteElementString("Time", Ruleml, Validity.Iso(on));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteOverrides(XmlWriter xml, RuleBase rules)
    {
        foreach (var rule in rules.Rules.Where(r => r.Overrides.Count > 0))
        {
            xml.WriteStartElement("OverrideStatement", Lrml);
            foreach (var under in rule.Overrides)
            {
                xml.WriteStartElement("Override", Lrml);
                xml.WriteAttributeString("over", $"#{rule.Id}");
                xml.WriteAttributeString("under", $"#{under}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private static void WriteStatements(XmlWriter xml, RuleBase rules)
    {
        xml.WriteStartElement("Statements", Lrml);
        xml.WriteAttributeString("key", "rules");
        WriteOverrides(xml, rules);
        foreach (var rule in rules.Rules)
        {
            xml.WriteStartElement("ConstitutiveStatement", Lrml);
            xml.WriteAttributeString("key", rule.Id);
            Comment(xml, rule.Provision);
            xml.WriteStartElement("Rule", Ruleml);
            xml.WriteAttributeString("closure", "universal");
            xml.WriteStartElement("if", Ruleml);
            xml.WriteStartElement("And", Ruleml);
            foreach (var premise in rule.Premises)
            {
                if (premise.Negated)
                {
                    xml.WriteStartElement("Naf", Ruleml);
                }
                WriteAtom(xml, rules.Vocabulary, premise.Sentence);
                if (premise.Negated)
                {
                    xml.WriteEndElement();
                }
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("then", Ruleml);
            WriteAtom(xml, rules.Vocabulary, rule.Head);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteAtom(XmlWriter xml, Vocabulary vocabulary, Sentence sentence)
    {
        xml.WriteStartElement("Atom", Ruleml);
        Comment(xml, vocabulary.Say(sentence));
        xml.WriteStartElement("Rel", Ruleml);
        xml.WriteAttributeString("iri", $":{sentence.Predicate.Id}");
        xml.WriteEndElement();
        foreach (var slot in sentence.Slots)
        {
            if (slot.Variable is { } name)
            {
                xml.WriteElementString("Var", Ruleml, name);
            }
            else if (slot.Value.Kind == ValueKind.Term)
            {
                xml.WriteStartElement("Ind", Ruleml);
                xml.WriteAttributeString("iri", $":{slot.Value}");
                xml.WriteEndElement();
            }
            else
            {
                xml.WriteElementString("Data", Ruleml, slot.Value.ToString());
            }
        }
        xml.WriteEndElement();
    }

    private static void Comment(XmlWriter xml, Bilingual text)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            xml.WriteStartElement("Paraphrase", Lrml);
            xml.WriteAttributeString("xml", "lang", null, language.Code());
            xml.WriteString(text.In(language));
            xml.WriteEndElement();
        }
    }

    private static void Empty(XmlWriter xml, string name, string attribute, string value)
    {
        xml.WriteStartElement(name, Lrml);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
