using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scrutineer.Wording;

namespace Scrutineer.Law.Exports;

/// <summary>Writes a derivation as W3C PROV-O (Recommendation, 2013) in JSON-LD 1.1: conclusions and facts are entities,
/// applications of rules are activities, rules are plans, sources are what facts are quoted from.</summary>
public static class Prov
{
    /// <summary>The document. The same derivation gives the same bytes.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="rules">The rules it applies.</param>
    /// <param name="register">The facts it rests on.</param>
    public static string Write(Derivation derivation, RuleBase rules, Register register)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(register);
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            WriteContext(json);
            json.WriteStartArray("@graph");
            foreach (var node in derivation.Nodes)
            {
                WriteNode(json, node, register);
            }
            foreach (
                var rule in derivation.Nodes.Select(n => n.RuleId).OfType<string>().Distinct(StringComparer.Ordinal)
            )
            {
                WriteRule(json, rules.Rule(rule)!);
            }
            foreach (
                var source in derivation
                    .FactIds.SelectMany(f => register.Fact(f)!.Sources)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                WriteSource(json, register.Source(source)!);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("prov", "http://www.w3.org/ns/prov#");
        json.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.WriteString("dcterms", "http://purl.org/dc/terms/");
        json.WriteString("law", "urn:scrutineer:law:");
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, DerivationNode node, Register register)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"law:node:{node.Id}");
        json.WriteString("@type", "prov:Entity");
        Label(json, "rdfs:label", register.Vocabulary.Say(node.Sentence));
        json.WriteString("law:kind", node.Kind.ToString().ToLowerInvariant());
        json.WriteString("law:certainty", node.Certainty.Letter());
        if (node.Strength is { } strength)
        {
            json.WriteString("law:strength", strength.Code());
        }
        if (node.FactId is { } fact)
        {
            json.WriteString("dcterms:identifier", fact);
            Refer(json, "prov:wasQuotedFrom", register.Fact(fact)!.Sources.Select(s => $"law:source:{s}"));
        }
        if (node.Kind == NodeKind.Rule)
        {
            Refer(json, "prov:wasDerivedFrom", node.Premises.Select(p => $"law:node:{p}"));
            Refer(json, "prov:wasGeneratedBy", [$"law:step:{node.Id}"]);
        }
        else if (node.RuleId is { } examined)
        {
            Refer(json, "prov:wasInfluencedBy", [$"law:rule:{examined}"]);
        }
        json.WriteEndObject();
        if (node.Kind != NodeKind.Rule)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteString("@id", $"law:step:{node.Id}");
        json.WriteString("@type", "prov:Activity");
        Refer(json, "prov:used", node.Premises.Select(p => $"law:node:{p}"));
        json.WriteStartObject("prov:qualifiedAssociation");
        json.WriteString("@type", "prov:Association");
        Refer(json, "prov:hadPlan", [$"law:rule:{node.RuleId}"]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"law:rule:{rule.Id}");
        json.WriteString("@type", "prov:Plan");
        Label(json, "rdfs:label", rule.Provision);
        json.WriteString("law:inForce", rule.InForce.In(Language.En));
        json.WriteString("law:strength", rule.Strength.Code());
        json.WriteString("dcterms:source", rule.Source.En);
        if (rule.Reference is { } reference)
        {
            json.WriteString("rdfs:seeAlso", reference);
        }
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"law:source:{source.Id}");
        json.WriteString("@type", "prov:Entity");
        Label(json, "rdfs:label", source.Title);
        if (source.Address is { } address)
        {
            json.WriteString("prov:atLocation", address.AbsoluteUri);
        }
        if (source.Published is { } day)
        {
            json.WriteString("dcterms:issued", Validity.Iso(day));
        }
        json.WriteEndObject();
    }

    private static void Label(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartArray(name);
        foreach (var language in Enum.GetValues<Language>())
        {
            json.WriteStartObject();
            json.WriteString("@value", text.In(language));
            json.WriteString("@language", language.Code());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Refer(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("@id", id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
