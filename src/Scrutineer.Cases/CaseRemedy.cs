namespace Scrutineer.Cases;

/// <summary>Codes of the steps that mend what can be wrong with a case, for a host to name in its own way.</summary>
public static class CaseRemedy
{
    /// <summary>Fetch the returns of the case <c>case</c>, give their file, or do without.</summary>
    public const string GetReturns = "get-returns";

    /// <summary>Name another folder for tables of calibration.</summary>
    public const string OtherTables = "other-calibration-folder";
}
