using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Calibration;

/// <summary>What is to be measured.</summary>
/// <param name="Skeletons">Whose stations are imitated, each of a name of its own.</param>
/// <param name="Methods">Methods to measure.</param>
/// <param name="Kinds">Anomalies over whose amounts power is measured; may be empty.</param>
/// <param name="Runs">Clean votes for each skeleton, 1 or more.</param>
/// <param name="PowerRuns">Votes for each amount of an anomaly, 1 or more.</param>
/// <param name="Seed">Seed of all of them.</param>
public sealed record CalibrationOrder(
    IReadOnlyList<Skeleton> Skeletons,
    IReadOnlyList<CalibratedMethod> Methods,
    IReadOnlyList<AnomalyKind> Kinds,
    int Runs,
    int PowerRuns,
    ulong Seed
);
