namespace Scrutineer.Forensics;

/// <summary>What is matched between two votes.</summary>
public enum PairUnit
{
    /// <summary>Polling stations.</summary>
    Stations,

    /// <summary>Territorial commissions.</summary>
    Commissions,
}
