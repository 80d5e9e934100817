using System.Xml;
using System.Xml.Linq;
using Scrutineer.Law.Exports;
using Scrutineer.Law.Registers;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>
/// The shape that LegalRuleML 1.0 prescribes for a document in the compact serialization: order, children, keys, references. The
/// standard's schema itself is not among the packages that a test can install: this is what is held in its place.
/// </summary>
public sealed class LegalRuleMlTests
{
    private static readonly XNamespace Lrml = "http://docs.oasis-open.org/legalruleml/ns/v1.0/";
    private static readonly XNamespace Ruleml = "http://ruleml.org/spec";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly RuleBase Shipped = SmallLaw
        .Require(LawReader.Read(RuleFolder.Shipped, ["ua", "international"], NamedBytes.Empty))
        .Rules;

    private static readonly XElement Root = XDocument.Parse(LegalRuleMl.Write(Shipped)).Root!;

    // What may stand in what, in this order; a star may repeat, a question mark may be missing.
    private static readonly Dictionary<string, string> Children = new(StringComparer.Ordinal)
    {
        ["LegalRuleML"] = "LegalSources Times? TemporalCharacteristics? Associations Statements",
        ["LegalSources"] = "LegalSource*",
        ["LegalSource"] = "Comment*",
        ["Times"] = "Time*",
        ["Time"] = "Data",
        ["TemporalCharacteristics"] = "TemporalCharacteristic*",
        ["TemporalCharacteristic"] = "forStatus hasStatusDevelopment atTime",
        ["Associations"] = "Association*",
        ["Association"] = "appliesSource appliesTemporalCharacteristic* toTarget",
        ["Statements"] = "OverrideStatement* ConstitutiveStatement*",
        ["OverrideStatement"] = "Override",
        ["ConstitutiveStatement"] = "Rule",
        ["Rule"] = "Paraphrase* if then",
        ["if"] = "And",
        ["then"] = "Atom",
        ["Naf"] = "Atom",
    };

    [Fact]
    public void Each_element_holds_what_the_standard_lets_it_hold_in_its_order()
    {
        foreach (var element in Root.DescendantsAndSelf().Where(e => Children.ContainsKey(e.Name.LocalName)))
        {
            Assert.True(
                Fits(element),
                $"{element.Name.LocalName}: {string.Join(' ', element.Elements().Select(e => e.Name.LocalName))}"
            );
        }
    }

    [Fact]
    public void An_element_out_of_its_order_would_be_seen()
    {
        Assert.False(
            Fits(
                new XElement(
                    Lrml + "TemporalCharacteristic",
                    new XElement(Lrml + "atTime"),
                    new XElement(Lrml + "forStatus")
                )
            )
        );
        Assert.False(Fits(new XElement(Lrml + "LegalSource", new XElement(Lrml + "Paraphrase"))));
        Assert.False(
            Fits(
                new XElement(
                    Lrml + "OverrideStatement",
                    new XElement(Lrml + "Override"),
                    new XElement(Lrml + "Override")
                )
            )
        );
    }

    [Fact]
    public void Keys_are_names_that_occur_once_and_every_reference_finds_its_key()
    {
        var keys = Root.Descendants().Attributes("key").ToList();
        Assert.All(
            keys,
            k => XmlConvert.VerifyNCName(k.Parent!.Name.Namespace == Ruleml ? k.Value.TrimStart(':') : k.Value)
        );
        Assert.All(
            keys.Where(k => k.Parent!.Name.Namespace == Ruleml),
            k => Assert.StartsWith(":", k.Value, StringComparison.Ordinal)
        );
        var names = keys.Select(k => k.Value.TrimStart(':')).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        var references = Root.Descendants()
            .Attributes()
            .Where(a => a.Name.LocalName is "keyref" or "over" or "under")
            .ToList();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r.Value[1..], names));
        Assert.All(references, r => Assert.Equal('#', r.Value[0]));
    }

    [Fact]
    public void Every_day_and_number_says_its_type_and_every_time_is_a_day()
    {
        Assert.All(
            Root.Descendants(Ruleml + "Data"),
            d => Assert.Contains(d.Attribute(Xsi + "type")!.Value, new[] { "xs:date", "xs:integer" })
        );
        Assert.All(
            Root.Descendants(Ruleml + "Time"),
            t => Assert.Matches(@"^\d{4}-\d\d-\d\d$", Assert.Single(t.Elements()).Value)
        );
    }

    [Fact]
    public void A_provision_that_has_a_reference_gives_it_as_an_IRI_of_its_source()
    {
        var sources = Root.Descendants(Lrml + "LegalSource")
            .ToDictionary(s => s.Attribute("key")!.Value, s => s.Attribute("sameAs")?.Value);
        Assert.All(Shipped.Rules, r => Assert.Equal(r.Reference, sources[$"source-{r.Id}"]));
        Assert.All(
            sources.Values.OfType<string>(),
            s => Assert.True(Uri.TryCreate(s, UriKind.RelativeOrAbsolute, out _))
        );
        // Who binds by a provision refers to it: what has no reference puts facts together, is a position, or was not read.
        Assert.All(
            Shipped.Rules.Where(r =>
                r.Strength.Rank() == Strength.BindingDomestic.Rank() && !r.Head.Predicate.IsAuxiliary
            ),
            r => Assert.True(r.Reference is not null || r.Id == "int.consent", r.Id)
        );
    }

    [Fact]
    public void Each_association_ties_a_rule_to_its_source_and_its_times()
    {
        var tied = Root.Descendants(Lrml + "Association")
            .ToDictionary(a => a.Element(Lrml + "toTarget")!.Attribute("keyref")!.Value);
        foreach (var rule in Shipped.Rules)
        {
            var times = tied[$"#{rule.Id}"].Elements(Lrml + "appliesTemporalCharacteristic").Count();
            Assert.Equal((rule.InForce.From is null ? 0 : 1) + (rule.InForce.Until is null ? 0 : 1), times);
        }
    }

    private static bool Fits(XElement element)
    {
        var given = new Queue<string>(element.Elements().Select(e => e.Name.LocalName));
        foreach (var part in Children[element.Name.LocalName].Split(' '))
        {
            var (name, many, optional) = (part.TrimEnd('*', '?'), part.EndsWith('*'), part[^1] is '*' or '?');
            if (!given.TryPeek(out var next) || next != name)
            {
                if (!optional)
                {
                    return false;
                }
                continue;
            }
            given.Dequeue();
            while (many && given.TryPeek(out next) && next == name)
            {
                given.Dequeue();
            }
        }
        return given.Count == 0;
    }
}
