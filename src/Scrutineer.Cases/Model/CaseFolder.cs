using Scrutineer.Law.Registers;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>A case in a folder of this machine.</summary>
internal static class CaseFolder
{
    /// <summary>Reads a case by the rules that travel with the program.</summary>
    /// <param name="folder">The folder, as the user named it.</param>
    public static Outcome<Case> Load(string folder) => Load(folder, RuleFolder.Shipped);

    /// <summary>Reads a case.</summary>
    /// <param name="folder">The folder, as the user named it.</param>
    /// <param name="rules">The rule bases that it may name.</param>
    public static Outcome<Case> Load(string folder, NamedBytes rules)
    {
        if (!Directory.Exists(folder))
        {
            return Outcome<Case>.Refused(CaseProblem.MissingFolder(folder));
        }
        var named = folder.TrimEnd('/', Path.DirectorySeparatorChar);
        return CaseReader
            .Read(new FolderStore(named.Length == 0 ? folder : named), rules)
            .Map(made => made with { Linked = [.. made.Files.List("case").Where(f => IsLinked(folder, f[5..]))] });
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
