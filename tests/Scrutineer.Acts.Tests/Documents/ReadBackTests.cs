using System.IO.Compression;
using System.Text;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Reading;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>A DOCX that the program wrote, edited as a word processor would, is taken back; what was changed rests on nothing.</summary>
public sealed class ReadBackTests
{
    private static readonly ActDraft Draft = Kinds.Draft(ActKind.Statement);

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void A_changed_sentence_has_the_new_words_and_no_support_and_the_others_keep_theirs(Language language)
    {
        var sentence = Draft.Sentences.First(s => s.Proposition == "fact:fact.ga-es-11-4");
        var (was, now) =
            language == Language.Uk
                ? ("143 голосами проти 5", "переважною більшістю")
                : ("143 votes to 5", "a great majority");
        var read = Draft.FromWord(Edited(language, xml => First(xml, was, now))).Must();
        Assert.Equal(language, read.Language);
        Assert.Equal([sentence.Id], read.Changed);
        Assert.Empty(read.Removed);
        var edited = read.Draft.Sentences.First(s => s.Id == sentence.Id);
        Assert.Equal((SentenceKind.Edited, 0), (edited.Kind, edited.Support.Count));
        Assert.Contains(now, edited.Text.In(language), StringComparison.Ordinal);
        var other = language == Language.Uk ? Language.En : Language.Uk;
        Assert.Equal(sentence.Text.In(other), edited.Text.In(other));
        Assert.All(
            read.Draft.Sentences.Where(s => s.Id != sentence.Id),
            s => Assert.Equal(Draft.Sentences.First(d => d.Id == s.Id).Support, s.Support)
        );
        Assert.False(DraftCheck.Of(read.Draft, Bases.Worked()).Succeeded);
    }

    [Fact]
    public void Words_put_between_two_sentences_take_the_support_of_the_one_before_them()
    {
        var block = Draft.Blocks.First(b => b.Sentences.Count > 1);
        var first = WordReader.Joined(Typeset.Of(block.Sentences[0].Text.En, Language.En));
        var read = Draft
            .FromWord(
                Edited(
                    Language.En,
                    xml =>
                        xml.Replace(
                            Inner(block.Sentences[0], Language.En),
                            Inner(block.Sentences[0], Language.En) + " And so it was.",
                            StringComparison.Ordinal
                        )
                )
            )
            .Must();
        Assert.Equal([block.Sentences[0].Id], read.Changed);
        Assert.Equal($"{first} And so it was.", read.Draft.Sentences.First(s => s.Id == block.Sentences[0].Id).Text.En);
    }

    [Fact]
    public void A_paragraph_that_is_gone_takes_its_sentences_with_it_and_what_they_rested_on()
    {
        var fact = Draft.Sentences.First(s => s.Proposition == "fact:fact.coercion");
        var read = Draft
            .FromWord(Edited(Language.En, xml => xml.Replace(Inner(fact, Language.En), "", StringComparison.Ordinal)))
            .Must();
        Assert.Equal([fact.Id], read.Removed);
        Assert.DoesNotContain(read.Draft.Sentences, s => s.Id == fact.Id);
        Assert.DoesNotContain(read.Draft.Support, s => s.Id == "fact.coercion");
    }

    [Fact]
    public void Canary_an_untouched_document_changes_nothing_and_says_so() =>
        Assert.Equal("docx-unchanged", Refused(WordDocument.Write(Draft, Language.Uk)));

    [Fact]
    public void A_paragraph_in_one_language_only_is_refused_and_said_how_to_add() =>
        Assert.Equal(
            "docx-paragraph-added",
            Refused(
                Edited(
                    Language.En,
                    xml =>
                        xml.Replace(
                            "<w:sectPr",
                            "<w:p><w:r><w:t>A wholly new paragraph.</w:t></w:r></w:p><w:sectPr",
                            StringComparison.Ordinal
                        )
                )
            )
        );

    [Fact]
    public void The_form_is_not_changed_in_a_word_processor() =>
        Assert.Equal(
            "docx-form-changed",
            Refused(
                Edited(
                    Language.En,
                    xml => xml.Replace("Head of the Commission", "Deputy head", StringComparison.Ordinal)
                )
            )
        );

    [Fact]
    public void The_document_of_another_act_is_refused() =>
        Assert.Contains(
            Refused(WordDocument.Write(Kinds.Draft(ActKind.CallOnCitizens, Bases.Invented()), Language.En)),
            new[] { "docx-of-another-act", "docx-form-changed" }
        );

    [Theory]
    [InlineData("<w:r>", "<w:ins><w:r>", "docx-beside")]
    [InlineData("<w:rPr>", "<w:rPr><w:vanish />", "docx-beside")]
    [InlineData("<w:r>", "<w:del>", "docx-beside")]
    public void What_is_not_seen_as_text_is_refused(string was, string now, string code)
    {
        var xml = XmlOf(Edited(Language.En, x => x));
        var at = xml.IndexOf(was, StringComparison.Ordinal);
        var hostile = xml[..at] + now + xml[(at + was.Length)..];
        Assert.Equal(code, Refused(Packed(hostile)));
    }

    [Fact]
    public void Hostile_files_are_refused_with_a_problem_and_never_an_exception()
    {
        Assert.Equal("docx-not-word", Refused([1, 2, 3]));
        Assert.Equal("docx-not-word", Refused([]));
        Assert.Equal("docx-too-large", Refused(new byte[WordReader.LargestFile + 1]));
        Assert.Equal("docx-not-word", Refused(Packed("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        Assert.Equal("docx-not-word", Refused(Packed("<a>" + new string(' ', 9_000_000) + "</a>")));
        Assert.Equal(
            "docx-foreign",
            Refused(
                Packed(string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)))
            )
        );
        Assert.Equal("docx-foreign", Refused(Packed("<a/>", "word/vbaProject.bin")));
        Assert.Equal("docx-of-another-act", Refused(Packed("<a/>")));
    }

    [Fact]
    public void A_damaged_document_is_never_an_exception()
    {
        var whole = WordDocument.Write(Draft, Language.En);
        var random = new Chance(15);
        for (var i = 0; i < 60; i++)
        {
            var damaged = whole.ToArray();
            for (var n = 0; n < 4; n++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }
            _ = Draft.FromWord(damaged);
        }
    }

    // The first place is the sentence's; the entry that it rests on stands below.
    private static string First(string xml, string was, string now)
    {
        var at = xml.IndexOf(was, StringComparison.Ordinal);
        return xml[..at] + now + xml[(at + was.Length)..];
    }

    private static string Inner(ActSentence sentence, Language language) =>
        Typeset.Of(sentence.Text.In(language), language).Replace("&", "&amp;", StringComparison.Ordinal);

    private static string Refused(byte[] docx) => Draft.FromWord(docx).Problems[0].Code;

    private static byte[] Edited(Language language, Func<string, string> edit)
    {
        var xml = XmlOf(WordDocument.Write(Draft, language));
        return Packed(edit(xml));
    }

    private static string XmlOf(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Packed(string xml, string? beside = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("word/document.xml", xml), (beside, "") })
            {
                if (name is not null)
                {
                    using var entry = archive.CreateEntry(name).Open();
                    entry.Write(Encoding.UTF8.GetBytes(text));
                }
            }
        }
        return stream.ToArray();
    }
}
