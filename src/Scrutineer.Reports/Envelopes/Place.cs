namespace Scrutineer.Reports.Envelopes;

/// <summary>Where it happened, as far as the person can say.</summary>
/// <param name="Region">Code of the territory, such as <c>UA-43</c>; empty for “I cannot say”.</param>
/// <param name="Settlement">Town or village in the person's words; may be empty.</param>
/// <param name="Station">Polling station in the person's words; may be empty.</param>
public sealed record Place(string Region, string Settlement, string Station)
{
    /// <summary>“I cannot say.”</summary>
    public static Place Unsaid { get; } = new("", "", "");
}
