using System.Text.Json.Nodes;
using CsCheck;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Weighted tails where a few units outweigh all others together.</summary>
public sealed class HostileWeightsTests
{
    private static readonly Gen<double> Weight = Gen.Double[0, 9].Select(power => Math.Floor(Math.Pow(10, power)));

    // As probabilities of whole percentages are: small for most, down to next to nothing for giants.
    private static readonly Gen<double> Chance = Gen.Double[-9, -0.01].Select(power => Math.Pow(10, power));

    private static readonly Gen<(double P, double Weight)> Unit = Gen.Select(Chance, Weight);

    [Fact]
    public void A_few_units_of_any_weight_have_the_tail_of_all_their_subsets() =>
        Gen.Select(Unit.Array[1, 9], Gen.Int[0, 511])
            .Sample(
                (units, seen) =>
                {
                    var x = units.Where((_, i) => (seen >> i & 1) == 1).Sum(u => u.Weight);
                    // Saddlepoints meet only what no unit dominates: some equal light units, smooth to a few hundredths.
                    Assert.Equal(Subsets(units, x), Tail(units, x), 0.35);
                },
                iter: 2_000
            );

    [Fact]
    public void One_giant_among_many_is_told_apart_from_the_others_to_three_digits()
    {
        var random = new SeededRandom(13);
        var many = Enumerable.Range(0, 400).Select(_ => (P: 0.2, Weight: 800.0 + random.NextInt(400))).ToArray();
        (double P, double Weight) giant = (0.003, 10_000_000);
        var mean = many.Sum(u => u.P * u.Weight);
        // Beyond everything that the others can reach, only the giant explains it.
        Assert.Equal(Math.Log10(0.003), Tail([.. many, giant], 9_000_000), 1e-12);
        // With the giant counted, the others decide by themselves.
        foreach (var factor in new[] { 0.9, 1.1, 1.3 })
        {
            var alone = Math.Pow(10, Tail(many, factor * mean));
            Assert.Equal(0.003 * alone, Math.Pow(10, Tail([.. many, giant], giant.Weight + (factor * mean))), 1e-12);
            Assert.Equal(0.003 + (0.997 * alone), Math.Pow(10, Tail([.. many, giant], factor * mean)), 1e-12);
        }
    }

    [Fact]
    public void No_weights_make_a_tail_that_is_no_probability_and_more_is_never_likelier() =>
        Gen.Select(Unit.Array[1, 200], Gen.Double[0, 1.1], Gen.Double[0, 0.2])
            .Sample(
                (units, part, further) =>
                {
                    var most = units.Sum(u => u.Weight);
                    var near = Tail(units, part * most);
                    var far = Tail(units, (part + further) * most);
                    Assert.InRange(near, double.NegativeInfinity, 0);
                    Assert.InRange(far, double.NegativeInfinity, 0);
                    Assert.True(far <= near + 0.5, $"{far} beyond {near}");
                },
                iter: 3_000
            );

    [Fact]
    public void Canary_the_plain_saddlepoint_misses_a_giant()
    {
        var units = Enumerable.Repeat((P: 0.05, Weight: 1.0), 100).Append((P: 0.01, Weight: 1e7)).ToArray();
        var (p, w) = Columns(units);
        var plain = SaddlepointTail.Log10Upper(p, w, 1e7, new double[p.Length], VectorWidth.Widest);
        Assert.False(Math.Abs(plain - Math.Log10(0.01)) < 0.05, $"{plain}");
        Assert.Equal(Math.Log10(0.01), Tail(units, 1e7), 1e-9);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(30_000_000)]
    public void A_vote_with_one_huge_station_is_written_as_JSON_with_numbers(int voters)
    {
        var random = new SeededRandom(4);
        var stations = Enumerable
            .Range(0, 200)
            .Select(_ => 500 + random.NextInt(1500))
            .Select(n => new Drawn.Station(n, n * 2 / 3, n * 2 / 3, n / 3, 0))
            .Append(new Drawn.Station(voters, voters / 2, voters / 2, voters / 4, 1));
        var finding = IntegerPercentagesMethod.Run(Drawn.Returns(stations)).Value!;
        Assert.All(finding.Nulls.SelectMany(n => n.Cells), cell => Assert.InRange(cell.Log10P, -1e6, 0));
        var json = FindingJson.Of(finding).ToJsonString();
        Assert.Null(JsonNode.Parse(json)!["withoutNumber"]);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_null_with_its_reason()
    {
        var vote = Drawn.Returns(Enumerable.Range(0, 60).Select(i => new Drawn.Station(900 + i, 600, 600, 300 + i, 0)));
        var finding = IntegerPercentagesMethod.Run(vote).Value!;
        var broken = finding with
        {
            Nulls =
            [
                finding.Nulls[0] with
                {
                    Cells =
                    [
                        finding.Nulls[0].Cells[0] with
                        {
                            Log10P = double.NegativeInfinity,
                            Sd = double.NaN,
                        },
                        .. finding.Nulls[0].Cells.Skip(1),
                    ],
                },
            ],
            ResultComb = finding.ResultComb with { Expected = [1, double.PositiveInfinity] },
        };
        var json = JsonNode.Parse(FindingJson.Of(broken).ToJsonString())!;
        Assert.Null(json["nulls"]![0]!["cells"]![0]!["log10p"]);
        Assert.Null(json["resultComb"]!["expected"]![1]);
        var reasons = json["withoutNumber"]!
            .AsArray()
            .ToDictionary(r => (string)r!["path"]!, r => (string)r!["why"]!["en"]!);
        Assert.StartsWith(
            "The probability is too small",
            reasons["nulls[0].cells[0].log10p"],
            StringComparison.Ordinal
        );
        Assert.Equal("The value is not defined.", reasons["nulls[0].cells[0].sd"]);
        Assert.Equal("The value is infinite.", reasons["resultComb.expected[1]"]);
    }

    private static double Tail((double P, double Weight)[] units, double x)
    {
        var (p, w) = Columns(units);
        return WeightedTail.Log10Upper(p, w, x, new double[p.Length], VectorWidth.Widest);
    }

    private static (double[] P, double[] W) Columns((double P, double Weight)[] units)
    {
        var padded = (units.Length + 7) / 8 * 8;
        var (p, w) = (new double[padded], new double[padded]);
        for (var i = 0; i < units.Length; i++)
        {
            (p[i], w[i]) = units[i];
        }
        return (p, w);
    }

    private static double Subsets((double P, double Weight)[] units, double x)
    {
        var total = 0.0;
        for (var subset = 0; subset < 1 << units.Length; subset++)
        {
            var (mass, sum) = (1.0, 0.0);
            for (var i = 0; i < units.Length; i++)
            {
                var inside = (subset >> i & 1) == 1;
                mass *= inside ? units[i].P : 1 - units[i].P;
                sum += inside ? units[i].Weight : 0;
            }
            total += sum >= x ? mass : 0;
        }
        return Math.Log10(Math.Min(1, total));
    }
}
