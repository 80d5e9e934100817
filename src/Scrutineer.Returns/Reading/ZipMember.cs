using System.IO.Compression;

namespace Scrutineer.Returns.Reading;

/// <summary>Which file of an archive is meant.</summary>
internal static class ZipMember
{
    /// <exception cref="RefusedException">None, or more than one, could be meant; or it is encrypted.</exception>
    public static ZipArchiveEntry Choose(ZipArchive archive, string file, string? wanted)
    {
        var entries = archive.Entries.Where(IsFile).ToList();
        if (wanted is not null)
        {
            var named = entries.Where(e => e.FullName == wanted).ToList();
            return named is [var found]
                ? Readable(found, file)
                : throw new RefusedException(ReadProblem.NoSuchMember(file, wanted, Names(entries)));
        }
        var tables = entries.Count == 1 ? entries : entries.Where(IsTable).ToList();
        return (tables, entries) switch
        {
            ([var only], _) => Readable(only, file),
            (_, []) => throw new RefusedException(ReadProblem.NoMember(file)),
            ([], _) => throw new RefusedException(ReadProblem.SeveralMembers(file, Names(entries))),
            _ => throw new RefusedException(ReadProblem.SeveralMembers(file, Names(tables))),
        };
    }

    private static ZipArchiveEntry Readable(ZipArchiveEntry entry, string file) =>
        entry.IsEncrypted ? throw new RefusedException(ReadProblem.Encrypted(file, entry.FullName)) : entry;

    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !entry.Name.StartsWith('.');

    private static readonly string[] Tables = [".csv", ".tsv", ".parquet", ".xlsx", ".json", ".jsonl", ".ndjson"];

    private static bool IsTable(ZipArchiveEntry entry) =>
        Array.Exists(Tables, ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static List<string> Names(List<ZipArchiveEntry> entries) => [.. entries.Select(e => e.FullName)];
}
