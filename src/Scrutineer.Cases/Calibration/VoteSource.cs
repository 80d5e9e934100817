namespace Scrutineer.Cases.Calibration;

/// <summary>A vote that calibration looks at: a case, a file of returns, or the invented country.</summary>
/// <param name="Path">A case's folder or a file of returns.</param>
public sealed record VoteSource(string Path)
{
    /// <summary>The invented country of the simulated case; it has no returns of its own.</summary>
    public static VoteSource Invented { get; } = new("invented");

    /// <summary>Its name in tables; null for the case's id, or the file's name up to its first dot.</summary>
    public string? Name { get; init; }

    /// <summary>Built-in mapping of a file's columns; null for what its headers say.</summary>
    public string? Profile { get; init; }

    /// <summary>Path of a mapping's file, which goes before <see cref="Profile"/>; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>The folder of fetched returns; null where there is none.</summary>
    public string? Cache { get; init; }
}
