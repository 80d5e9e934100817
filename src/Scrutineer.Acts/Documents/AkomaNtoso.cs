using System.Globalization;
using System.Text;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>The act as Akoma Ntoso 3.0 (OASIS LegalDocML, final): a <c>doc</c> with its support as concepts and notes.</summary>
public static class AkomaNtoso
{
    /// <summary>The namespace of the final standard; the schema knows no other.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>UTF-8 XML without a byte-order mark; the same act gives the same bytes.</summary>
    public static byte[] Write(ActDraft draft, Language language)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = false,
            NewLineHandling = NewLineHandling.None,
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            new Writer(xml, ActText.Of(draft, language)).Write();
        }
        return stream.ToArray();
    }

    private sealed class Writer(XmlWriter xml, ActText act)
    {
        private ActDraft Draft => act.Draft;

        public void Write()
        {
            xml.WriteStartDocument();
            Open("akomaNtoso");
            Open("doc", ("name", ActNames.Of(Draft.Kind)));
            Meta();
            Preface();
            Body();
            Conclusions();
            Close();
            Close();
            xml.WriteEndDocument();
        }

        private void Meta()
        {
            var work = $"/akn/{Draft.Commission.CountryCode}/doc/{ActNames.Of(Draft.Kind)}/{Iso(Day)}/{Draft.CaseId}";
            var expression = $"{work}/{LanguageCode}@";
            var manifestation = $"{expression}/akn.xml";
            Open("meta");
            Open("identification", ("source", "#commission"));
            Core("FRBRWork", work);
            Empty("FRBRcountry", ("value", Draft.Commission.CountryCode));
            if (Draft.Adoption is { } adoption)
            {
                Empty("FRBRnumber", ("value", adoption.Number));
            }
            Close();
            Core("FRBRExpression", expression);
            Empty("FRBRlanguage", ("language", LanguageCode));
            Close();
            Core("FRBRManifestation", manifestation);
            Empty("FRBRformat", ("value", "application/akn+xml"));
            Close();
            Close();
            Open("references", ("source", "#commission"));
            var organisation = $"/akn/ontology/organization/{Draft.Commission.CountryCode}/{Draft.Commission.Name.Id}";
            Empty(
                "TLCOrganization",
                ("eId", "commission"),
                ("href", organisation),
                ("showAs", Draft.Commission.Name.In(act.Language))
            );
            foreach (var entry in Draft.Support)
            {
                var href = $"/akn/ontology/concept/{Draft.CaseId}/{entry.Id}";
                Empty("TLCConcept", ("eId", entry.Id), ("href", href), ("showAs", entry.Label.In(act.Language)));
            }
            Close();
            Close();
        }

        private void Core(string level, string uri)
        {
            Open(level);
            Empty("FRBRthis", ("value", uri + "/!main"));
            Empty("FRBRuri", ("value", uri));
            Empty("FRBRdate", ("date", Iso(Day)), ("name", Draft.Adoption is null ? "register-as-of" : "adoption"));
            Empty("FRBRauthor", ("href", "#commission"));
        }

        private void Preface()
        {
            Open("preface", ("eId", "preface"));
            foreach (var line in act.Lines.Where(l => l.Role <= LineRole.Title))
            {
                if (line.Role == LineRole.Title)
                {
                    Open("longTitle", ("eId", "title"));
                    Paragraph(line, "docTitle");
                    Close();
                    continue;
                }
                Paragraph(line, line.Role == LineRole.ActName ? "docType" : null);
            }
            Close();
        }

        private void Body()
        {
            Open("mainBody", ("eId", "body"));
            var section = 0;
            foreach (var line in act.Lines.Where(l => l.Role is > LineRole.Title and < LineRole.Adoption))
            {
                if (line.Role == LineRole.Heading)
                {
                    if (section > 0)
                    {
                        Close();
                    }
                    section++;
                    Open(
                        "section",
                        ("eId", string.Create(CultureInfo.InvariantCulture, $"sec_{section}")),
                        ("class", Class(line))
                    );
                    Open("heading", ("eId", line.Id));
                    Runs(line);
                    Close();
                    continue;
                }
                Open("paragraph", ("eId", line.Id), ("class", Class(line)));
                if (line.Number is { } number)
                {
                    Open("num");
                    xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"{number}."));
                    Close();
                }
                Open("content");
                Open("p");
                Runs(line);
                Close();
                Close();
                Close();
            }
            if (section > 0)
            {
                Close();
            }
            Close();
        }

        private void Conclusions()
        {
            Open("conclusions", ("eId", "conclusions"));
            foreach (var line in act.Lines.Where(l => l.Role >= LineRole.Adoption))
            {
                Paragraph(line, null);
            }
            Close();
        }

        private void Paragraph(ActLine line, string? inline)
        {
            Open("p", ("class", Class(line)));
            if (inline is not null)
            {
                Open(inline);
            }
            Runs(line);
            if (inline is not null)
            {
                Close();
            }
            Close();
        }

        private void Runs(ActLine line)
        {
            for (var i = 0; i < line.Runs.Count; i++)
            {
                if (i > 0)
                {
                    xml.WriteString(" ");
                }
                Run(line.Runs[i]);
            }
        }

        private void Run(ActRun run)
        {
            if (run.Sentence is not { } sentence)
            {
                xml.WriteString(run.Text);
                return;
            }
            Open("span", ("eId", sentence.Id), ("class", sentence.Kind.ToString().ToLowerInvariant()));
            if (sentence.Support.Count > 0)
            {
                xml.WriteAttributeString("refersTo", string.Join(' ', sentence.Support.Select(id => "#" + id)));
            }
            xml.WriteString(run.Text);
            Close();
            if (run.Note is { } note)
            {
                var marker = note.ToString(CultureInfo.InvariantCulture);
                Open("authorialNote", ("eId", $"note_{marker}"), ("marker", marker), ("placement", "bottom"));
                Open("p");
                xml.WriteString(act.Notes[note - 1]);
                Close();
                Close();
            }
        }

        private DateOnly Day => Draft.Adoption?.Date ?? Draft.AsOf;

        private string LanguageCode => act.Language == Language.Uk ? "ukr" : "eng";

        private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static string Class(ActLine line) => line.Role.ToString().ToLowerInvariant();

        private void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            xml.WriteStartElement(name, Namespace);
            foreach (var (attribute, value) in attributes)
            {
                xml.WriteAttributeString(attribute, value);
            }
        }

        private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            Open(name, attributes);
            Close();
        }

        private void Close() => xml.WriteEndElement();
    }
}
