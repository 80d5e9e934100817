using Scrutineer.Wording;

namespace Scrutineer.Reports.Counts;

/// <summary>A release, and what it was counted from: for its keepers, never for the public.</summary>
/// <param name="Release">What is told.</param>
/// <param name="Counted">Reports that were opened and counted, told or not.</param>
/// <param name="LeftOut">Reports that are neither withdrawn nor erased and could not be counted.</param>
public sealed record CountedRelease(Release Release, int Counted, IReadOnlyList<LeftOut> LeftOut);

/// <summary>A report that a release leaves out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Why">What keeps it from being counted.</param>
public sealed record LeftOut(string Id, Problem Why);
