using System.Data.Common;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

public sealed partial class ReportStore
{
    private const string LockName = "desk.lock";

#pragma warning disable CA2000 // A store is the caller's to dispose, and disposes what it is made of.
    /// <summary>Opens a folder; makes it where it is absent, brings its database to the present version, drops what was half-written.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The store, or a problem where another process holds it or a later version made it.</returns>
    public static Outcome<ReportStore> Open(string folder) => Open(StorePlace.OfFolder(folder));

    /// <summary>Opens a place for a Desk: brings its database to the present version and drops what was half-written.</summary>
    /// <param name="place">A folder, which is made where it is absent, or servers.</param>
    /// <param name="make">Whether an absent bucket, and the tables of an empty database, are made.</param>
    /// <returns>The store, or a problem; no other place is ever chosen instead.</returns>
    public static Outcome<ReportStore> Open(StorePlace place, bool make = false)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Folder is { } folder
            ? OpenFolder(folder)
            : OpenServers(place, make, store => store.Prepare() ? null : StoreProblems.Later(place.Name));
    }

    /// <summary>
    /// Opens a folder that a Desk may be at work in, for those who read, answer and erase: nothing is dropped, and the database
    /// keeps the two apart.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public static Outcome<ReportStore> OpenBeside(string folder) => OpenBeside(StorePlace.OfFolder(folder));

    /// <summary>Opens a place that Desks may be at work in; nothing is dropped.</summary>
    /// <param name="place">A folder or servers.</param>
    public static Outcome<ReportStore> OpenBeside(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Folder is not { } folder)
        {
            return OpenServers(place, make: false, store => store.IsPresent() ? null : StoreProblems.Later(place.Name));
        }
        if (!File.Exists(Path.Combine(folder, DatabaseName)))
        {
            return Outcome<ReportStore>.Refused(StoreProblems.Missing(folder));
        }
        var beside = InFolder(folder, new FolderStore(folder), null);
        return beside.IsPresent() ? Outcome.Of(beside) : Outcome<ReportStore>.Refused(StoreProblems.Later(folder));
    }

    private static Outcome<ReportStore> OpenFolder(string folder)
    {
        PrivateFolder.Make(folder);
        var files = new FolderStore(folder);
        if (files.TryLock(LockName) is not { } held)
        {
            return Outcome<ReportStore>.Refused(StoreProblems.Held(folder));
        }
        // A name in the folder makes the folder durable before anything is acknowledged in it.
        files.Replace($"{FolderParts.Name}/.made", default);
        var store = InFolder(folder, files, held);
        if (!store.Prepare())
        {
            store.Dispose();
            return Outcome<ReportStore>.Refused(StoreProblems.Later(folder));
        }
        files.Flush([DatabaseName]);
        return Outcome.Of(store);
    }

    private static ReportStore InFolder(string folder, FolderStore files, IDisposable? held)
    {
        var index = new SqliteIndex(Path.Combine(folder, DatabaseName));
        return new ReportStore(index, new FolderParts(folder, files, index), folder, held);
    }

    private static Outcome<ReportStore> OpenServers(StorePlace place, bool make, Func<ReportStore, Problem?> check) =>
        BucketCredentials
            .Find()
            .Then(credentials =>
            {
                Bucket? bucket = null;
                PostgresIndex? index = null;
                try
                {
                    bucket = new Bucket(place.Bucket!, place.Bucket!.Client(credentials));
                    index = new PostgresIndex(place.Database!);
                    var store = new ReportStore(index, new BucketParts(bucket, index));
                    var problem = Missing(place, make, bucket, index) ?? check(store);
                    if (problem is null)
                    {
                        (bucket, index) = (null, null);
                        return Outcome.Of(store);
                    }
                    return Outcome<ReportStore>.Refused(problem);
                }
                catch (Exception failed) when (failed is DbException or StoreUnavailableException)
                {
                    return Outcome<ReportStore>.Refused(PlaceProblems.Unavailable(failed.Message));
                }
                finally
                {
                    bucket?.Dispose();
                    index?.Dispose();
                }
            });
#pragma warning restore CA2000

    private static Problem? Missing(StorePlace place, bool make, Bucket bucket, PostgresIndex index)
    {
        using var connection = index.Open();
        if (!make && index.VersionOf(connection) == 0)
        {
            return PlaceProblems.NoTables();
        }
        if (!bucket.IsThere(make))
        {
            return PlaceProblems.NoBucket(place.Bucket!.Name);
        }
        return bucket.KeepsVersions() ? PlaceProblems.KeepsVersions(place.Bucket!.Name) : null;
    }

    private bool IsPresent()
    {
        using var connection = _index.Open();
        return _index.VersionOf(connection) == Schema.Version;
    }

    private bool Prepare()
    {
        using (var connection = _index.Open())
        {
            if (_index.VersionOf(connection) > Schema.Version)
            {
                return false;
            }
        }
        _index.Migrate();
        _parts.DropStrays();
        return true;
    }
}
