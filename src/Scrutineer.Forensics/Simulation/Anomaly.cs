namespace Scrutineer.Forensics.Simulation;

/// <summary>Something done to the returns of a simulated vote, of known kind and amount.</summary>
/// <param name="Share">Share of the stations (of the commissions, for cloning and copying) in its regions, 0 … 1.</param>
/// <param name="Regions">Indexes of the regions where it is done; null for everywhere.</param>
public abstract record Anomaly(double Share, IReadOnlyList<int>? Regions);

/// <summary>Ballots for the leader are added in the name of people who did not vote.</summary>
/// <param name="From">Smallest share of a station's absent voters that is added, 0 … 1.</param>
/// <param name="To">Largest; each station draws its own between the two.</param>
/// <param name="Share">Of the stations or commissions in its regions, 0 … 1.</param>
/// <param name="Regions">Where; null for everywhere.</param>
public sealed record Stuffing(double Share, double From, double To, IReadOnlyList<int>? Regions = null)
    : Anomaly(Share, Regions);

/// <summary>Votes for others are counted as the leader's.</summary>
/// <param name="From">Smallest share of a station's other votes that is moved, 0 … 1.</param>
/// <param name="To">Largest; each station draws its own between the two.</param>
/// <param name="Share">Of the stations or commissions in its regions, 0 … 1.</param>
/// <param name="Regions">Where; null for everywhere.</param>
public sealed record Switching(double Share, double From, double To, IReadOnlyList<int>? Regions = null)
    : Anomaly(Share, Regions);

/// <summary>A return is written to hit targets: turnout and result are raised to the next multiple of a step.</summary>
/// <param name="Step">Whole percentage points, 1 … 20: targets are its multiples.</param>
/// <param name="Share">Of the stations or commissions in its regions, 0 … 1.</param>
/// <param name="Regions">Where; null for everywhere.</param>
public sealed record Rounding(double Share, int Step = 1, IReadOnlyList<int>? Regions = null) : Anomaly(Share, Regions);

/// <summary>All stations of a commission report one and the same result, to the nearest ballot.</summary>
/// <param name="Lift">Percentage points by which the shared result lies above the commission's true one, 0 … 50.</param>
/// <param name="Share">Of the stations or commissions in its regions, 0 … 1.</param>
/// <param name="Regions">Where; null for everywhere.</param>
public sealed record Cloning(double Share, double Lift, IReadOnlyList<int>? Regions = null) : Anomaly(Share, Regions);

/// <summary>In a commission, returns repeat another station's return, number by number.</summary>
/// <param name="Copies">How many stations of the commission repeat its first one, 1 or more.</param>
/// <param name="Share">Of the stations or commissions in its regions, 0 … 1.</param>
/// <param name="Regions">Where; null for everywhere.</param>
public sealed record Copying(double Share, int Copies, IReadOnlyList<int>? Regions = null) : Anomaly(Share, Regions);

/// <summary>Stations are known to exist, and publish nothing.</summary>
public sealed record Withholding(double Share, IReadOnlyList<int>? Regions = null) : Anomaly(Share, Regions);
