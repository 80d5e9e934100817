using System.Globalization;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>Tables (invented) with parts of a register or of a choice, with two rounds, or with several contests: summed rightly, or doubted.</summary>
public sealed class SeveralVotesTests
{
    private static readonly MadeTable Table = MadeTable.Of();

    [Theory]
    [InlineData("voters men", "voters women")]
    [InlineData("виборців: чоловіки", "виборців: жінки")]
    public void Men_and_women_on_the_list_are_summed(string men, string women)
    {
        var registered = Array.FindIndex(Table.Header, h => h == "registered");
        var table = new MadeTable(
            [.. Table.Header[..registered], men, women, .. Table.Header[(registered + 1)..]],
            [
                .. Table.Rows.Select(r =>
                    (string[])
                        [
                            .. r[..registered],
                            $"{Number(r[registered]) * 2 / 5}",
                            $"{Number(r[registered]) - (Number(r[registered]) * 2 / 5)}",
                            .. r[(registered + 1)..],
                        ]
                ),
            ]
        );
        Assert.Equal(Table.Numbers(), Mapped.Numbers(Mapped.Read(Files.Utf8(table.Csv())).Report.Returns));
    }

    [Theory]
    [InlineData("Alice men", "Alice women")]
    [InlineData("Alice early", "Alice day")]
    [InlineData("Alice (чоловіки)", "Alice (жінки)")]
    public void Parts_of_a_choice_are_summed(string one, string other) =>
        Assert.Equal(Table.Numbers(), Mapped.Numbers(Mapped.Read(Files.Utf8(Split(one, other).Csv())).Report.Returns));

    [Theory]
    [InlineData("Alice (Democratic)", "Alice (Working Families)")]
    [InlineData("Alice DEM", "Alice WFP")]
    [InlineData("Alice - Democratic", "Alice - Working Families")]
    public void A_candidate_under_two_parties_is_doubted(string one, string other)
    {
        var (mapping, _) = Mapped.Read(Files.Utf8(Split(one, other).Csv()));
        Assert.Contains($"# ? «{one}», «{other}» — один вибір?", mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("round", "1", "2")]
    [InlineData("round", "first", "second")]
    [InlineData("тур", "перший тур", "другий тур")]
    [InlineData("contest", "President", "Referendum")]
    [InlineData("office", "Mayor", "Council")]
    [InlineData("date", "2019-03-31", "2019-04-21")]
    public void Rounds_and_contests_in_rows_are_never_summed(string header, string one, string other)
    {
        var (mapping, outcome) = Mapped.Try(Files.Utf8(Twice(header, one, other).Csv()));
        Assert.Contains(
            $"# ? «{header}» розрізняє кілька голосувань ({one}; {other})",
            mapping,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("\nkinds:", mapping, StringComparison.Ordinal);
        Assert.False(outcome.Succeeded);
    }

    [Fact]
    public void What_may_be_a_contest_is_doubted()
    {
        var (mapping, _) = Mapped.Try(Files.Utf8(Twice("what", "Mayor", "Council").Csv()));
        Assert.Contains("# ? чи «what» — вид голосування (Mayor; Council)?", mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mode", "a", "b")]
    [InlineData("what", "early", "election day")]
    public void Canary_kinds_of_vote_are_summed_without_a_doubt(string header, string one, string other)
    {
        var (mapping, _) = Mapped.Try(Files.Utf8(Twice(header, one, other).Csv()));
        Assert.Contains($"kinds: {{ column: \"{header}\"", mapping, StringComparison.Ordinal);
        Assert.DoesNotContain($"«{header}» — вид голосування (", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_in_columns_are_doubted()
    {
        var first = MadeTable.FirstCount + 5;
        var header = Table.Header.Select((h, i) => i < first ? h : h + " round 1").ToArray();
        var table = new MadeTable(
            [.. header, .. Table.Header[first..].Select(h => h + " round 2")],
            [.. Table.Rows.Select(r => (string[])[.. r, .. r[first..]])]
        );
        Assert.Contains(
            "# ? стовпці кількох турів (",
            Mapped.Try(Files.Utf8(table.Csv())).Mapping,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Canary_the_plain_table_has_none_of_these_doubts()
    {
        var (mapping, _) = Mapped.Read(Files.Utf8(Table.Csv()));
        Assert.DoesNotContain("# ?", mapping, StringComparison.Ordinal);
    }

    private static MadeTable Split(string one, string other)
    {
        var alice = Array.FindIndex(Table.Header, h => h == "Alice");
        return new MadeTable(
            [.. Table.Header[..alice], one, other, .. Table.Header[(alice + 1)..]],
            [
                .. Table.Rows.Select(r =>
                    (string[])
                        [
                            .. r[..alice],
                            $"{Number(r[alice]) / 3}",
                            $"{Number(r[alice]) - (Number(r[alice]) / 3)}",
                            .. r[(alice + 1)..],
                        ]
                ),
            ]
        );
    }

    private static MadeTable Twice(string header, string one, string other) =>
        new(
            [.. Table.Header[..3], header, .. Table.Header[3..]],
            [.. Table.Rows.SelectMany(r => new[] { one, other }.Select(v => (string[])[.. r[..3], v, .. r[3..]]))]
        );

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
