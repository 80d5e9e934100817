using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class CopiedReturnsTests
{
    [Fact]
    public void Copied_returns_are_found_and_no_others()
    {
        var election = Simulator.Run(Votes.Country, [new Copying(0.05, 1)], 8);
        var finding = CopiedReturnsMethod.Run(election.Returns).Value!;
        Assert.Equal(election.Truth.Count(Touch.Copied), finding.Pairs.Count);
        Assert.All(
            finding.Pairs,
            p =>
            {
                Assert.True(election.Truth.Touched[p.Second].HasFlag(Touch.Copied));
                Assert.Equal(p.Compared, p.Equal);
                Assert.True(p.SameRegistered);
            }
        );
    }

    [Fact]
    public void Clean_votes_raise_no_alarm_beyond_the_promised_rate()
    {
        var alarms = Enumerable
            .Range(0, 40)
            .Count(s => CopiedReturnsMethod.Run(Votes.Clean((ulong)s)).Value!.P <= 0.05);
        Assert.InRange(alarms, 0, 7);
    }

    [Fact]
    public void Identical_pairs_are_not_rarer_in_simulated_clean_votes_than_the_bound_says()
    {
        // Tiny stations that all vote alike: agreements happen, and the expected number must cover them.
        var skeleton = new InventedCountry(
            Regions: 1,
            Stations: 400,
            StationsPerCommission: 200,
            StationSpread: 0,
            MedianSize: 60
        ).Skeleton(4);
        double expected = 0,
            observed = 0;
        for (var seed = 0UL; seed < 20; seed++)
        {
            var model = new PairModel(Simulator.Run(skeleton, [], seed).Returns);
            var tally = new PairTally();
            new PairKernel(model, VectorWidth.Widest).Compare([.. Enumerable.Range(0, 200)], tally);
            observed += tally.Found.Count(f => f.Equal == model.Compared);
            expected += tally.All.AtMost(1);
        }
        Assert.True(observed > 5, $"{observed} agreements are too few to judge by");
        Assert.True(expected > observed - (3 * Math.Sqrt(observed)), $"{observed} observed, {expected:F1} expected");
    }

    [Fact]
    public void Pairs_taken_eight_at_a_time_come_to_the_bits_of_the_plain_loop_at_every_width_of_vectors()
    {
        var returns = Votes.With(new Copying(0.1, 2), 6);
        var model = new PairModel(returns);
        var plain = PlainPairs.Tally(model, returns);
        foreach (var width in Enum.GetValues<VectorWidth>())
        {
            var tally = new PairTally();
            var kernel = new PairKernel(model, width);
            foreach (var stations in PlainPairs.Commissions(returns))
            {
                kernel.Compare(stations, tally);
            }
            Assert.Equal(plain.Pairs, tally.Pairs);
            Assert.Equal(plain.Found.Order(), tally.Found.Order());
            Assert.True(plain.All.SameAs(tally.All), $"equal in all counts, {width}");
            Assert.True(plain.AllButOne.SameAs(tally.AllButOne), $"equal in all but one, {width}");
        }
        Assert.NotEmpty(plain.Found);
        Assert.InRange(plain.All.AtMost(1), 1e-6, 1e6);
    }

    [Fact]
    public void Canary_one_vote_moved_changes_the_tally()
    {
        var returns = Votes.With(new Copying(0.1, 2), 6);
        var other = Votes.With(new Copying(0.1, 2), 7);
        var plain = PlainPairs.Tally(new PairModel(returns), returns);
        Assert.False(plain.All.SameAs(PlainPairs.Tally(new PairModel(other), other).All));
    }

    [Fact]
    public void Threads_and_width_of_vectors_change_not_one_bit_of_the_vote_of_2024()
    {
        var returns = RealReturns.Russia(2024);
        var reference = Bits.Of(
            CopiedReturnsMethod.Run(returns, new() { Threads = 1, Width = VectorWidth.Half }).Value!
        );
        Assert.Equal(reference, Bits.Of(CopiedReturnsMethod.Run(returns, new() { Threads = 1 }).Value!));
        Assert.Equal(reference, Bits.Of(CopiedReturnsMethod.Run(returns, new() { Threads = 2 }).Value!));
        Assert.Equal(reference, Bits.Of(CopiedReturnsMethod.Run(returns, new() { Width = VectorWidth.None }).Value!));
    }

    [Fact]
    public void A_block_of_rows_repeated_further_down_is_found_as_one_run()
    {
        var clean = Votes.Clean(3);
        var builder = new Returns.ReturnSetBuilder(
            [Returns.ReturnField.Registered, Returns.ReturnField.Cast],
            clean.Choices
        );
        for (var i = 0; i < 300; i++)
        {
            // Rows 200 … 204 repeat rows 20 … 24.
            var from = i is >= 200 and < 205 ? i - 180 : i;
            var commission = clean.Commissions[clean.Stations.Commission[i]].Name;
            builder.Add(
                "r",
                commission,
                $"{i}",
                i + 2,
                [clean.Registered[from], clean.Cast[from]],
                [.. Enumerable.Range(0, 4).Select(c => clean.Votes(c)[from])]
            );
        }
        var run = Assert.Single(CopiedReturnsMethod.Run(builder.Build()).Value!.Runs);
        Assert.Equal((20, 200, 5), (run.First, run.Second, run.Length));
    }

    [Fact]
    public void Stations_order_changes_nothing_but_their_indexes()
    {
        var returns = Votes.With(new Copying(0.1, 2), 6);
        var (shuffled, _) = Votes.Shuffled(returns, 1);
        var plain = CopiedReturnsMethod.Run(returns).Value!;
        var again = CopiedReturnsMethod.Run(shuffled).Value!;
        Assert.Equal(plain.P, again.P);
        Assert.Equal(
            plain.Pairs.Select(p => p.ExpectedAnywhere).Order(),
            again.Pairs.Select(p => p.ExpectedAnywhere).Order()
        );
    }
}
