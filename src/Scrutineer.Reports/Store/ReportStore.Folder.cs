using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

public sealed partial class ReportStore
{
    /// <summary>
    /// Copies everything that is committed into an empty folder while the store is at work: the database as of one moment, then
    /// the sealed files that it names.
    /// </summary>
    /// <param name="folder">Absent or empty.</param>
    /// <returns>How many sealed files were copied, or a problem.</returns>
    public Outcome<string> CopyTo(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Outcome<string>.Refused(StoreProblems.NotEmpty(folder));
        }
        PrivateFolder.Make(folder);
        Directory.CreateDirectory(Path.Combine(folder, PartsFolder));
        var database = Path.Combine(folder, DatabaseName);
        using (var connection = _index.Open())
        {
            Index.Run(connection, "VACUUM INTO @file", ("@file", database));
        }
        using var copy = new Index(database).Open();
        foreach (var id in Index.Query(copy, "SELECT id FROM part", r => r.GetString(0)))
        {
            // What was erased meanwhile is not carried on; the copy's fsck says so.
            if (File.Exists(PathOf(id)))
            {
                File.Copy(PathOf(id), Path.Combine(folder, PartsFolder, $"{id}.age"));
            }
        }
        return Outcome.Of(folder);
    }

    private bool Prepare()
    {
        // A name in the folder makes the folder durable before anything is acknowledged in it.
        _files.Replace($"{PartsFolder}/.made", default);
        using (var connection = _index.Open())
        {
            if (Schema.VersionOf(connection) > Schema.Version)
            {
                return false;
            }
            Schema.Migrate(connection);
        }
        _files.Flush([DatabaseName]);
        DropHalfWritten();
        return true;
    }

    /// <summary>A sealed file that the database does not name was never acknowledged, or is erased.</summary>
    private void DropHalfWritten()
    {
        using var connection = _index.Open();
        var known = Index
            .Query(connection, "SELECT id FROM part", r => r.GetString(0))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, PartsFolder), "*.age"))
        {
            if (!known.Contains(Path.GetFileNameWithoutExtension(file)))
            {
                File.Delete(file);
            }
        }
    }
}
