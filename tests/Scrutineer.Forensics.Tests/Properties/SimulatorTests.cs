using CsCheck;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;
using Scrutineer.Returns.Writing;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class SimulatorTests
{
    private static readonly InventedCountry Small = new(Regions: 3, Stations: 90, StationsPerCommission: 10);

    private static readonly Gen<Anomaly[]> Anomalies = Gen.OneOf<Anomaly>(
        Gen.Double[0, 1].Select(s => (Anomaly)new Stuffing(s, 0.1, 0.9)),
        Gen.Double[0, 1].Select(s => (Anomaly)new Switching(s, 0, 1)),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 10]).Select((s, step) => (Anomaly)new Rounding(s, step)),
        Gen.Double[0, 1].Select(s => (Anomaly)new Cloning(s, 5)),
        Gen.Double[0, 1].Select(s => (Anomaly)new Copying(s, 3)),
        Gen.Double[0, 1].Select(s => (Anomaly)new Withholding(s, [1]))
    ).Array[0, 4];

    [Fact]
    public void Every_simulated_return_satisfies_the_control_relations_whatever_is_done_to_it() =>
        Gen.Select(Gen.ULong, Anomalies)
            .Sample(
                (seed, anomalies) =>
                {
                    var r = Simulator.Run(Small.Skeleton(seed), anomalies, seed).Returns;
                    for (var i = 0; i < r.Count; i++)
                    {
                        var choices = 0;
                        for (var c = 0; c < r.Choices.Count; c++)
                        {
                            Assert.True(r.Votes(c)[i] >= 0);
                            choices += r.Votes(c)[i];
                        }
                        Assert.Equal(r[ReturnField.Valid][i], choices);
                        Assert.Equal(
                            r.Cast[i],
                            r[ReturnField.InPortableBoxes][i] + r[ReturnField.InStationaryBoxes][i]
                        );
                        Assert.Equal(
                            r[ReturnField.Received][i] + r[ReturnField.Unaccounted][i],
                            r.Issued[i] + r[ReturnField.Cancelled][i] + r[ReturnField.Lost][i]
                        );
                        Assert.True(r[ReturnField.Cancelled][i] >= 0);
                        Assert.True(r.Issued[i] <= r.Registered[i]);
                        Assert.True(r.Cast[i] <= r.Issued[i]);
                    }
                },
                iter: 60
            );

    [Fact]
    public void The_same_seed_gives_the_same_vote_and_another_seed_another()
    {
        var skeleton = Small.Skeleton(1);
        Assert.Equal(Csv(Simulator.Run(skeleton, [], 3)), Csv(Simulator.Run(skeleton, [], 3)));
        Assert.NotEqual(Csv(Simulator.Run(skeleton, [], 3)), Csv(Simulator.Run(skeleton, [], 4)));
    }

    [Fact]
    public void A_rounded_return_has_the_whole_percentages_nearest_that_a_ballot_allows()
    {
        var election = Simulator.Run(Small.Skeleton(2), [new Rounding(1)], 2);
        var r = election.Returns;
        for (var i = 0; i < r.Count; i++)
        {
            var turnout = 100.0 * r.Issued[i] / r.Registered[i];
            Assert.InRange(Math.Abs(turnout - Math.Round(turnout)), 0, 50.0 / r.Registered[i] + 1e-9);
            var result = 100.0 * r.LeaderVotes[i] / r.Cast[i];
            Assert.InRange(Math.Abs(result - Math.Round(result)), 0, 50.0 / r.Cast[i] + 1e-9);
        }
    }

    [Fact]
    public void Truth_counts_what_was_added_and_moved()
    {
        var skeleton = Small.Skeleton(5);
        var clean = Simulator.Run(skeleton, [], 5);
        var stuffed = Simulator.Run(skeleton, [new Stuffing(0.3, 0.2, 0.4), new Switching(0.3, 0.2, 0.4)], 5);
        Assert.Equal(0, clean.Truth.VotesAdded + clean.Truth.VotesMoved);
        long issued = 0,
            leader = 0;
        for (var i = 0; i < skeleton.Count; i++)
        {
            issued += stuffed.Returns.Issued[i] - clean.Returns.Issued[i];
            leader += stuffed.Returns.LeaderVotes[i] - clean.Returns.LeaderVotes[i];
        }
        Assert.Equal(stuffed.Truth.VotesAdded, issued);
        Assert.Equal(stuffed.Truth.VotesAdded + stuffed.Truth.VotesMoved, leader);
        Assert.Equal(27, stuffed.Truth.Count(Touch.Stuffed));
    }

    [Fact]
    public void A_skeleton_taken_from_a_simulated_vote_finds_its_spread_again()
    {
        var country = new InventedCountry(Regions: 4, Stations: 4000, StationsPerCommission: 50);
        var observed = ObservedSkeleton.From("again", Simulator.Run(country.Skeleton(1), [], 1).Returns);
        // Robust spread with one unlike station in twenty: a little above the spread of the alike.
        Assert.InRange(observed.TurnoutSpread.Average(), 0.19, 0.26);
        Assert.InRange(observed.ResultSpread.Average(), 0.19, 0.26);
    }

    private static string Csv(SimulatedElection election)
    {
        using var writer = new StringWriter();
        election.WriteCsv(writer);
        return writer.ToString();
    }
}
