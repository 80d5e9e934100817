namespace Scrutineer.Law.Editing;

/// <summary>What a file of law holds.</summary>
public enum LawFileKind
{
    /// <summary>No law.</summary>
    None,

    /// <summary><c>vocabulary.txt</c>: which sentences exist.</summary>
    Vocabulary,

    /// <summary><c>*.rule.txt</c>.</summary>
    Rules,

    /// <summary><c>register/*.yaml</c>.</summary>
    Register,

    /// <summary><c>case.yaml</c>: which rules a case is judged by.</summary>
    Case,
}

/// <summary>Tells files of law by their names.</summary>
public static class LawFileKinds
{
    /// <summary>The kind of a file.</summary>
    /// <param name="name">With slashes between its parts.</param>
    public static LawFileKind Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('/');
        var last = parts[^1];
        if (last.Length == 0 || last[0] is '.' or '~' or '#')
        {
            return LawFileKind.None;
        }
        return last switch
        {
            "vocabulary.txt" => LawFileKind.Vocabulary,
            "case.yaml" => LawFileKind.Case,
            _ when last.EndsWith(".rule.txt", StringComparison.Ordinal) => LawFileKind.Rules,
            _ when last.EndsWith(".yaml", StringComparison.Ordinal) && parts is [.., "register", _] =>
                LawFileKind.Register,
            _ => LawFileKind.None,
        };
    }

    /// <summary>The folder of a name; empty at the top.</summary>
    internal static string Folder(string name) => name.LastIndexOf('/') is var slash and >= 0 ? name[..slash] : "";

    /// <summary>A name in a folder.</summary>
    internal static string In(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>Whether a name lies below a folder, at any depth.</summary>
    internal static bool IsBelow(string name, string folder) =>
        folder.Length == 0
        || (
            name.Length > folder.Length
            && name[folder.Length] == '/'
            && name.StartsWith(folder, StringComparison.Ordinal)
        );
}
