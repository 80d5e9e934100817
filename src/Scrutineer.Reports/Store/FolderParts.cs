using System.Security.Cryptography;
using Scrutineer.Stores;

namespace Scrutineer.Reports.Store;

/// <summary>Sealed parts as files of the folder. A report's own key stands in its row: SQLite overwrites what it deletes.</summary>
internal sealed class FolderParts(string folder, FolderStore files, Index index) : IParts
{
    public const string Name = "parts";

    public string NewId(RandomNumberGenerator randomness) => ReportStore.NewId(randomness);

    public IncomingPart Begin(string id) => new IncomingFile(PathOf(id));

    public void Flush(IEnumerable<string> ids) => files.Flush([.. ids.Select(NameOf)]);

    public void Put(string id, byte[] bytes) => files.Replace(NameOf(id), bytes);

    public Stream Read(string id) => File.OpenRead(PathOf(id));

    public bool Has(string id) => File.Exists(PathOf(id));

    public void Delete(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>A sealed file that the database does not name was never acknowledged, or is erased.</summary>
    public void DropStrays()
    {
        using var connection = index.Open();
        var known = Index
            .Query(connection, "SELECT id FROM part", r => r.GetString(0))
            .ToHashSet(StringComparer.Ordinal);
        Delete(
            Directory
                .EnumerateFiles(Path.Combine(folder, Name), "*.age")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Where(id => !known.Contains(id))
        );
    }

    public byte[] KeepKey(byte[] wrapped, RandomNumberGenerator randomness) => wrapped;

    public byte[]? KeyOf(byte[] row) => row;

    public string? IdOfKey(byte[] row) => null;

    public void Dispose() { }

    private static string NameOf(string id) => $"{Name}/{id}.age";

    private string PathOf(string id) => Path.Combine(folder, Name, $"{id}.age");
}
