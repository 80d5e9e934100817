using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>
/// Relations between the two returns of a station, by direction. Voters may decline a ballot, carry one away, put a ballot into the other
/// box, or stand on one register alone; none of that makes more ballots than the station issued in both races together.
/// </summary>
internal static class RaceRelations
{
    /// <summary>A relation, and by how much a station breaks it: 0 where it holds, null where a count is missing.</summary>
    public sealed record Rule(string Id, Bilingual Says, Bilingual Innocent, Func<StationPair, long?> Broken);

    private static readonly Bilingual Mixed = new(
        "бюлетені двох голосувань переплутали, видаючи чи лічачи, або в протоколі описка; тоді в другому голосуванні бракує щонайменше стільки ж",
        "ballots of the two races were mixed up when issued or counted, or a slip of the pen in the return; the other race then lacks at least as many"
    );

    private static readonly Bilingual Brought = new(
        "до скриньки вкинуто бюлетень, виданий на іншій дільниці, — наприклад, коли дві дільниці в одній залі; або описка",
        "a ballot issued at another station was put into this box, as where two stations share a hall; or a slip of the pen"
    );

    /// <summary>All of them, the one that this station's voters cannot break with their own ballots first.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "found-in-both",
            new(
                "знайдено в обох голосуваннях разом ≤ видано в обох разом",
                "found in both races together ≤ issued in both together"
            ),
            Brought,
            p => Over((long)p.Counts.Cast + p.Others.Cast, (long)p.Counts.Issued + p.Others.Issued)
        ),
        new(
            "found-in-first",
            new("знайдено в першому ≤ видано в першому", "found in the first ≤ issued in the first"),
            Mixed,
            p => Over(p.Counts.Cast, p.Counts.Issued)
        ),
        new(
            "found-in-second",
            new("знайдено в другому ≤ видано в другому", "found in the second ≤ issued in the second"),
            Mixed,
            p => Over(p.Others.Cast, p.Others.Issued)
        ),
        new(
            "issued-as-registers-allow",
            new(
                "видано в різному числі лише настільки, наскільки різні списки",
                "issued in different numbers only as far as the registers differ"
            ),
            new(
                "виборець відмовився від одного з бюлетенів або не мав на нього права",
                "a voter declined one of the ballots, or had no right to it"
            ),
            BeyondRegisters
        ),
        new(
            "same-register",
            new("списки виборців однакові", "the registers are equal"),
            new(
                "тимчасова реєстрація, виборці з-за меж округу чи інша межа віку для одного з голосувань",
                "temporary registration, voters from outside the district, or another voting age for one of the races"
            ),
            p => p.Registered is { } more ? Math.Abs(more) : null
        ),
    ];

    /// <summary>How far the difference in ballots issued goes beyond a difference of registers in the same direction.</summary>
    private static long? BeyondRegisters(StationPair pair)
    {
        if (pair.Registered is not { } registered)
        {
            return null;
        }
        var allowed = Math.Sign(registered) == Math.Sign(pair.Issued) ? Math.Abs(registered) : 0;
        return Math.Max(0, Math.Abs(pair.Issued) - allowed);
    }

    private static long Over(long found, long issued) => Math.Max(0, found - issued);
}
