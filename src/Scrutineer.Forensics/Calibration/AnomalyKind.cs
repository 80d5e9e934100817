using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Calibration;

/// <summary>A kind of anomaly whose amount is varied.</summary>
/// <param name="Id">Short name by which it is asked for.</param>
/// <param name="Name">For tables.</param>
/// <param name="Make">The anomaly of a given share.</param>
public sealed record AnomalyKind(string Id, string Name, Func<double, Anomaly> Make)
{
    /// <summary>The kinds of the power tables.</summary>
    public static IReadOnlyList<AnomalyKind> All { get; } =
    [
        new("stuffing", "stuffing of 25–75 % of absent voters", s => new Stuffing(s, 0.25, 0.75)),
        new("switching", "switching of 25–75 % of others' votes", s => new Switching(s, 0.25, 0.75)),
        new("rounding", "rounding to whole percentages", s => new Rounding(s)),
        new("rounding-to-5", "rounding to multiples of 5 %", s => new Rounding(s, 5)),
        new("cloning", "cloning of a result 8 points up (share of commissions)", s => new Cloning(s, 8)),
        new("copying", "copying of one return (share of commissions)", s => new Copying(s, 1)),
        new("withholding", "withholding of returns", s => new Withholding(s)),
    ];

    /// <summary>The amounts of the power tables: shares of stations or commissions, 0 … 1.</summary>
    public static IReadOnlyList<double> Amounts { get; } = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
}
