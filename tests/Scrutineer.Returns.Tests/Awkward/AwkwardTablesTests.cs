using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>The awkward tables of <c>../shared/data/awkward</c>, by the mapping that is suggested for each; right answers from their README.</summary>
public sealed class AwkwardTablesTests
{
    private const int Stations = 320;

    private static byte[] Bytes(string name) => File.ReadAllBytes(SharedData.Require($"awkward/{name}.csv"));

    private static (string Mapping, ReadReport Report) Read(string name) => Mapped.Read(Bytes(name), name + ".csv");

    private static SortedDictionary<string, string> Plain => Mapped.Numbers(Read("ok").Report.Returns);

    [Theory]
    [InlineData("thousands")]
    [InlineData("nbsp")]
    [InlineData("title")]
    [InlineData("nonl")]
    [InlineData("percentcol")]
    [InlineData("counter")]
    [InlineData("totals")]
    [InlineData("lasttotal")]
    [InlineData("modes")]
    public void A_table_written_in_another_way_says_the_same_as_the_plain_one(string name)
    {
        var (mapping, report) = Read(name);
        Assert.Equal(Stations, report.Returns.Count);
        Assert.True(report.Returns.WithoutData.Count == 0, mapping);
        Assert.Equal(Plain, Mapped.Numbers(report.Returns));
        Assert.Equal("Alice", report.Returns.Choices[report.Returns.Leader]);
    }

    [Fact]
    public void A_long_table_says_the_same_as_the_plain_one()
    {
        var (_, report) = Read("long");
        Assert.Equal(
            Mapped.Numbers(Read("ok").Report.Returns, places: false),
            Mapped.Numbers(report.Returns, places: false)
        );
        Assert.Equal(["Alice", "Bob", "Carol"], report.Returns.Choices);
    }

    [Fact]
    public void Forty_totals_of_commissions_are_named_and_agree_with_their_stations()
    {
        var totals = Read("totals").Report.Aside;
        Assert.Equal(40, totals.Count);
        Assert.All(totals, t => Assert.Equal((AsideKind.Total, 0), (t.Kind, t.Differences.Count)));
        Assert.Equal(Stations, totals.Sum(t => t.Stations));
        Assert.Contains("Total", totals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_without_a_name_is_found_by_its_numbers()
    {
        var total = Assert.Single(Read("lasttotal").Report.Aside);
        Assert.Equal((AsideKind.Total, 322, Stations), (total.Kind, total.Row, total.Stations));
    }

    [Theory]
    [InlineData("latin1", "José", "Región 1", "Comisión 1")]
    [InlineData("cp1250", "Alice", "Łódź 1", "Gmina Ś1")]
    public void Letters_are_those_of_the_language(string name, string choice, string region, string commission)
    {
        var (mapping, report) = Read(name);
        Assert.Equal(choice, report.Returns.Choices[0]);
        Assert.Equal(region, report.Returns.Regions[0]);
        Assert.Equal(commission, report.Returns.Commissions[0].Name);
        Assert.True(
            report.Encoding!.StartsWith("windows-125", StringComparison.Ordinal)
                || report.Encoding.StartsWith("iso-8859-", StringComparison.Ordinal),
            report.Encoding
        );
        Assert.Contains("encoding: ", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machines_counter_is_no_choice()
    {
        var (mapping, report) = Read("counter");
        Assert.Equal(["Alice", "Bob", "Carol"], report.Returns.Choices);
        Assert.Contains("Public Counter", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_percentages_is_left_out_and_said_so() =>
        Assert.Contains("\"turnout\" is left out", Read("percentcol").Mapping, StringComparison.Ordinal);

    [Fact]
    public void A_station_that_comes_twice_is_refused_with_both_rows()
    {
        var (mapping, outcome) = Mapped.Try(Bytes("dup"));
        Assert.Equal(
            [("duplicate-station", (int?)322), ("duplicate-station", 323)],
            outcome.Problems.Select(p => (p.Code, p.Line))
        );
        Assert.Contains("row 6", outcome.Problems[0].What.En, StringComparison.Ordinal);
        Assert.Contains("322", mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("over100", "issued-within-register", 3)]
    [InlineData("offbyone", "cast-are-valid-and-invalid", 1)]
    public void An_impossible_return_is_listed(string name, string relation, int stations)
    {
        var checks = Read(name).Report.Returns.Reconcile();
        var broken = Assert.Single(checks.Relations, r => r.Relation.Id == relation);
        Assert.Equal(stations, broken.Failures.Count);
    }
}
