using Scrutineer.Wording;

namespace Scrutineer.Forensics.Digits;

/// <summary>Digits: each test with its own false alarms beside it, for it fails on clean votes.</summary>
internal static class DigitTables
{
    public static IReadOnlyList<FindingTable> Of(DigitsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var table = new TableBuilder(
            null,
            uk ? "тест" : "test",
            uk ? "чиї цифри" : "whose digits",
            ">χ²",
            ">log₁₀ p",
            uk ? "хибні тривоги цього тесту" : "this test’s false alarms"
        );
        foreach (var test in finding.Tests)
        {
            table.Row(
                Name(test.Test, uk),
                Whose(test.Counts, uk),
                Numbers.Say(test.ChiSquare, 1, language),
                Numbers.Say(test.Log10P, 1, language),
                test.FalseAlarms.In(language)
            );
        }
        return [table.Table];
    }

    private static string Name(string test, bool uk) =>
        (test, uk) switch
        {
            ("second-digit-benford", true) => "друга цифра (Бенфорд)",
            ("second-digit-benford", false) => "second digit (Benford)",
            ("last-digit", true) => "остання цифра",
            ("last-digit", false) => "last digit",
            _ => test,
        };

    private static string Whose(string counts, bool uk) =>
        (counts, uk) switch
        {
            ("leader", true) => "голоси за лідера",
            ("leader", false) => "leader’s votes",
            ("cast", true) => "виявлені бюлетені",
            ("cast", false) => "ballots cast",
            _ => counts,
        };
}
