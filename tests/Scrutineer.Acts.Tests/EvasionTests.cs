using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Words and numbers written so that a careless check would miss them.</summary>
public sealed class EvasionTests
{
    private static readonly ActBasis Basis = Bases.Worked();

    [Theory]
    [InlineData("НЕЗНАЧНІ вибори.", "banned-term")]
    [InlineData("не\u00ADзначні вибори.", "banned-term")]
    [InlineData("не\u200Bзначні вибори.", "banned-term")]
    [InlineData("незна\u0301чні вибори.", "banned-term")]
    [InlineData("незначущий результат.", "banned-term")]
    [InlineData("виннии\u0306 посадовець.", "accusatory-term")]
    [InlineData("Винну особу названо.", "accusatory-term")]
    [InlineData("Вина винної особи.", "accusatory-term")]
    [InlineData("Він винен.", "accusatory-term")]
    [InlineData("Злочинницею названо особу.", "accusatory-term")]
    [InlineData("КОЛАБОРАНТКАМ не вірити.", "accusatory-term")]
    [InlineData("Посібниця ворога.", "accusatory-term")]
    [InlineData("Правопорушників названо.", "accusatory-term")]
    [InlineData("Вoни колaборанти.", "mixed-scripts")]
    [InlineData("зрaдник.", "mixed-scripts")]
    [InlineData("Текст\u202E задом наперед.", "hidden-character")]
    [InlineData("Дата народження: невідома.", "personal-data")]
    [InlineData("Паспорт КВ 123456.", "personal-data")]
    [InlineData("Канал t.me/example.", "personal-data")]
    [InlineData("Тел. 050\u00AD-123-45-67.", "personal-data")]
    [InlineData("Результат не\u00ADдійсний.", "stronger-than-conclusion")]
    [InlineData("Голоси сфаль\u200Bшовано.", "unattributed-accusation")]
    public void A_word_is_found_however_it_is_written(string uk, string code) =>
        Assert.Contains(code, Codes(uk, "A sentence."));

    [Theory]
    [InlineData("An INSIGNIFICANT vote.", "banned-term")]
    [InlineData("An in\u00ADsignificant vote.", "banned-term")]
    [InlineData("The ｃｕｌｐｒｉｔ acted.", "accusatory-term")]
    [InlineData("The  criminal\u00A0acted.", "accusatory-term")]
    [InlineData("The accomplices acted.", "accusatory-term")]
    [InlineData("The traitоr acted.", "mixed-scripts")]
    [InlineData("His date of birth is known.", "personal-data")]
    [InlineData("The results are nu\u200Dll.", "stronger-than-conclusion")]
    public void An_English_word_is_found_however_it_is_written(string en, string code) =>
        Assert.Contains(code, Codes("Речення.", en));

    [Theory]
    [InlineData("Невинність особи презюмують.", "Innocence is presumed.")]
    [InlineData("Комісія повинна діяти за законом.", "The Commission must act under the law.")]
    [InlineData("Злочинність знизилася.", "Crime fell.")]
    [InlineData("Кримінальне провадження триває.", "The criminal proceedings continue.")]
    [InlineData("Навчальний посібник для комісій видано.", "A handbook for commissions is published.")]
    [InlineData("П’ятниця — день засідання.", "Friday is the day of the meeting.")]
    [InlineData("Четвер — день засідання.", "Thursday is the day of the meeting.")]
    [InlineData("Іще одна сторона.", "One more party.")]
    public void Innocent_words_stay_innocent(string uk, string en) => Assert.Empty(Codes(uk, en));

    [Theory]
    [InlineData("1 234 567 виборців", "1,234,567 voters", "1234567")]
    [InlineData("1,234,567 виборців", "1,234,567 voters", "1234567")]
    [InlineData("1\u202F234 виборці", "1 234 voters", "1234")]
    [InlineData("1\u2009234 виборці", "1234 voters", "1234")]
    [InlineData("87,28 %", "87.28 %", "87.28")]
    [InlineData("14,0 %", "14 %", "14")]
    [InlineData("100 %", "100 %", "100")]
    [InlineData("٣ держави", "3 states", "3")]
    [InlineData("дві третини складу", "two thirds of the members", "2 part-3")]
    [InlineData("половина складу", "half of the members", "part-2")]
    [InlineData("п’ятдесят держав", "fifty states", "50")]
    [InlineData("двадцятьма державами", "by twenty states", "20")]
    [InlineData("тисячі людей", "thousands of people", "1000")]
    [InlineData("8 травня 2024 року", "8 May 2024", "2024-05-08")]
    [InlineData("8-го травня 2024 року", "May 8, 2024", "2024-05-08")]
    [InlineData("08.05.2024", "2024-05-08", "2024-05-08")]
    [InlineData("8.5.2024", "8th May 2024", "2024-05-08")]
    [InlineData("8 травня", "8 May", "-----05-08")]
    public void A_number_is_read_in_whatever_form_it_is_written(string uk, string en, string figures)
    {
        Assert.Equal(figures, string.Join(' ', Figures.In(uk, Language.Uk, words: true)));
        Assert.Equal(figures, string.Join(' ', Figures.In(en, Language.En, words: true)));
    }

    [Theory]
    [InlineData("Дві третини держав приєдналися.", "Two thirds of the states joined.")]
    [InlineData("1 234 567 виборців прийшли.", "1,234,567 voters came.")]
    [InlineData("Засідання — 8 травня.", "The meeting is on 8 May.")]
    [InlineData("Явка — 87,28 %.", "The turnout was 87.28 %.")]
    public void A_number_without_an_entry_is_refused_in_whatever_form_it_is_written(string uk, string en) =>
        Assert.Equal(["figure-without-entry"], Codes(uk, en).Distinct());

    [Theory]
    [InlineData("Дві держави.", "Three states.")]
    [InlineData("Половина держав.", "All states.")]
    [InlineData("1,234 %", "1,234 %")]
    public void Languages_that_say_different_numbers_are_refused_in_words_too(string uk, string en) =>
        Assert.Contains("languages-differ", Codes(uk, en));

    [Fact]
    public void Words_of_every_shipped_draft_are_of_one_script_and_hide_nothing() =>
        Assert.All(Enum.GetValues<ActKind>(), kind => Assert.Empty(ActLint.Of(Kinds.Draft(kind))));

    private static List<string> Codes(string uk, string en)
    {
        var draft = Kinds.Draft(ActKind.Statement).AddFree(null, new(uk, en)).Value!;
        return [.. DraftCheck.Of(draft, Basis).Problems.Select(p => p.Code)];
    }
}
