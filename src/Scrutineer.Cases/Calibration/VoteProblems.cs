using Scrutineer.Wording;

namespace Scrutineer.Cases.Calibration;

/// <summary>Why a vote cannot be looked at or imitated.</summary>
internal static class VoteProblems
{
    public static Problem NoReturns(string source) =>
        new(
            "no-returns",
            new Bilingual("справа не має протоколів", "the case has no returns"),
            new Bilingual(
                "дайте справу з returns.yaml або файл протоколів",
                "give a case with returns.yaml, or a file of returns"
            ),
            source
        );

    public static Problem NoStation(string source) =>
        new(
            "no-usable-station",
            new Bilingual("жодної дільниці з даними", "no station with data"),
            new Bilingual("дайте інший файл", "give another file"),
            source
        );

    public static Problem NotTables(string path) =>
        new(
            "not-calibration",
            new Bilingual("це не таблиці калібрування", "these are not calibration tables"),
            new Bilingual("виберіть іншу теку", "choose another folder"),
            path,
            Remedy: new Remedy(CaseRemedy.OtherTables)
        );
}
