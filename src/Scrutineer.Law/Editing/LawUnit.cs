namespace Scrutineer.Law.Editing;

/// <summary>Files that are read together: a folder of rules, or a case with the rules that it names.</summary>
/// <param name="Folder">Its own folder.</param>
/// <param name="Vocabulary">The vocabulary that its sentences are of; null for the one that is shipped.</param>
/// <param name="Rules">Rule files, in order.</param>
/// <param name="Registers">Register files, in order.</param>
/// <param name="Shipped">Folders of the shipped rules that it names and that no file of the workbench replaces.</param>
internal sealed record LawUnit(
    string Folder,
    string? Vocabulary,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Registers,
    IReadOnlyList<string> Shipped
)
{
    private readonly HashSet<string> _files =
    [
        .. Rules,
        .. Registers,
        .. Vocabulary is null ? (IEnumerable<string>)[] : [Vocabulary],
    ];

    public IEnumerable<string> Files => _files;

    public bool Has(string file) => _files.Contains(file);
}
