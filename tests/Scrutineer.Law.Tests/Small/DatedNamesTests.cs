using System.Text;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>What something was called on a day is written in sentences about that day; an alias is read and never written. Invented.</summary>
public sealed class DatedNamesTests
{
    private const string Text = """
        sources:
          - id: news
            title: {uk: Вигадано, en: Invented}
        terms:
          - id: their-vote
            kind: vote
            en: the vote
            uk: {nom: голосування, gen: голосування, dat: голосуванню, acc: голосування, ins: голосуванням, loc: голосуванні}
          - id: town
            kind: territory
            en: Newtown
            uk: {nom: Новомістя, gen: Новомістя, dat: Новомістю, acc: Новомістя, ins: Новомістям, loc: Новомісті}
            names:
              - en: Oldtown
                uk: {nom: Старомістя, gen: Старомістя, dat: Старомістю, acc: Старомістя, ins: Старомістям, loc: Старомісті}
                from: open
                until: 2030-01-01
              - en: the Town
                uk: {nom: Містечко, gen: Містечка, dat: Містечку, acc: Містечко, ins: Містечком, loc: Містечку}
        facts:
          - id: held
            says: the vote is held in Oldtown on {d}
            from: 2029-12-31
            until: 2030-01-02
            sources: [news]
            certainty: U
        """;

    private static readonly ApplicableLaw Law = Read(Text);

    private static Vocabulary Vocabulary => Law.Register.Vocabulary;

    [Theory]
    [InlineData("2029-12-31", "Oldtown", "території Старомістя")]
    [InlineData("2030-01-01", "Newtown", "території Новомістя")]
    public void A_sentence_writes_the_name_of_its_day(string day, string en, string uk)
    {
        var said = Vocabulary.Say(Held().On(SmallLaw.Day(day)));
        Assert.Contains(en, said.En, StringComparison.Ordinal);
        Assert.Contains(uk, said.Uk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_without_a_day_writes_the_present_name()
    {
        Assert.Contains("Newtown", Vocabulary.Say(Held(), Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the vote is held in Newtown on {d}")]
    [InlineData("the vote is held in Oldtown on {d}")]
    [InlineData("the vote is held in the Town on {d}")]
    [InlineData("голосування відбувається на території Старомістя {d}")]
    [InlineData("голосування відбувається на території Містечка {d}")]
    public void Each_of_its_names_is_read_whatever_the_day(string sentence)
    {
        Assert.Equal(Held(), SmallLaw.Require(Vocabulary.ParseSentence(sentence)));
    }

    [Fact]
    public void An_alias_is_never_written()
    {
        foreach (var day in new[] { "1990-01-01", "2029-12-31", "2030-01-01", "2050-01-01" })
        {
            var said = Vocabulary.Say(Held().On(SmallLaw.Day(day)));
            Assert.DoesNotContain("the Town", said.En, StringComparison.Ordinal);
            Assert.DoesNotContain("Містечк", said.Uk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_with_an_interval_that_ends_before_it_begins_is_refused_with_its_line()
    {
        var files = Files(Text.Replace("from: open\n", "from: 2031-01-01\n", StringComparison.Ordinal));
        var read = LawReader.Read(RuleFolder.Shipped, ["international"], files);
        Assert.Contains(read.Problems, p => p is { File: "register/mine.yaml", Line: > 0 });
    }

    private static Sentence Held() =>
        new(
            Vocabulary.Predicate("held-in")!,
            [Slot.Of(Value.Of("their-vote")), Slot.Of(Value.Of("town")), Slot.Named("d")]
        );

    private static ApplicableLaw Read(string text) =>
        SmallLaw.Require(LawReader.Read(RuleFolder.Shipped, ["international"], Files(text)));

    private static NamedBytes Files(string text) =>
        NamedBytes
            .Of([KeyValuePair.Create("register/mine.yaml", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text)))])
            .Value!;
}
