namespace Scrutineer.Figures;

/// <summary>One region's stations.</summary>
/// <param name="Region">As the returns name it.</param>
/// <param name="Known">Stations known to exist, 0 or more.</param>
/// <param name="WithData">Stations with published returns, 0 … <paramref name="Known"/>.</param>
public sealed record CoverageRow(string Region, int Known, int WithData)
{
    /// <summary>Stations known without published returns.</summary>
    public int Without => Known - WithData;
}
