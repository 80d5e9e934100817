using CsCheck;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("15–17 березня 2024 року", Language.Uk, "2024-03-15 2024-03-17")]
    [InlineData("15–17 March 2024", Language.En, "2024-03-15 2024-03-17")]
    [InlineData("08.05.2024", Language.Uk, "2024-05-08")]
    [InlineData("у березні 2024 року", Language.Uk, "2024-03")]
    [InlineData("in March 2024", Language.En, "2024-03")]
    [InlineData("частина п’ята статті 111¹ Кодексу", Language.Uk, "1 111 5")]
    [InlineData("Article 111-1(5) of the Code", Language.En, "1 111 5")]
    [InlineData("1\u00A0234\u00A0567,9", Language.Uk, "1234567.9")]
    [InlineData("1,234,567.9", Language.En, "1234567.9")]
    [InlineData("№ 163/1291-8", Language.Uk, "1291 163 8")]
    [InlineData("жодних чисел", Language.Uk, "")]
    public void Figures_are_read_back_in_one_form(string text, Language language, string figures) =>
        Assert.Equal(figures, string.Join(' ', Figures.In(text, language)));

    [Fact]
    public void A_number_and_a_day_said_in_both_languages_read_back_equal() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[0, 4], Gen.Int[0, 40_000], Gen.Int[0, 40])
            .Sample(
                (value, decimals, day, length) =>
                {
                    var from = new DateOnly(1950, 1, 1).AddDays(day);
                    var said = new Phrase("число {n}, дні {d}.", "number {n}, days {d}.")
                        .With("n", Filler.Of(value, decimals))
                        .With("d", Filler.Of(Enumerable.Range(0, length + 1).Select(from.AddDays).ToList()))
                        .Say(PhraseEdition.Second)
                        .Value!;
                    var uk = Figures.In(said.Uk, Language.Uk);
                    Assert.Equal(uk, Figures.In(said.En, Language.En));
                    Assert.Contains(from.ToString("yyyy-MM-dd"), uk);
                }
            );

    [Theory]
    [InlineData("2019-03-31 2019-04-21", "31 березня 2019 року та 21 квітня 2019 року")]
    [InlineData("2024-03-15 2024-03-16 2024-03-17", "15–17 березня 2024 року")]
    [InlineData("2024-02-29 2024-03-01", "29 лютого 2024 року – 1 березня 2024 року")]
    public void Days_that_are_not_neighbours_are_not_said_as_a_span(string days, string said) =>
        Assert.Equal(said, Filler.Of([.. days.Split(' ').Select(d => DateOnly.Parse(d))]).Say(Language.Uk, "nom"));

    [Fact]
    public void A_pattern_with_a_digit_of_its_own_is_a_broken_contract() =>
        Assert.Throws<InvalidOperationException>(() => new Phrase("усього 5.", "5 in all.").Say(PhraseEdition.Second));

    [Fact]
    public void A_pattern_that_says_a_value_in_one_language_only_is_a_broken_contract() =>
        Assert.Throws<InvalidOperationException>(() =>
            new Phrase("усього {n}.", "in all.").With("n", Filler.Of(5)).Say(PhraseEdition.Second)
        );
}
