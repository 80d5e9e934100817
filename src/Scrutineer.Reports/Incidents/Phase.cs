namespace Scrutineer.Reports.Incidents;

/// <summary>When in the course of a vote something happened.</summary>
public enum Phase
{
    /// <summary>Before the days of voting.</summary>
    Before,

    /// <summary>On a day of voting.</summary>
    Voting,

    /// <summary>While votes were counted.</summary>
    Count,

    /// <summary>After the count.</summary>
    After,

    /// <summary>The person did not say.</summary>
    Unsaid,
}
