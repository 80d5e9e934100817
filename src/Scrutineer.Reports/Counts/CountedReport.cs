using Scrutineer.Reports.Incidents;

namespace Scrutineer.Reports.Counts;

/// <summary>What of an opened report is counted.</summary>
/// <param name="Day">When it came in.</param>
/// <param name="Codes">What it is about; counted once under each.</param>
/// <param name="Region">Where; empty for unsaid.</param>
/// <param name="Phase">When in the course of the vote.</param>
/// <param name="IsCorroborated">Whether its keepers found it corroborated.</param>
public sealed record CountedReport(
    DateOnly Day,
    IReadOnlyList<IncidentCode> Codes,
    string Region,
    Phase Phase,
    bool IsCorroborated
);
