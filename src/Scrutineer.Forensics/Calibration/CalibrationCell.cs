using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Votes of one skeleton, with or without an anomaly, and the methods that are yet to be asked about them.</summary>
/// <param name="Skeleton">What the votes hang on.</param>
/// <param name="Kind">What is done to each; null for clean votes.</param>
/// <param name="Amount">Share touched, 0 … 1; 0 for clean votes.</param>
/// <param name="Runs">How many votes.</param>
/// <param name="Methods">Methods to ask, one or more.</param>
internal sealed record CalibrationCell(
    Skeleton Skeleton,
    AnomalyKind? Kind,
    double Amount,
    int Runs,
    IReadOnlyList<CalibratedMethod> Methods
)
{
    /// <summary>The skeleton; behind a colon the anomaly and its amount.</summary>
    public string Name =>
        Kind is null ? Skeleton.Name : FormattableString.Invariant($"{Skeleton.Name}: {Kind.Id} {100 * Amount:0.##} %");

    /// <summary>All cells that an order asks for and tables do not hold already.</summary>
    public static List<CalibrationCell> Pending(CalibrationOrder order, CalibrationTables done)
    {
        var cells = new List<CalibrationCell>();
        foreach (var skeleton in order.Skeletons)
        {
            Add(skeleton, null, 0, order.Runs);
            foreach (var kind in order.Kinds)
            {
                foreach (var amount in AnomalyKind.Amounts)
                {
                    Add(skeleton, kind, amount, order.PowerRuns);
                }
            }
        }
        return cells;

        void Add(Skeleton skeleton, AnomalyKind? kind, double amount, int votes)
        {
            List<CalibratedMethod> left =
            [
                .. order.Methods.Where(m => !done.Has(skeleton.Name, kind?.Name, amount, m.Name, votes, order.Seed)),
            ];
            if (left.Count > 0)
            {
                cells.Add(new CalibrationCell(skeleton, kind, amount, votes, left));
            }
        }
    }
}
