using Scrutineer.Wording;

namespace Scrutineer.Forensics.Pairs;

/// <summary>Why two votes cannot be put side by side.</summary>
internal static class PairProblem
{
    /// <summary>Names of either vote that a problem quotes.</summary>
    private const int Quoted = 3;

    /// <summary>The second race was not given.</summary>
    public static Problem NoSecondRace { get; } =
        new(
            "no-second-race",
            new("немає другого голосування того самого дня", "there is no second race of the same day"),
            new(
                "подайте протоколи другого голосування на тих самих дільницях",
                "give the returns of the second race at the same stations"
            ),
            Remedy: new Remedy(ForensicsRemedy.GiveSecondRace)
        );

    /// <summary>No other vote was given at all.</summary>
    public static Problem NoOtherVote { get; } =
        new(
            "no-other-vote",
            new("немає другого голосування", "there is no other vote"),
            new(
                "подайте протоколи ранішого голосування або другого голосування того самого дня",
                "give the returns of an earlier vote, or of a second race of the same day"
            ),
            Remedy: new Remedy(ForensicsRemedy.GiveAnotherVote)
        );

    /// <summary>No station, or no commission, is found in both; some names of each show why.</summary>
    public static Problem NothingMatches(PairUnit unit, IEnumerable<string> first, IEnumerable<string> second)
    {
        string[] names = [.. first.Take(Quoted)],
            others = [.. second.Take(Quoted)];
        return new(
            "no-common-place",
            unit == PairUnit.Stations
                ? new(
                    $"Жодна дільниця не трапляється в обох голосуваннях. У першому, наприклад: {Uk(names)}; у другому: {Uk(others)}.",
                    $"No station is found in both votes. In the first, for instance: {En(names)}; in the second: {En(others)}."
                )
                : new(
                    $"Жодна комісія не трапляється в обох голосуваннях. У першому, наприклад: {Uk(names)}; у другому: {Uk(others)}.",
                    $"No commission is found in both votes. In the first, for instance: {En(names)}; in the second: {En(others)}."
                ),
            new(
                "Регіон, комісія і номер дільниці мають зватися однаково; перевірте зіставлення стовпців обох файлів",
                "Region, commission and number of the station must have the same names; check the mapping of columns of both files"
            )
        );
    }

    /// <summary>A vote without a single station with data.</summary>
    public static Problem Empty(bool second) =>
        new(
            "vote-without-data",
            second
                ? new(
                    "У другому голосуванні немає жодної дільниці з даними.",
                    "The second vote has no station with data."
                )
                : new(
                    "У першому голосуванні немає жодної дільниці з даними.",
                    "The first vote has no station with data."
                ),
            new("Перевірте файл і зіставлення його стовпців", "Check the file and the mapping of its columns")
        );

    /// <summary>A problem of one of the two votes, said to be of it.</summary>
    public static Problem Of(bool second, Problem problem) =>
        problem with
        {
            What = second
                ? new($"Друге голосування: {problem.What.Uk}", $"The second vote: {problem.What.En}")
                : new($"Перше голосування: {problem.What.Uk}", $"The first vote: {problem.What.En}"),
        };

    private static string Uk(string[] names) => string.Join("; ", names.Select(n => $"«{n}»"));

    private static string En(string[] names) => string.Join("; ", names.Select(n => $"\"{n}\""));
}
