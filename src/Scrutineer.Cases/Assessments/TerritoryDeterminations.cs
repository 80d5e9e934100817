using Scrutineer.Cases;

namespace Scrutineer.Cases.Assessments;

/// <summary>How a determination is referred to.</summary>
internal static class TerritoryDeterminations
{
    /// <summary>Id by which sentences refer to it: <c>conclusion.crimea.null-in-territory</c>.</summary>
    public static string Id(this TerritoryDetermination determined) =>
        $"conclusion.{determined.Territory}.{determined.Conclusion}";
}
