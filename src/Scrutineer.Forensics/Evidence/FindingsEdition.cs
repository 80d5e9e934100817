namespace Scrutineer.Forensics.Evidence;

/// <summary>
/// Which edition of the methods wrote a list of findings. What is published stays, and methods are corrected: a reader must be
/// able to tell a list that was altered from one that an earlier program wrote.
/// </summary>
public static class FindingsEdition
{
    /// <summary>Of lists that name none: all written before editions were counted.</summary>
    public const int First = 1;

    /// <summary>
    /// Of this program. It is raised with a release whose methods say another number or another sentence of the same returns.
    /// </summary>
    public const int Current = 2;
}
