using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Acts.Documents;
using Language = Scrutineer.Wording.Language;

namespace Scrutineer.Acts.Tests.Documents;

public sealed class DocumentTests
{
    public static TheoryData<ActKind, Language> Acts => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_format_says_the_same_lines_numbers_and_notes(ActKind kind, Language language) =>
        Agree(Kinds.Draft(kind), language);

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void Every_format_of_an_edited_draft_says_the_same_and_marks_what_people_wrote(Language language)
    {
        var edited = Kinds.Edited();
        Agree(edited, language);
        string[] marks =
            language == Language.Uk
                ? ["[вільний текст]", "[змінено, без опори]", "[написано людиною]", "ПРОЄКТ"]
                : ["[free text]", "[edited, unsupported]", "[written by hand]", "DRAFT"];
        foreach (var text in Kinds.Texts(edited, language))
        {
            Assert.All(marks, mark => Assert.Contains(mark, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void Every_format_of_an_adopted_act_prints_the_roll_call_and_the_separate_opinions(Language language)
    {
        var adopted = Tests.Meetings.Records.Adopted();
        Agree(adopted, language);
        string[] said =
            language == Language.Uk
                ?
                [
                    "Додаток до заяви від 8 травня 2024 року № 11: поіменне голосування",
                    "присутні — 16; кворум — 9; голосів, потрібних для ухвалення, — 9 [правила не перевірено].",
                    "Імена й голоси є заповнювачами.",
                    "За — 13: Член 1, Член 2,",
                    "Проти — 1: Член 14.",
                    "Утрималися — 1: Член 15.",
                    "Були присутні, але не голосували — 1: Член 16.",
                    "Відсутні — 1: Член 17.",
                    "Окрема думка: Член 1",
                    "Я голосував за, але з іншого міркування.",
                ]
                :
                [
                    "Annex to the statement of 8 May 2024 No 11: roll call",
                    "present: 16; quorum: 9; votes needed for adoption: 9 [rules unverified].",
                    "Names and votes are placeholders.",
                    "In favour — 13: Member 1, Member 2,",
                    "Against — 1: Member 14.",
                    "Abstained — 1: Member 15.",
                    "Present, did not vote — 1: Member 16.",
                    "Absent — 1: Member 17.",
                    "Separate opinion: Member 1",
                    "I voted in favour, but for another reason.",
                ];
        foreach (var text in Kinds.Texts(adopted, language))
        {
            Assert.All(said, words => Assert.Contains(words, text.Replace('\u00A0', ' '), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_same_act_gives_the_same_bytes(ActKind kind, Language language)
    {
        Assert.Equal(PlainText.Write(Kinds.Draft(kind), language), PlainText.Write(Kinds.Draft(kind), language));
        Assert.Equal(HtmlFragment.Write(Kinds.Draft(kind), language), HtmlFragment.Write(Kinds.Draft(kind), language));
        Assert.Equal(AkomaNtoso.Write(Kinds.Draft(kind), language), AkomaNtoso.Write(Kinds.Draft(kind), language));
        Assert.Equal(WordDocument.Write(Kinds.Draft(kind), language), WordDocument.Write(Kinds.Draft(kind), language));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_word_document_is_valid_and_carries_its_language(ActKind kind, Language language)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(WordDocument.Write(Kinds.Draft(kind), language)),
            isEditable: false
        );
        var errors = new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var defaults = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!;
        Assert.Equal(language == Language.Uk ? "uk-UA" : "en-GB", defaults.Descendants<Languages>().Single().Val);
    }

    [Fact]
    public void The_word_document_uses_only_styles_that_it_defines()
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(WordDocument.Write(Kinds.Draft(ActKind.Statement), Language.Uk)),
            isEditable: false
        );
        var main = document.MainDocumentPart!;
        var defined = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value).ToList();
        var used = main.Document!.Body!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).ToList();
        Assert.Contains("Heading1", used);
        Assert.All(used, id => Assert.Contains(id, defined));
    }

    [Theory]
    [InlineData(Language.Uk, "ПРОЄКТ")]
    [InlineData(Language.En, "DRAFT")]
    public void Before_adoption_every_format_says_that_it_is_a_draft(Language language, string word)
    {
        var draft = Kinds.Draft(ActKind.Resolution);
        Assert.All(Kinds.Texts(draft, language), text => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Contains("data-status=\"draft\"", HtmlFragment.Write(draft, language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Uk, "ВИГАДАНИЙ ПРИКЛАД")]
    [InlineData(Language.En, "INVENTED EXAMPLE")]
    public void Every_format_of_every_act_of_an_invented_case_says_that_it_is_invented(Language language, string words)
    {
        foreach (var kind in Enum.GetValues<ActKind>())
        {
            var draft = Kinds.Draft(kind, Bases.Invented());
            Assert.All(Kinds.Texts(draft, language), text => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.All(
                Kinds.Texts(Kinds.Draft(kind), language),
                text => Assert.DoesNotContain(words, text, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_fragment_links_each_note_mark_to_a_note_and_carries_the_support_of_each_sentence()
    {
        var draft = Kinds.Draft(ActKind.Statement);
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(HtmlFragment.Write(draft, Language.En));
        foreach (var link in html.QuerySelectorAll("a"))
        {
            Assert.NotNull(html.GetElementById(link.GetAttribute("href")![1..]));
        }
        foreach (var sentence in draft.Sentences)
        {
            var span = html.GetElementById($"statement-en-{sentence.Id}")!;
            Assert.Equal(string.Join(' ', sentence.Support), span.GetAttribute("data-support"));
        }
    }

    [Fact]
    public void Markup_in_a_fact_stays_text()
    {
        var basis = Bases.Worked();
        var fact = new FactEntry(
            "fact.markup",
            new("речення з <b>&amp; \"лапками\"</b>", "a sentence with <b>&amp; \"quotes\"</b>"),
            Wording.Certainty.Verified,
            ["s"]
        );
        var draft = Kinds.Draft(ActKind.Statement, basis with { Facts = [fact] });
        var model = Extract.FromModel(ActText.Of(draft, Language.En));
        Same(model, Extract.FromHtml(HtmlFragment.Write(draft, Language.En)));
        Same(model, Extract.FromAkn(AkomaNtoso.Write(draft, Language.En)));
        Same(model, Extract.FromDocx(WordDocument.Write(draft, Language.En)));
    }

    private static void Agree(ActDraft draft, Language language)
    {
        var model = Extract.FromModel(ActText.Of(draft, language));
        Same(model, Extract.FromText(PlainText.Write(draft, language)));
        Same(model, Extract.FromAkn(AkomaNtoso.Write(draft, language)));
        Same(model, Extract.FromHtml(HtmlFragment.Write(draft, language)));
        Same(model, Extract.FromDocx(WordDocument.Write(draft, language)));
    }

    private static void Same(Extracted expected, Extracted actual)
    {
        Assert.Equal(expected.Lines, actual.Lines);
        Assert.Equal(expected.Notes, actual.Notes);
    }
}
