using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Commands.Calibration;

/// <summary>Votes of one skeleton, with or without an anomaly, and the methods that are yet to be asked about them.</summary>
internal sealed record CalibrationCell(
    Skeleton Skeleton,
    AnomalyKind? Kind,
    double Amount,
    int Runs,
    IReadOnlyList<CalibratedMethod> Methods
)
{
    /// <summary>All cells that tables do not hold already.</summary>
    public static List<CalibrationCell> Pending(
        IReadOnlyList<Skeleton> skeletons,
        IReadOnlyList<CalibratedMethod> methods,
        IReadOnlyList<AnomalyKind> kinds,
        (int Clean, int Power, ulong Seed) runs,
        CalibrationTables done
    )
    {
        var cells = new List<CalibrationCell>();
        foreach (var skeleton in skeletons)
        {
            Add(skeleton, null, 0, runs.Clean);
            foreach (var kind in kinds)
            {
                foreach (var amount in AnomalyKind.Amounts)
                {
                    Add(skeleton, kind, amount, runs.Power);
                }
            }
        }
        return cells;

        void Add(Skeleton skeleton, AnomalyKind? kind, double amount, int votes)
        {
            List<CalibratedMethod> left =
            [
                .. methods.Where(m => !done.Has(skeleton.Name, kind?.Name, amount, m.Name, votes, runs.Seed)),
            ];
            if (left.Count > 0)
            {
                cells.Add(new CalibrationCell(skeleton, kind, amount, votes, left));
            }
        }
    }
}
