using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>What somebody claims beside the returns.</summary>
/// <param name="Regions">Ballots claimed by region, each region once.</param>
/// <param name="Whole">Votes claimed for the whole vote; null where it is not known.</param>
public sealed record Claims(IReadOnlyList<ClaimedRegion> Regions, ClaimedWhole? Whole);

/// <summary>Ballots that somebody announced for a region.</summary>
/// <param name="Region">Region as the returns name it.</param>
/// <param name="Cast">Ballots cast that were announced for it, 0 or more.</param>
public sealed record ClaimedRegion(string Region, long Cast);

/// <summary>Votes that somebody announced for the whole vote.</summary>
/// <param name="Votes">For all choices together, 0 or more.</param>
/// <param name="Electronic">Of them, votes announced only as totals of electronic voting: no station reports them; 0 or more.</param>
/// <param name="Source">Who announced them and how sure that is.</param>
public sealed record ClaimedWhole(long Votes, long Electronic, Bilingual Source);
