using System.Text;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Law.Exports;

/// <summary>
/// Writes a rule base in LegalRuleML (OASIS Standard 1.0, 2021), compact serialization: sources, times, temporal characteristics,
/// associations, statements, in the order that the standard prescribes; <c>sameAs</c> is a provision's IRI. The standard's schema
/// has not been run over it: a test holds it to the standard's order, children, keys and references.
/// </summary>
public static class LegalRuleMl
{
    private const string Lrml = "http://docs.oasis-open.org/legalruleml/ns/v1.0/";
    private const string Ruleml = "http://ruleml.org/spec";
    private const string Schema = "http://www.w3.org/2001/XMLSchema";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    // What names of sentences and of things are resolved against.
    private const string Own = "urn:scrutineer:vocabulary#";

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
            xml.WriteAttributeString("xmlns", Own);
            xml.WriteAttributeString("xmlns", "ruleml", null, Ruleml);
            xml.WriteAttributeString("xmlns", "xs", null, Schema);
            xml.WriteAttributeString("xmlns", "xsi", null, Instance);
            WriteSources(xml, rules);
            WriteTimes(xml, rules);
            WriteCharacteristics(xml, rules);
            WriteAssociations(xml, rules);
            WriteStatements(xml, rules);
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static void WriteSources(XmlWriter xml, RuleBase rules)
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
            // A source points and is not quoted: what it is called is a comment.
            InWords(xml, "Comment", rule.Provision);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteTimes(XmlWriter xml, RuleBase rules)
    {
        var days = rules
            .Rules.SelectMany(r => new[] { r.InForce.From, r.InForce.Until })
            .OfType<DateOnly>()
            .Distinct()
            .Order()
            .ToList();
        if (days.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("Times", Lrml);
        foreach (var day in days)
        {
            xml.WriteStartElement("Time", Ruleml);
            xml.WriteAttributeString("key", $":t-{Validity.Iso(day)}");
            WriteData(xml, "date", Validity.Iso(day));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCharacteristics(XmlWriter xml, RuleBase rules)
    {
        var dated = rules.Rules.SelectMany(Characteristics).ToList();
        if (dated.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("TemporalCharacteristics", Lrml);
        xml.WriteAttributeString("key", "times");
        foreach (var (key, status, day) in dated)
        {
            xml.WriteStartElement("TemporalCharacteristic", Lrml);
            xml.WriteAttributeString("key", key);
            Empty(xml, "forStatus", "iri", $"{Lrml}vocab#InForce");
            Empty(xml, "hasStatusDevelopment", "iri", $"{Lrml}vocab#{status}");
            Empty(xml, "atTime", "keyref", $"#t-{Validity.Iso(day)}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static IEnumerable<(string Key, string Status, DateOnly Day)> Characteristics(Rule rule)
    {
        if (rule.InForce.From is { } from)
        {
            yield return ($"starts-{rule.Id}", "Starts", from);
        }
        if (rule.InForce.Until is { } until)
        {
            yield return ($"ends-{rule.Id}", "Ends", until);
        }
    }

    private static void WriteAssociations(XmlWriter xml, RuleBase rules)
    {
        xml.WriteStartElement("Associations", Lrml);
        foreach (var rule in rules.Rules)
        {
            xml.WriteStartElement("Association", Lrml);
            xml.WriteAttributeString("key", $"of-{rule.Id}");
            Empty(xml, "appliesSource", "keyref", $"#source-{rule.Id}");
            foreach (var (key, _, _) in Characteristics(rule))
            {
                Empty(xml, "appliesTemporalCharacteristic", "keyref", $"#{key}");
            }
            Empty(xml, "toTarget", "keyref", $"#{rule.Id}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteOverrides(XmlWriter xml, RuleBase rules)
    {
        foreach (var rule in rules.Rules)
        {
            foreach (var under in rule.Overrides)
            {
                xml.WriteStartElement("OverrideStatement", Lrml);
                xml.WriteAttributeString("key", $"over-{rule.Id}-{under}");
                xml.WriteStartElement("Override", Lrml);
                xml.WriteAttributeString("over", $"#{rule.Id}");
                xml.WriteAttributeString("under", $"#{under}");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
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
            xml.WriteStartElement("Rule", Ruleml);
            xml.WriteAttributeString("key", $":rule-{rule.Id}");
            xml.WriteAttributeString("closure", "universal");
            InWords(xml, "Paraphrase", rule.Provision);
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
        InWords(xml, "Paraphrase", vocabulary.Say(sentence));
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
                WriteData(xml, slot.Value.Kind == ValueKind.Date ? "date" : "integer", slot.Value.ToString());
            }
        }
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("Data", Ruleml);
        xml.WriteAttributeString("xsi", "type", Instance, $"xs:{type}");
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void InWords(XmlWriter xml, string element, Bilingual text)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            xml.WriteStartElement(element, Lrml);
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
