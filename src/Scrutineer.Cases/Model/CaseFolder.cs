using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>
/// A case's folder on this machine, with the registers that several cases share. They lie beside the case's folder; the case, and
/// whatever is published of it, knows them as <c>shared/NAME</c>, as if they were its own.
/// </summary>
/// <param name="own">The case's folder, as the user named it.</param>
internal sealed class CaseFolder(string own) : IByteSource
{
    /// <summary>Where a case keeps what it shares with others.</summary>
    public const string Shared = "shared";

    private readonly FolderStore _own = new(own);
    private readonly List<Problem> _tooLong = [];

    /// <summary>Files that are longer than is read of a case: they count as absent, and the case as one that was not read.</summary>
    public IReadOnlyList<Problem> TooLong => _tooLong;

    /// <inheritdoc/>
    public string Place => _own.Place;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? TryRead(string name) =>
        Bounded(_own, name) ?? (Beside(name) is var (store, inside) ? Bounded(store, inside) : null);

    /// <inheritdoc/>
    public IEnumerable<string> List(string under = "")
    {
        var found = _own.List(under).ToList();
        return found.Count > 0 || Beside(under) is not var (store, inside)
            ? found
            : store.List(inside).Select(name => $"{Shared}/{name}");
    }

    /// <summary>Whether a link stands between the folder and a name of the case: what it leads to was not put there.</summary>
    public bool IsLinked(string name)
    {
        var isBeside = !File.Exists(Path.Combine(own, name)) && Beside(name) is not null;
        var (path, inside) = isBeside ? (Beside(name)!.Value.Store.Place, name[(Shared.Length + 1)..]) : (own, name);
        foreach (var part in inside.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }
        return false;
    }

    private ReadOnlyMemory<byte>? Bounded(FolderStore store, string name)
    {
        var bytes = store.TryRead(name, InputFiles.Usual, out var problem);
        if (problem is not null)
        {
            _tooLong.Add(problem);
        }
        return bytes;
    }

    // "shared/NAME/x" lies in the folder NAME beside the case, where the case has no such folder itself.
    private (FolderStore Store, string Inside)? Beside(string name)
    {
        var parts = name.Split('/');
        return
            parts.Length > 1
            && parts[0] == Shared
            && !Directory.Exists(Path.Combine(own, Shared, parts[1]))
            && Path.GetDirectoryName(Path.GetFullPath(own)) is { } above
            ? (new FolderStore(above), name[(Shared.Length + 1)..])
            : null;
    }
}
