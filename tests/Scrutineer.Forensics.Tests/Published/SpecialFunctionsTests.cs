using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Reference values: Abramowitz and Stegun, tables 26.1 and 26.2, and the C library's erfc.</summary>
public sealed class SpecialFunctionsTests
{
    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1.0, 0.15865525393145705)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(-1.0, 0.8413447460685429)]
    [InlineData(2.999, 0.0013543365337271066)]
    [InlineData(3.0, 0.0013498980316300946)]
    [InlineData(5.0, 2.8665157187919391e-7)]
    public void The_normal_tail_agrees_with_the_tables(double z, double tail) =>
        Assert.Equal(1, Math.Exp(SpecialFunctions.LogNormalTail(z)) / tail, 12);

    /// <summary>Abramowitz and Stegun, table 26.2: −log₁₀ Q(x) for large x.</summary>
    [Theory]
    [InlineData(10, 23.11805)]
    [InlineData(20, 88.56010)]
    [InlineData(50, 544.96634)]
    [InlineData(100, 2173.87154)]
    public void The_normal_tail_holds_far_beyond_the_range_of_doubles(double z, double minusLog10) =>
        Assert.Equal(minusLog10, -SpecialFunctions.LogNormalTail(z) / Math.Log(10), 5);

    // ln (n + 1)! − ln n! = ln(n + 1) holds for Stirling's formula with its correction, across the end of the table too.
    [Fact]
    public void Tabulated_and_computed_corrections_meet_without_a_step()
    {
        for (var n = 1; n < 400; n++)
        {
            var step = SpecialFunctions.StirlingError(n + 1) - SpecialFunctions.StirlingError(n);
            Assert.Equal(1 - ((n + 0.5) * Math.Log((n + 1.0) / n)), step, 11);
        }
    }

    [Theory]
    [InlineData(5, 10, 0.5, 0.24609375)]
    [InlineData(0, 3, 0.25, 0.421875)]
    [InlineData(3, 3, 0.25, 0.015625)]
    [InlineData(1, 20, 0.05, 0.37735360253530725)]
    public void Binomial_masses_agree_with_hand_arithmetic(int k, int n, double p, double mass) =>
        Assert.Equal(1, Math.Exp(BinomialDistribution.LogMass(k, n, p)) / mass, 13);

    [Fact]
    public void A_million_ballots_lose_no_digits_in_the_binomial()
    {
        // P(X = n/2) = Γ(n/2 + ½) / (√π Γ(n/2 + 1)) = √(2/(πn)) (1 − 1/(4n) + 1/(32n²) + …).
        const int N = 1_000_000;
        var expected = Math.Sqrt(2 / (Math.PI * N)) * (1 - (1.0 / (4.0 * N)));
        Assert.Equal(1, Math.Exp(BinomialDistribution.LogMass(N / 2, N, 0.5)) / expected, 12);
    }
}
