using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Fsck;

/// <summary>
/// Checks a whole log without one line of the code that wrote it: rebuilds every root from the entries, compares
/// every published file, and so shows that each checkpoint ever signed is consistent with the next. Memory does not
/// grow with the entries.
/// </summary>
public static class LogFsck
{
    /// <summary>Checks a log, or a mirror of one. Only reads.</summary>
    /// <param name="log">What holds <c>checkpoint</c>, <c>checkpoints/</c> and <c>tile/</c>.</param>
    /// <param name="logKey">The log's verifier key in force before the first entry.</param>
    public static FsckReport Check(IByteSource log, string logKey)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(logKey);
        return FsckKey.Read(logKey) is { } key
            ? new FsckRun(log, key).Run()
            : new FsckReport(0, 0, 0, 0, [FsckProblem.NotAKey()]);
    }
}
