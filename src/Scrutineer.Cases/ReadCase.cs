using Scrutineer.Law.Registers;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>
/// Reads a case, an operation: <c>case.yaml</c>, <c>register/*.yaml</c> and, where they exist, <c>returns.yaml</c>,
/// <c>totals.csv</c>, <c>acts.yaml</c>, with the rules that it names. Each file is read once, and what was read is kept.
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
        return Run(new FolderStore(named.Length == 0 ? folder : named), rules)
            .Map(@case => @case with { Linked = [.. @case.Files.List("case").Where(f => IsLinked(folder, f[5..]))] });
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

    // What a link leads to was not put into the folder.
    private static bool IsLinked(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }
        return false;
    }
}
