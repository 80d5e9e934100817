namespace Scrutineer.Parties.Matching;

/// <summary>Two records to be judged, with the answer that somebody knows, if any.</summary>
/// <param name="Id">Identifier of the pair.</param>
/// <param name="First">One record.</param>
/// <param name="Second">The other.</param>
/// <param name="Same">Whether they are known to be one; null when nobody says.</param>
/// <param name="Category">Category of the pair, blank when it has none.</param>
/// <param name="Derivable">False when no rule could know the answer from the records.</param>
public sealed record JudgedPair(string Id, Party First, Party Second, bool? Same, string Category, bool Derivable);
