using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Digits;

/// <summary>Second-digit Benford and last-digit tests with the evidence that they do not work on elections.</summary>
/// <remarks>
/// Mebane, <i>Election forensics: the second-digit Benford's law test</i> (2006); Beber and Scacco, Political Analysis 20(2)
/// 2012; refuted for this use by Deckert, Myagkov, Ordeshook, Political Analysis 19(3) 2011.
/// </remarks>
internal static class DigitsMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "digits";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns));

    /// <summary>Fewer numbers than this leave cells below five expected.</summary>
    public const int LeastStations = 100;

    /// <summary>Runs the tests.</summary>
    /// <returns>The finding, or a problem: ballots cast are not known, or fewer than 100 stations have numbers long enough.</returns>
    public static Outcome<DigitsFinding> Run(ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (MethodProblem.Missing(returns, ReturnField.Cast) is { } problem)
        {
            return Outcome<DigitsFinding>.Refused(problem);
        }
        DigitTest[] tests =
        [
            SecondDigit("leader", returns.LeaderVotes, DigitsWords.SecondOfLeader),
            SecondDigit("cast", returns.Cast, DigitsWords.SecondOfCast),
            LastDigit("leader", returns.LeaderVotes, DigitsWords.LastOfLeader),
        ];
        var fewest = tests.Min(t => t.Digits.Sum());
        if (fewest < LeastStations)
        {
            return Outcome<DigitsFinding>.Refused(MethodProblem.TooFew(LeastStations, fewest));
        }
        return Outcome<DigitsFinding>.Of(
            new DigitsFinding
            {
                Tests = tests,
                Stations = returns.Count,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["second-digit-from"] = 10,
                    ["last-digit-from"] = 100,
                    ["degrees-of-freedom"] = 9,
                },
                Source =
                    "Mebane 2006; Beber, Scacco, Political Analysis 20(2), 2012; against them: Deckert, Myagkov, Ordeshook, Political Analysis 19(3), 2011",
                Summary = DigitsWords.Summary(tests),
                Assumptions = DigitsWords.Assumptions,
                OtherExplanations = DigitsWords.OtherExplanations,
                FalseAlarms = DigitsWords.FalseAlarms,
            }
        );
    }

    /// <summary>P(second digit = d) = Σ over first digits f of log₁₀(1 + 1/(10f + d)).</summary>
    internal static double[] BenfordSecond() =>
        [
            .. Enumerable
                .Range(0, 10)
                .Select(d => Enumerable.Range(1, 9).Sum(f => Math.Log10(1 + (1.0 / ((10 * f) + d))))),
        ];

    private static DigitTest SecondDigit(string of, ReadOnlySpan<int> counts, Bilingual falseAlarms)
    {
        var digits = new int[10];
        foreach (var count in counts)
        {
            var rest = count;
            if (rest < 10)
            {
                continue;
            }
            while (rest >= 100)
            {
                rest /= 10;
            }
            digits[rest % 10]++;
        }
        return Test("second-digit-benford", of, digits, BenfordSecond(), falseAlarms);
    }

    private static DigitTest LastDigit(string of, ReadOnlySpan<int> counts, Bilingual falseAlarms)
    {
        var digits = new int[10];
        foreach (var count in counts)
        {
            if (count >= 100)
            {
                digits[count % 10]++;
            }
        }
        return Test("last-digit", of, digits, [.. Enumerable.Repeat(0.1, 10)], falseAlarms);
    }

    private static DigitTest Test(string test, string of, int[] digits, double[] expected, Bilingual falseAlarms)
    {
        var n = digits.Sum();
        var chiSquare = 0.0;
        for (var d = 0; d < 10 && n > 0; d++)
        {
            var gap = digits[d] - (n * expected[d]);
            chiSquare += gap * gap / (n * expected[d]);
        }
        return new DigitTest(test, of, digits, expected, chiSquare, LogTail9(chiSquare) / Math.Log(10), falseAlarms);
    }

    /// <summary>
    /// ln P(χ²₉ &gt; x) = ln[2Q(√x) + 2φ(√x)(√x + x^{3/2}/3 + x^{5/2}/15 + x^{7/2}/105)] (Abramowitz and Stegun 26.4.4).
    /// </summary>
    internal static double LogTail9(double x)
    {
        if (x <= 0)
        {
            return 0;
        }
        var root = Math.Sqrt(x);
        var polynomial = root * (1 + (x / 3 * (1 + (x / 5 * (1 + (x / 7))))));
        var logDensity = (-0.5 * x) - Logarithms.HalfLogTwoPi;
        var tailRatio = PortableMath.Exp(SpecialFunctions.LogNormalTail(root) - logDensity);
        return Math.Min(0, PortableMath.Log(2) + logDensity + PortableMath.Log(tailRatio + polynomial));
    }
}
