using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>That a person held a public office on the days of the vote, as an act may say it: office and dates, and nothing of guilt.</summary>
/// <param name="Held">Name, office and period, with its sources; a whole sentence without its full stop.</param>
/// <param name="IsOfOrganiser">Whether the office is one of the body that organised the vote.</param>
/// <param name="Listed">Where states have acted already, as known on the day of the act; null where nothing is known.</param>
public sealed record OfficeEntry(FactEntry Held, bool IsOfOrganiser, FactEntry? Listed);
