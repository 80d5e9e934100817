using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Counts;

/// <summary>What can be wrong with a release of counts.</summary>
internal static class CountProblems
{
    public static Problem NotLater(DateOnly last)
    {
        var day = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            "release-not-later",
            new Bilingual($"Випуск від {day} уже є.", $"There is already a release of {day}."),
            new Bilingual("Вкажіть пізніший день.", "Name a later day.")
        );
    }

    public static Problem NoForm() =>
        new(
            "report-no-form",
            new Bilingual("Повідомлення не має нашої форми.", "The report has no form of ours."),
            new Bilingual("Прочитайте його окремо.", "Read it by itself.")
        );
}
