using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>One line of the table of findings.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Log10P">log₁₀ of the p-value that counts; null for methods without one.</param>
/// <param name="Log10Adjusted">The same after Holm's correction over its family; null without one, and where it was not corrected.</param>
/// <param name="RateAtFive">Measured false-alarm rate at 5 %, lowest and highest over the skeletons, 0 … 1; null where not measured.</param>
public sealed record EvidenceLine(
    Finding Finding,
    double? Log10P,
    double? Log10Adjusted,
    (double Low, double High)? RateAtFive
);

/// <summary>
/// All findings in one table by evidence: those that claim a p-value by its size, corrected for all of them; then the others
/// by name; digit tests, which fail on clean elections, last.
/// </summary>
/// <remarks>
/// Correction: Holm, Scand. J. Statist. 6 (1979) 65–70. The p-values come from the same returns and depend on each other in
/// ways nobody knows; Holm's bound on any false rejection holds under every dependence, Benjamini and Hochberg's does not.
/// The family is fixed: <see cref="HolmFamily"/>. Not counted: p-values among neighbours, whose level does not hold on every skeleton, and digit tests.
/// </remarks>
public static class EvidenceTable
{
    /// <summary>How the correction is made, for readers.</summary>
    public static Bilingual Correction { get; } =
        new(
            "p з поправкою — за Гольмом (Holm, 1979) на всі методи, що можуть мати p, хоч кого питали: вона обмежує ймовірність бодай однієї хибної тривоги за будь-якої залежності між методами, а всі вони рахують ті самі протоколи. "
                + "Не враховано p, які не витримують калібрування: цифри, дільниці й комісії серед сусідів. Частота хибних тривог — найменша і найбільша за скелетами на рівні 5 %.",
            "Adjusted p: Holm (1979) over all methods that can claim a p, whichever were asked. It bounds the chance of even one false alarm under any dependence between methods, and all of them read the same returns. "
                + "Not counted: p-values that do not hold in calibration, those of digits and of stations and commissions among neighbours. The false-alarm rate is the lowest and highest over skeletons at the 5 % level."
        );

    /// <summary>The table of what was answered; nothing is corrected where some of the family were not asked.</summary>
    public static IReadOnlyList<EvidenceLine> Of(MethodAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var lines = Of(answers.Findings);
        return HolmFamily.Whole(answers) ? lines : [.. lines.Select(l => l with { Log10Adjusted = null })];
    }

    /// <summary>The table of all findings about some returns: a method of the family that is not among them stayed silent.</summary>
    public static IReadOnlyList<EvidenceLine> Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var claimed = findings
            .Select(f => (Finding: f, Standing: f.Standing()))
            .Where(f => f.Standing.Log10P is not null)
            .OrderBy(f => !f.Standing.Kept)
            .ThenBy(f => f.Standing.Log10P)
            .ThenBy(f => f.Finding.Method, StringComparer.Ordinal)
            .ToList();
        double[] kept = [.. claimed.Where(c => c.Standing.Kept).Select(c => c.Standing.Log10P!.Value)];
        var silent = Math.Max(0, HolmFamily.Of(findings).Count - kept.Length);
        var adjusted = Holm([.. kept, .. Enumerable.Repeat(0.0, silent)]);
        return
        [
            .. claimed.Select(
                (c, i) =>
                    new EvidenceLine(
                        c.Finding,
                        c.Standing.Log10P,
                        c.Standing.Kept ? adjusted[i] : null,
                        MeasuredFacts.RateAtFive(c.Standing.Number!)
                    )
            ),
            .. findings
                .Where(f => f.Standing().Log10P is null)
                .OrderBy(f => f.Standing().Fails)
                .ThenBy(f => f.Method, StringComparer.Ordinal)
                .Select(f => new EvidenceLine(f, null, null, null)),
        ];
    }

    /// <summary>Holm's step-down adjustment of ascending log₁₀ p-values.</summary>
    internal static double[] Holm(IReadOnlyList<double> ascending)
    {
        var adjusted = new double[ascending.Count];
        var highest = double.NegativeInfinity;
        for (var i = 0; i < adjusted.Length; i++)
        {
            highest = Math.Max(highest, Math.Min(0, ascending[i] + Math.Log10(adjusted.Length - i)));
            adjusted[i] = highest;
        }
        return adjusted;
    }
}
