using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Tests;

/// <summary>Every person here is invented.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("Вигаданко Микола Петрович", "Nikolai Petrovich VYGADANKO")]
    [InlineData("ВИГАДАНКО М.П.", "Микола Петрович Вигаданко")]
    [InlineData("VYHADANKO, Mykola", "Николай Петрович Выгаданко")]
    [InlineData("Вигаданко МиколаПетрович", "Вигаданко Микола Петрович")]
    [InlineData("Олена Вигадана-Чорна", "Алена Выгадана Чорна")]
    [InlineData("ТОВ «Вигадка»", "Vyhadka LLC")]
    public void Spellings_of_one_name_are_the_same(string one, string other) =>
        Assert.Equal(Verdict.Same, Judge.Compare(new(one), new(other)).Verdict);

    [Theory]
    [InlineData("Вигаданко Микола Петрович", "Вигаданко Микола Іванович")]
    [InlineData("Вигаданко Микола Петрович", "Вигаданко Микита Петрович")]
    [InlineData("Александр Петрович ВЫДУМАНОВ", "Александра Петровна ВЫДУМАНОВА")]
    [InlineData("Выдуманов Пётр Петрович", "Выдуманенко Пётр Петрович")]
    public void Another_patronymic_given_name_gender_or_surname_is_another_person(string one, string other) =>
        Assert.Equal(
            Verdict.Different,
            Judge.Compare(new(one, PartyKind.Person), new(other, PartyKind.Person)).Verdict
        );

    [Theory]
    [InlineData("1970-05-06", "6.5.1970", Verdict.Same)]
    [InlineData("1970", "06 May 1970", Verdict.Same)]
    [InlineData("1970-05-06", "1972", Verdict.Different)]
    [InlineData("1970-05-06", "1971", Verdict.CannotTell)]
    [InlineData("1970-05-06", "", Verdict.CannotTell)]
    [InlineData("circa 1970", "1972", Verdict.Same)]
    [InlineData("between 1960 and 1965", "3.4.1962", Verdict.Same)]
    public void Birth_dates_decide_between_namesakes(string one, string other, Verdict verdict)
    {
        var judged = Judge.Compare(
            new("Vyhadanko Mykola", PartyKind.Person, one),
            new("Mykola Vyhadanko", PartyKind.Person, other)
        );
        Assert.Equal(verdict, judged.Verdict);
    }

    [Fact]
    public void A_birth_date_in_common_never_makes_a_hit_of_a_name_that_is_none() =>
        Assert.Equal(
            Verdict.Different,
            Judge
                .Compare(
                    new("Vyhadanko Mykola", PartyKind.Person, "1970-05-06"),
                    new("Inshyi Petro", PartyKind.Person, "1970-05-06")
                )
                .Verdict
        );

    [Fact]
    public void A_listed_namesake_without_a_birth_date_cannot_be_told()
    {
        var index = DevelopmentData.IndexOf(
            ("a", "Person", "", "Vyhadanko Mykola"),
            ("b", "Person", "1950", "Vyhadanko Mykola")
        );
        var hits = new Screener(index).Screen(new Party("Микола Вигаданко", PartyKind.Person, "1970-05-06"));
        Assert.Equal(Verdict.CannotTell, hits.Single(h => h.Entity == "a").Verdict);
        Assert.Equal(Verdict.Different, hits.Single(h => h.Entity == "b").Verdict);
    }

    [Fact]
    public void A_hit_says_word_by_word_why()
    {
        var why = Judge
            .Compare(new("Вигаданко Микола"), new("Vyhadanko Nikolai Petrovich"))
            .Why.Select(w => w.In(Language.En))
            .ToList();
        Assert.Contains(why, w => w.Contains("forms of one given name", StringComparison.Ordinal));
        Assert.Contains(why, w => w.Contains("on one side only: \"petrovich\"", StringComparison.Ordinal));
    }
}
