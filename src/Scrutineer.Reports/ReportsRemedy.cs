namespace Scrutineer.Reports;

/// <summary>Codes of the steps that mend what this room refuses, for a host to name in its own way.</summary>
public static class ReportsRemedy
{
    /// <summary>List the reports, to see their ids.</summary>
    public const string ListReports = "list-reports";

    /// <summary>Make the tables and the bucket of a Desk.</summary>
    public const string MakeStore = "make-store";
}
