using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.Register;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Tests;

/// <summary>Words that were published once can be said again.</summary>
public sealed class EarlierWordsTests
{
    [Theory]
    [InlineData("(по 500 на кожній із 6 моделей виборів; у дужках", "(500 на кожному зі скелетів, яких 6; у дужках")]
    [InlineData(
        "З голосувань, які вважають чистими (Канада-2019, Литва-2020), цей метод не спрацьовує на жодному з них.",
        "З голосувань, які вважають чистими, цей метод не здіймає тривоги про жодне (Канада-2019, Литва-2020)."
    )]
    [InlineData("Розподіл цифр (ненадійний метод)", "Розподіл цифр (метод, що не спрацьовує)")]
    [InlineData("решта лишається", "решта лишається")]
    public void What_findings_say_today_is_said_as_it_was(string now, string then) =>
        Assert.Equal(then, EarlierWords.Of(now, Language.Uk));

    [Fact]
    public void Canary_every_method_that_was_mended_says_something_else_today()
    {
        var all = Methods.All.Select(m => MeasuredFacts.FalseAlarms(m.Name)).ToList();
        Assert.Contains(all, t => EarlierWords.Of(t).Uk != t.Uk);
        Assert.DoesNotContain(all, t => t.Uk.Contains("скелетів", StringComparison.Ordinal));
    }
}
