using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>How a check ended.</summary>
public enum CheckStatus
{
    /// <summary>Could not be checked with what was at hand.</summary>
    NotChecked,

    /// <summary>Checked, and it holds.</summary>
    Holds,

    /// <summary>Checked, and it does not hold.</summary>
    Broken,

    /// <summary>It agrees with the rest of the bundle, but nobody vouches for any of it.</summary>
    SelfConsistent,

    /// <summary>The bundle has nothing of the kind, and nothing asks for it.</summary>
    NotPresent,
}

/// <summary>One row of what was checked.</summary>
/// <param name="Id">Stable kebab-case name, such as <c>inclusion</c>.</param>
/// <param name="Status">How it ended.</param>
/// <param name="What">What was checked.</param>
/// <param name="Detail">By whom or why not; null where nothing needs to be said.</param>
/// <param name="Problems">What is wrong; empty unless broken.</param>
public sealed record BundleCheck(
    string Id,
    CheckStatus Status,
    Bilingual What,
    Bilingual? Detail,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>The step that lets a row be checked which was not, or null.</summary>
    public Remedy? Remedy { get; init; }
}

/// <summary>What the checks of a bundle's shell said; checks of its content are added by whoever knows the content.</summary>
/// <param name="Checks">In the order in which they rest on each other.</param>
/// <param name="Archive">The members, null where the file could not be read.</param>
/// <param name="Manifest">The list of members, null where it could not be read.</param>
/// <param name="LogIndex">Where the publication stands in the log, null where that is not shown.</param>
public sealed record BundleReport(
    IReadOnlyList<BundleCheck> Checks,
    BundleArchive? Archive,
    BundleManifest? Manifest,
    long? LogIndex
)
{
    /// <summary>The checkpoint that the bundle's own proof leads to; null where there is none that can be read.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Something does not hold.</summary>
    public bool IsBroken => Checks.Any(c => c.Status == CheckStatus.Broken);

    /// <summary>Everything was checked and holds.</summary>
    public bool IsWhole => Checks.All(c => c.Status == CheckStatus.Holds);

    /// <summary>All that is wrong.</summary>
    public IEnumerable<Problem> Problems => Checks.SelectMany(c => c.Problems);
}
