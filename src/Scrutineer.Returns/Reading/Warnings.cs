using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>What did not keep a file from being read, but a reader should know.</summary>
internal static class Warnings
{
    public static void Collect(List<Problem> warnings, string file, StationsTable table, JoinedVotes? joined)
    {
        if (table.Blank > 0)
        {
            warnings.Add(BlankRows(file, table.Blank));
        }
        if (joined is { Unmatched: > 0 })
        {
            warnings.Add(
                new(
                    "stations-without-votes",
                    new(
                        $"дільниць без жодного рядка у файлі голосів: {joined.Unmatched}; їхні голоси взято за нуль",
                        $"stations without a row in the file of votes: {joined.Unmatched}; their votes are taken for zero"
                    ),
                    new("перевірте, чи файл голосів повний", "check that the file of votes is complete"),
                    file
                )
            );
        }
    }

    public static Problem BlankRows(string file, int count) =>
        new(
            "blank-rows",
            new($"пропущено порожніх рядків: {count}", $"blank rows skipped: {count}"),
            new("нічого робити не треба", "there is nothing to do"),
            file
        );
}
