namespace Scrutineer.Reports.Counts;

/// <summary>Reports of one kind, or a sum of such; an asterisk stands for “all”.</summary>
/// <param name="Code">An incident's code, or <c>*</c>.</param>
/// <param name="Region">A region's code, empty for unsaid, or <c>*</c>.</param>
/// <param name="Phase">A phase's name, or <c>*</c>.</param>
/// <param name="Corroborated"><c>yes</c> or <c>no</c>: the two are never added up.</param>
public sealed record Cell(string Code, string Region, string Phase, string Corroborated)
{
    /// <summary>All of a kind.</summary>
    public const string All = "*";

    /// <summary>Whether other cells add up to it.</summary>
    public bool IsSum => Code == All || Region == All || Phase == All;

    /// <summary>The sums that this cell adds to: by code, by region, by phase, and of all.</summary>
    public IEnumerable<Cell> Sums() =>
        [
            this with
            {
                Region = All,
                Phase = All,
            },
            this with
            {
                Code = All,
                Phase = All,
            },
            this with
            {
                Code = All,
                Region = All,
            },
            this with
            {
                Code = All,
                Region = All,
                Phase = All,
            },
        ];
}
