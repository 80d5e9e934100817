using Scrutineer.Wording;

namespace Scrutineer.Transparency.Fsck;

/// <summary>What a full check of a log found.</summary>
/// <param name="Entries">Entries read and hashed.</param>
/// <param name="Checkpoints">Signed checkpoints whose root was rebuilt.</param>
/// <param name="Files">Published files compared byte for byte.</param>
/// <param name="Unpublished">Files beyond the newest checkpoint, which nobody has signed yet.</param>
/// <param name="Problems">Everything that is wrong, in the order of the log; at most 100.</param>
public sealed record FsckReport(
    long Entries,
    int Checkpoints,
    long Files,
    long Unpublished,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Nothing is wrong.</summary>
    public bool Passed => Problems.Count == 0;
}
