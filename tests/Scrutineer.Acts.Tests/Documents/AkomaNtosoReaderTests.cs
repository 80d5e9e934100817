using System.Text;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

public sealed class AkomaNtosoReaderTests
{
    public static TheoryData<ActKind, Language> Acts => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_reader_gets_every_line_note_and_entry_that_was_written(ActKind kind, Language language) =>
        Same(Kinds.Draft(kind), language);

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void An_edited_and_an_adopted_act_are_read_as_written(Language language)
    {
        Same(Kinds.Edited(), language);
        Same(Tests.Meetings.Records.Adopted(), language);
    }

    [Fact]
    public void Number_and_date_are_there_from_adoption_on()
    {
        var draft = Read(AkomaNtoso.Write(Kinds.Draft(ActKind.Statement), Language.Uk));
        Assert.Equal((null, "register-as-of", "2024-05-08"), (draft.Number, draft.DateOf, draft.Date));
        var adopted = Read(AkomaNtoso.Write(Tests.Meetings.Records.Adopted(), Language.En));
        Assert.Equal(("11", "adoption", "2024-05-08"), (adopted.Number, adopted.DateOf, adopted.Date));
        Assert.Equal(("eng", "statement"), (adopted.Language, adopted.Name));
        Assert.Equal("/akn/ua/doc/statement/2024-05-08/ru-president-2024", adopted.Work);
    }

    [Theory]
    [InlineData("xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"", "xmlns=\"urn:other\"", "akn-root")]
    [InlineData("xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"", "", "akn-root")]
    [InlineData("3.0\"", "3.0/WD17\"", "akn-root")]
    [InlineData("akomaNtoso", "akomantoso", "akn-root")]
    [InlineData("<FRBRcountry value=\"ua\" />", "", "akn-missing")]
    [InlineData("<FRBRlanguage language=\"ukr\" />", "", "akn-missing")]
    [InlineData("<FRBRauthor href=\"#commission\" />", "", "akn-missing")]
    [InlineData(
        "<FRBRcountry value=\"ua\" />",
        "<FRBRcountry value=\"ua\" /><FRBRcountry value=\"ru\" />",
        "akn-twice"
    )]
    [InlineData("eId=\"s3\"", "eId=\"s2\"", "akn-twice")]
    [InlineData("name=\"register-as-of\"", "name=\"adoption\"", "akn-contradiction")]
    [InlineData("date=\"2024-05-08\"", "date=\"8 May\"", "akn-contradiction")]
    [InlineData("refersTo=\"#vote", "refersTo=\"#vote-of-nobody #vote", "akn-dangling")]
    [InlineData("<doc ", "<!DOCTYPE doc><doc ", "akn-not-xml")]
    [InlineData("</preface>", "", "akn-not-xml")]
    [InlineData("?>", "?><!DOCTYPE akomaNtoso [<!ENTITY a \"b\">]>", "akn-not-xml")]
    [InlineData("?>", "?><!DOCTYPE akomaNtoso SYSTEM \"file:///etc/passwd\">", "akn-not-xml")]
    [InlineData("utf-8", "no-such-encoding", "akn-not-xml")]
    public void A_document_that_is_none_is_refused_by_name(string was, string now, string code)
    {
        var xml = Encoding.UTF8.GetString(AkomaNtoso.Write(Kinds.Draft(ActKind.Statement), Language.Uk));
        var changed = xml.Replace(was, now, StringComparison.Ordinal);
        Assert.NotEqual(xml, changed);
        var read = AkomaNtosoReader.Read(Encoding.UTF8.GetBytes(changed), "act.xml");
        Assert.Contains(code, read.Problems.Select(p => p.Code));
        Assert.All(read.Problems, p => Assert.Equal("act.xml", p.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<a/>")]
    [InlineData("\uFFFF\0")]
    public void What_is_no_act_at_all_is_refused(string text) =>
        Assert.NotEmpty(AkomaNtosoReader.Read(Encoding.UTF8.GetBytes(text)).Problems);

    [Fact]
    public void A_document_deeper_or_larger_than_any_act_is_refused_before_it_is_held()
    {
        var head = $"<akomaNtoso xmlns=\"{AkomaNtoso.Namespace}\">";
        var deep = head + string.Concat(Enumerable.Repeat("<doc>", 1_000_000));
        Assert.Equal("akn-too-deep", Code(Encoding.UTF8.GetBytes(deep)));
        Assert.Equal("akn-too-large", Code(new byte[AkomaNtosoReader.LargestFile + 1]));
    }

    /// <summary>Bytes changed, cut out, doubled; the longer run: <c>SCRUTINEER_FUZZ=100000</c>.</summary>
    [Fact]
    public void Damaged_bytes_are_read_or_refused_and_never_thrown_out()
    {
        var sound = AkomaNtoso.Write(Kinds.Draft(ActKind.CallOnCitizens), Language.Uk);
        var random = new Chance(20240508);
        var refused = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var bytes = sound.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes[at] ^= (byte)(1 << random.Next(8));
                        break;
                    case 2:
                        bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                        break;
                    default:
                        bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                        break;
                }
            }
            refused += AkomaNtosoReader.Read(bytes.ToArray()).Succeeded ? 0 : 1;
        }
        Assert.InRange(refused, Rounds / 4, Rounds);
    }

    /// <summary>Well-formed XML whose elements and attributes were dropped, doubled, renamed, nested.</summary>
    [Fact]
    public void Damaged_structure_is_read_or_refused_and_never_thrown_out()
    {
        var sound = Encoding.UTF8.GetString(AkomaNtoso.Write(Kinds.Draft(ActKind.CallOnCitizens), Language.En));
        var random = new Chance(20240315);
        var refused = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var document = System.Xml.Linq.XDocument.Parse(sound);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var all = document.Descendants().Skip(1).ToList();
                if (all.Count == 0)
                {
                    break;
                }
                var one = all[random.Next(all.Count)];
                var other = all[random.Next(all.Count)];
                switch (random.Next(5))
                {
                    case 0:
                        one.Remove();
                        break;
                    case 1:
                        one.AddAfterSelf(new System.Xml.Linq.XElement(one));
                        break;
                    case 2:
                        one.Name = other.Name;
                        break;
                    case 3:
                        one.Add(new System.Xml.Linq.XElement(other));
                        break;
                    default:
                        one.Attributes().FirstOrDefault(a => !a.IsNamespaceDeclaration)?.SetValue("x y\u00A0");
                        break;
                }
            }
            refused += AkomaNtosoReader.Read(Encoding.UTF8.GetBytes(document.ToString())).Succeeded ? 0 : 1;
        }
        Assert.InRange(refused, Rounds / 4, Rounds);
    }

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ"), out var rounds) ? rounds : 500;

    private static void Same(ActDraft draft, Language language)
    {
        var model = Extract.FromModel(ActText.Of(draft, language));
        var read = Read(AkomaNtoso.Write(draft, language));
        Assert.Equal(model.Lines, read.Lines);
        Assert.Equal(model.Notes, read.Notes);
        Assert.Equal(draft.Support.Select(s => s.Id), read.Concepts);
    }

    private static AknDocument Read(byte[] bytes)
    {
        var read = AkomaNtosoReader.Read(bytes);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems.Select(p => p.In(Language.En))));
        return read.Value;
    }

    private static string Code(byte[] bytes) => Assert.Single(AkomaNtosoReader.Read(bytes).Problems).Code;
}
