using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Scrutineer.Acts.Documents;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

public sealed class AkomaNtosoTests
{
    public static TheoryData<ActKind, Language> Acts => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_document_is_valid_against_the_final_schema(ActKind kind, Language language) =>
        Assert.Empty(Problems(AkomaNtoso.Write(Kinds.Draft(kind), language)));

    [Fact]
    public void A_document_in_a_draft_namespace_fails() =>
        Assert.NotEmpty(
            Problems(
                Changed(xml =>
                    xml.Replace(AkomaNtoso.Namespace, AkomaNtoso.Namespace + "/WD17", StringComparison.Ordinal)
                )
            )
        );

    [Fact]
    public void A_document_without_a_namespace_fails() =>
        Assert.NotEmpty(
            Problems(Changed(xml => xml.Replace($" xmlns=\"{AkomaNtoso.Namespace}\"", "", StringComparison.Ordinal)))
        );

    [Fact]
    public void A_document_with_an_element_that_the_schema_does_not_know_fails() =>
        Assert.NotEmpty(Problems(Changed(xml => xml.Replace("mainBody", "chiefBody", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<akomaNtoso ", "</akomaNtoso>", "<akoma ", "</akoma>")]
    [InlineData("<FRBRcountry value=\"ua\" />", "", "", "")]
    [InlineData("<FRBRlanguage language=\"ukr\" />", "", "", "")]
    [InlineData("<FRBRauthor href=\"#commission\" />", "", "", "")]
    [InlineData("<FRBRManifestation>", "</FRBRManifestation>", "<FRBRItem>", "</FRBRItem>")]
    [InlineData("<doc name=\"statement\">", "", "<doc>", "")]
    [InlineData("<identification source=\"#commission\">", "", "<identification>", "")]
    [InlineData("date=\"2024-05-08\"", "", "date=\"8 May 2024\"", "")]
    public void A_document_without_what_the_standard_requires_fails(
        string open,
        string close,
        string now,
        string closed
    )
    {
        var changed = Changed(xml =>
        {
            var opened = xml.Replace(open, now, StringComparison.Ordinal);
            return close.Length == 0 ? opened : opened.Replace(close, closed, StringComparison.Ordinal);
        });
        Assert.NotEmpty(Problems(changed));
    }

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void An_edited_and_an_adopted_act_are_valid_too(Language language)
    {
        Assert.Empty(Problems(AkomaNtoso.Write(Kinds.Edited(), language)));
        Assert.Empty(Problems(AkomaNtoso.Write(Tests.Meetings.Records.Adopted(), language)));
    }

    [Fact]
    public void A_document_with_the_same_id_twice_fails() =>
        Assert.NotEmpty(Problems(Changed(xml => xml.Replace("eId=\"s3\"", "eId=\"s2\"", StringComparison.Ordinal))));

    [Fact]
    public void Every_reference_to_a_support_points_to_a_concept_of_the_document()
    {
        var document = XDocument.Load(new MemoryStream(AkomaNtoso.Write(Kinds.Draft(ActKind.Statement), Language.Uk)));
        var ids = document.Descendants().Attributes("eId").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        var references = document.Descendants().Attributes("refersTo").SelectMany(a => a.Value.Split(' ')).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r[1..], ids));
    }

    private static byte[] Changed(Func<string, string> change)
    {
        var xml = Encoding.UTF8.GetString(AkomaNtoso.Write(Kinds.Draft(ActKind.Statement), Language.Uk));
        var changed = change(xml);
        Assert.NotEqual(xml, changed);
        return Encoding.UTF8.GetBytes(changed);
    }

    /// <summary>Schema errors and warnings, and a root outside the standard's namespace, which would validate vacuously.</summary>
    private static List<string> Problems(byte[] xml)
    {
        var folder = Path.GetDirectoryName(SharedData.Require("schemas/akomantoso30.xsd"))!;
        List<string> problems = [];
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags =
                XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
            Schemas = Schemas.Load(folder),
        };
        settings.ValidationEventHandler += (_, e) => problems.Add($"{e.Severity}: {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        var root = true;
        while (reader.Read())
        {
            if (root && reader.NodeType == XmlNodeType.Element)
            {
                root = false;
                if (reader.NamespaceURI != AkomaNtoso.Namespace)
                {
                    problems.Add($"Root in '{reader.NamespaceURI}'.");
                }
            }
        }
        return problems;
    }

    /// <summary>Compiled once: the schema is large.</summary>
    private static class Schemas
    {
        private static XmlSchemaSet? _set;

        public static XmlSchemaSet Load(string folder)
        {
            if (_set is null)
            {
                var set = new XmlSchemaSet { XmlResolver = null };
                foreach (var file in (string[])["xml.xsd", "akomantoso30.xsd"])
                {
                    using var reader = XmlReader.Create(
                        Path.Combine(folder, file),
                        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }
                    );
                    set.Add(XmlSchema.Read(reader, (_, e) => throw e.Exception)!);
                }
                set.Compile();
                _set = set;
            }
            return _set;
        }
    }
}
