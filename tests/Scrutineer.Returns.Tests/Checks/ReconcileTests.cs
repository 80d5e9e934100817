using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Checks;

public sealed class ReconcileTests
{
    private static readonly ReturnField[] Fields =
    [
        ReturnField.Registered,
        ReturnField.Received,
        ReturnField.IssuedEarly,
        ReturnField.IssuedInRoom,
        ReturnField.IssuedOutside,
        ReturnField.Cancelled,
        ReturnField.InPortableBoxes,
        ReturnField.InStationaryBoxes,
        ReturnField.Invalid,
        ReturnField.Valid,
        ReturnField.Lost,
        ReturnField.Unaccounted,
    ];

    // 1,000 on the list; 900 received = 5 + 600 + 95 issued + 198 cancelled + 3 lost − 1 not accounted for.
    private static readonly int[] Sound = [1_000, 900, 5, 600, 95, 198, 100, 598, 8, 690, 3, 1];

    [Fact]
    public void A_sound_return_fulfils_every_relation()
    {
        var reconciliation = Returns(Sound, [400, 290]).Reconcile();
        Assert.True(reconciliation.Holds);
        Assert.All(reconciliation.Relations, r => Assert.Equal(1, r.Checked));
    }

    [Theory]
    [InlineData("issued-within-register", ReturnField.Registered, 699)]
    [InlineData("ballots-balance", ReturnField.Received, 901)]
    [InlineData("ballots-balance", ReturnField.Unaccounted, 2)]
    [InlineData("ballots-balance", ReturnField.Lost, 4)]
    [InlineData("boxes-hold-what-was-counted", ReturnField.InPortableBoxes, 101)]
    [InlineData("votes-make-valid", ReturnField.Valid, 691)]
    [InlineData("cast-within-issued", ReturnField.Invalid, 11)]
    [InlineData("cast-within-register", ReturnField.Invalid, 311)]
    public void A_return_that_breaks_a_relation_is_named_with_both_sides(string relation, ReturnField field, int value)
    {
        var values = Sound.ToArray();
        values[Array.IndexOf(Fields, field)] = value;
        var reconciliation = Returns(values, [400, 290]).Reconcile();
        Assert.False(reconciliation.Holds);
        var result = reconciliation.Relations.Single(r => r.Relation.Id == relation);
        var failure = Assert.Single(result.Failures);
        Assert.Equal(0, failure.Station);
        Assert.NotEqual(failure.Left, failure.Right);
    }

    [Fact]
    public void Votes_beyond_the_ballots_are_impossible()
    {
        var failed = Returns(Sound, [699, 0]).Reconcile().Relations.Where(r => r.Failures.Count > 0).ToList();
        Assert.Equal(
            ["votes-make-valid", "votes-within-cast", "leader-within-cast"],
            failed.Select(r => r.Relation.Id)
        );
        Assert.Equal(RelationKind.Logic, failed[^1].Relation.Kind);
        Assert.Equal((699L, 698L), (failed[^1].Failures[0].Left, failed[^1].Failures[0].Right));
    }

    [Fact]
    public void A_relation_whose_fields_the_source_lacks_is_said_to_be_unchecked()
    {
        var builder = new ReturnSetBuilder([ReturnField.Registered, ReturnField.Issued, ReturnField.Cast], ["a"]);
        builder.Add("r", "c", "1", 2, [10, 9, 8], [7]);
        var balance = builder.Build().Reconcile().Relations.Single(r => r.Relation.Id == "ballots-balance");
        Assert.Equal(0, balance.Checked);
        Assert.Contains(ReturnField.Received, balance.Lacking);
        Assert.DoesNotContain(ReturnField.Issued, balance.Lacking);
    }

    [Fact]
    public void A_station_that_comes_twice_is_told_where_the_mapping_keeps_it()
    {
        var builder = new ReturnSetBuilder([ReturnField.Registered], ["a"]);
        builder.Add("r", "c", "1", 2, [10], [7]);
        builder.Add("r", "d", "1", 3, [10], [7]);
        builder.Add("r", "c", "1", 4, [10], [7]);
        builder.AddWithoutData("r", "d", "1", 5);
        builder.Add("r", "c", "", 6, [10], [7]);
        builder.Add("r", "c", "", 7, [10], [7]);
        var pairs = builder.Build().Reconcile().Duplicates.Select(d => (d.First.Row, d.Again.Row));
        Assert.Equal([(2, 4), (3, 5)], pairs);
    }

    [Fact]
    public void A_formula_reads_as_it_is_checked() =>
        Assert.Equal(
            "received = issued + cancelled + lost − unaccounted",
            ControlRelation.All.Single(r => r.Id == "ballots-balance").Formula
        );

    [Theory]
    [InlineData(2012, 13)]
    [InlineData(2018, 6)]
    [InlineData(2021, 7)]
    [InlineData(2024, 1)]
    public void Every_real_return_fulfils_the_relations_of_the_law(int year, int moreFoundThanIssued)
    {
        using var file = File.OpenRead(SharedData.Require($"returns/ru-{year}.csv.zip"));
        var returns = ReturnsReader.Read(file, "ru", null, TestContext.Current.CancellationToken).Value!.Returns;
        var reconciliation = returns.Reconcile();
        Assert.All(reconciliation.Relations, r => Assert.Equal(returns.Count, r.Checked));
        Assert.All(
            reconciliation.Relations.Where(r => r.Relation.Kind == RelationKind.Law),
            r => Assert.Empty(r.Failures)
        );
        Assert.Equal(
            moreFoundThanIssued,
            reconciliation.Relations.Single(r => r.Relation.Id == "cast-within-issued").Failures.Count
        );
        Assert.Empty(reconciliation.Duplicates);
        Assert.Equal(returns.Count, reconciliation.Total.WithData);
        Assert.Equal(reconciliation.Total.Known, reconciliation.Regions.Sum(r => r.Known));
        Assert.Equal(year == 2024 ? 4 : 0, reconciliation.Regions.Count(r => r.WithData == 0));
    }

    private static ReturnSet Returns(int[] values, int[] votes)
    {
        var builder = new ReturnSetBuilder(Fields, ["first", "second"]);
        builder.Add("r", "c", "1", 2, values, votes);
        return builder.Build();
    }
}
