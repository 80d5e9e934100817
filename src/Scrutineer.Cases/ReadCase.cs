using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>
/// Reads a case, an operation: <c>case.yaml</c>, <c>register/*.yaml</c> and, where they exist, <c>returns.yaml</c>,
/// <c>totals.csv</c>, <c>acts.yaml</c>, with the registers that it shares and the rules that it names. Each file is read once, and what was read is kept.
/// </summary>
public sealed class ReadCase
{
    /// <summary>Reads a case in a folder of this machine.</summary>
    /// <param name="folder">The folder, as the user named it.</param>
    /// <param name="rules">The rule bases that it may name; null for those that travel with the library.</param>
    /// <returns>The case, or every problem of every file.</returns>
    public Outcome<Case> Run(string folder, NamedBytes? rules = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            return Outcome<Case>.Refused(CaseProblem.MissingFolder(folder));
        }
        var named = folder.TrimEnd('/', Path.DirectorySeparatorChar);
        var files = new CaseFolder(named.Length == 0 ? folder : named);
        var read = Run(files, rules);
        return files.TooLong.Count > 0
            ? Outcome<Case>.Refused(files.TooLong)
            : read.Map(@case =>
                @case with
                {
                    Linked = [.. @case.Files.List("case").Where(f => files.IsLinked(f[5..]))],
                }
            );
    }

    /// <summary>Reads a case from wherever its bytes are: memory, a bundle, an object store.</summary>
    /// <param name="files">Its files, named from its own folder: <c>case.yaml</c>, <c>register/10-vote.yaml</c>.</param>
    /// <param name="rules">The rule bases that it may name; null for those that travel with the library.</param>
    /// <returns>The case, or every problem of every file.</returns>
    public Outcome<Case> Run(IByteSource files, NamedBytes? rules = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return CaseReader.Read(files, rules ?? RuleFolder.Shipped);
    }
}
