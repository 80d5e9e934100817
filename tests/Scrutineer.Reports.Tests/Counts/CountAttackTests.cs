using CsCheck;
using Scrutineer.Reports.Counts;
using Scrutineer.Reports.Incidents;

namespace Scrutineer.Reports.Tests.Counts;

/// <summary>A reader who keeps every release, knows the rules and knows which cells there are tries to find a few people.</summary>
public sealed class CountAttackTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    // Few cells and many reports: the case where subtraction finds most.
    private static readonly Gen<CountedReport> Report = Gen.Select(
        Gen.Int[0, 60],
        Gen.Int[1, 3],
        Gen.Int[0, 2],
        Gen.Int[0, 1],
        Gen.Bool,
        (day, codes, region, phase, corroborated) =>
            new CountedReport(
                Start.AddDays(day),
                [.. IncidentCode.All.Take(3).Where((_, i) => ((codes >> i) & 1) == 1)],
                $"R{region}",
                (Phase)phase,
                corroborated
            )
    );

    private static readonly Gen<CountedReport[]> Reports = Gen.Int[0, 400].SelectMany(n => Report.Array[n]);

    [Fact]
    public void Between_any_two_releases_a_number_moves_by_nothing_or_by_ten_or_more() =>
        Reports.Sample(
            reports =>
            {
                var ledger = Ledger(reports);
                Assert.All(ledger.SelectMany(r => r.Counts.Values), n => Assert.True(n >= 10));
                var moves =
                    from a in ledger
                    from b in ledger
                    from cell in a.Counts.Keys.Intersect(b.Counts.Keys)
                    select Math.Abs(a.Told(cell) - b.Told(cell));
                Assert.All(moves, m => Assert.True(m is 0 or >= 10));
            },
            iter: 60,
            seed: "0N0XIzNsQ0O2"
        );

    [Fact]
    public void What_a_sum_has_more_than_its_cells_is_nothing_or_ten_or_more_and_so_is_its_move() =>
        Reports.Sample(
            reports =>
            {
                var ledger = Ledger(reports);
                foreach (var sum in ledger.SelectMany(r => r.Counts.Keys).Where(c => c.IsSum).Distinct())
                {
                    var hidden = ledger
                        .Where(r => r.Counts.ContainsKey(sum))
                        .Select(r => r.Told(sum) - r.Counts.Where(c => IsIn(c.Key, sum)).Sum(c => c.Value))
                        .ToList();
                    Assert.All(hidden, h => Assert.True(h is 0 or >= 10));
                    Assert.All(
                        from a in hidden
                        from b in hidden
                        select Math.Abs(a - b),
                        move => Assert.True(move is 0 or >= 10)
                    );
                }
            },
            iter: 60,
            seed: "0N0XIzNsQ0O2"
        );

    [Fact]
    public void No_search_of_everything_that_may_be_hidden_finds_a_few_people_exactly() =>
        Gen.Int[0, 60]
            .SelectMany(n => TinyReport.Array[n])
            .Sample(reports => Assert.Empty(Found(Ledger(reports))), iter: 150, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Canary_the_search_finds_what_a_careless_release_betrays()
    {
        var cell = new Cell("O1", "R1", "Voting", "no");
        var region = cell with { Code = Cell.All, Phase = Cell.All };
        // The cell is not told, for it has 3; the sum of its region is, and is of nothing else.
        var careless = new Release(
            Start,
            Start,
            System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                Release.Order,
                [KeyValuePair.Create(region, 3)]
            )
        );
        Assert.Equal([(cell, 3)], Found([careless]));
    }

    [Fact]
    public void Numbers_are_a_week_late_and_corroborated_reports_stand_apart()
    {
        var reports = Enumerable
            .Range(0, 25)
            .Select(i => new CountedReport(Start, [IncidentCode.All[0]], "R0", Phase.Voting, i < 12))
            .ToList();
        Assert.Empty(SafeCounts.On(reports, Start.AddDays(6), []).Counts);
        var release = SafeCounts.On(reports, Start.AddDays(7), []);
        Assert.Equal(12, release.Told(new Cell("O1", "R0", "Voting", "yes")));
        Assert.Equal(13, release.Told(new Cell("O1", "R0", "Voting", "no")));
        Assert.DoesNotContain(release.Counts.Keys, c => c.Corroborated == Cell.All);
    }

    [Fact]
    public void Large_numbers_are_told_whole_and_grow()
    {
        var reports = Enumerable
            .Range(0, 300)
            .Select(i => new CountedReport(Start.AddDays(i / 10), [IncidentCode.All[0]], "R0", Phase.Voting, false))
            .ToList();
        var ledger = Ledger(reports);
        Assert.Equal(300, ledger[^1].Told(new Cell("O1", "R0", "Voting", "no")));
        Assert.Equal(300, ledger[^1].Told(new Cell("*", "*", "*", "no")));
        Assert.True(ledger.Select(r => r.Told(new Cell("O1", "R0", "Voting", "no"))).Distinct().Count() > 3);
    }

    [Fact]
    public void A_release_is_later_than_those_before_it() =>
        Assert.Throws<ArgumentException>(() => SafeCounts.On([], Start, [SafeCounts.On([], Start, [])]));

    [Fact]
    public void The_ledger_reads_back_as_it_was_written_and_in_another_order_not_at_all()
    {
        var reports = Enumerable
            .Range(0, 90)
            .Select(i => new CountedReport(
                Start.AddDays(i / 10),
                [IncidentCode.All[i % 2]],
                "",
                Phase.Count,
                i % 3 == 0
            ))
            .ToList();
        var ledger = Ledger(reports);
        var read = ReleaseLedger.Read(ReleaseLedger.Write(ledger)).Value!;
        Assert.Equal(ledger.Select(r => (r.On, r.Until)), read.Select(r => (r.On, r.Until)));
        Assert.Equal(ledger.SelectMany(r => r.Counts), read.SelectMany(r => r.Counts));
        Assert.NotEmpty(ledger[^1].Counts);
        ledger.Reverse();
        Assert.Equal("release-ledger", ReleaseLedger.Read(ReleaseLedger.Write(ledger)).Problems.Single().Code);
        Assert.Equal("release-ledger", ReleaseLedger.Read("nonsense"u8.ToArray(), "l.json").Problems.Single().Code);
    }

    private static readonly Gen<CountedReport> TinyReport = Gen.Select(
        Gen.Int[0, 20],
        Gen.Int[0, 2],
        (day, region) => new CountedReport(Start.AddDays(day), [IncidentCode.All[0]], $"R{region}", Phase.Voting, false)
    );

    private static List<Release> Ledger(IEnumerable<CountedReport> reports)
    {
        var ledger = new List<Release>();
        foreach (var day in new[] { 8, 15, 22, 29, 50, 80 })
        {
            ledger.Add(SafeCounts.On(reports, Start.AddDays(day), [.. ledger]));
        }
        return ledger;
    }

    private static bool IsIn(Cell cell, Cell sum) => !cell.IsSum && cell.Sums().Contains(sum);

    private static IEnumerable<(Cell, int)> Found(List<Release> ledger) =>
        Found(ledger, [.. Enumerable.Range(0, 3).Select(r => new Cell("O1", $"R{r}", "Voting", "no"))]);

    /// <summary>
    /// Tries every way in which 0 to 9 people can be hidden in each cell at each release; a cell that has the same number in
    /// every way that agrees with what moved is found.
    /// </summary>
    private static IEnumerable<(Cell, int)> Found(List<Release> ledger, Cell[] cells)
    {
        for (var r = 0; r < ledger.Count; r++)
        {
            var ways = Ways(cells.Length).Where(way => Agrees(way, ledger, r, cells)).ToList();
            for (var i = 0; i < cells.Length; i++)
            {
                var hidden = ways.Select(w => w[i]).Distinct().ToList();
                if (hidden is [> 0])
                {
                    yield return (cells[i], hidden[0]);
                }
            }
        }
    }

    private static bool Agrees(int[] way, List<Release> ledger, int r, Cell[] cells) =>
        ledger[r]
            .Counts.Where(c => c.Key.IsSum && (r == 0 || ledger[r - 1].Told(c.Key) != c.Value))
            .All(sum =>
                sum.Value
                == Enumerable
                    .Range(0, cells.Length)
                    .Where(i => IsIn(cells[i], sum.Key))
                    .Sum(i => ledger[r].Told(cells[i]) + way[i])
            );

    private static IEnumerable<int[]> Ways(int cells) =>
        cells == 0
            ?
            [
                [],
            ]
            : Ways(cells - 1).SelectMany(way => Enumerable.Range(0, 10).Select(n => (int[])[.. way, n]));
}
