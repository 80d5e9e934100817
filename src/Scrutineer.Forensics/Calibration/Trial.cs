using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Calibration;

/// <summary>One vote that methods are tried on; a finding that several readings need is worked out once.</summary>
public sealed class Trial
{
    private readonly Dictionary<(Type, string), object?> _findings = [];

    /// <summary>A vote of which nothing is known but its returns.</summary>
    /// <param name="returns">They.</param>
    public Trial(ReturnSet returns) => Returns = returns;

    /// <summary>A simulated vote.</summary>
    /// <param name="vote">With its truth.</param>
    /// <param name="another">Draws a second vote of the same country, for methods that compare two.</param>
    public Trial(SimulatedElection vote, Func<ReturnSet> another)
    {
        Returns = vote.Returns;
        Truth = vote.Truth;
        Another = another;
    }

    /// <summary>The returns.</summary>
    public ReturnSet Returns { get; }

    /// <summary>What was done to them; null when that is not known.</summary>
    public SimulationTruth? Truth { get; }

    /// <summary>Draws a second vote of the same country; null where there is none.</summary>
    public Func<ReturnSet>? Another { get; }

    /// <summary>The finding of a method, worked out at the first call; null when the method cannot answer.</summary>
    /// <param name="run">The method.</param>
    /// <param name="options">Tells apart runs of one method with different options.</param>
    public T? Finding<T>(Func<ReturnSet, T?> run, string options = "")
        where T : Finding
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!_findings.TryGetValue((typeof(T), options), out var finding))
        {
            _findings[(typeof(T), options)] = finding = run(Returns);
        }
        return (T?)finding;
    }
}

/// <summary>What a method said about one vote.</summary>
/// <param name="P">Its p-value, 0 … 1; null where it claims none.</param>
/// <param name="Alarm">Whether it spoke up, in the sense of <see cref="CalibratedMethod.Alarm"/>; null where nothing is an alarm.</param>
/// <param name="Value">Its estimate in the unit of <see cref="CalibratedMethod.Quantity"/>; null where there is none.</param>
public readonly record struct Reading(double? P, bool? Alarm, double? Value);
