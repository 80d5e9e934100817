using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Scrutineer.Reports.Store;

/// <summary>The database in the folder: opened for one piece of work at a time, every commit on the disk.</summary>
internal sealed class SqliteIndex(string file) : Index
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Pooling = false,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString;

    /// <summary>What is deleted is overwritten, what is committed is flushed, and nothing is written elsewhere.</summary>
    public override DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Run(
            connection,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY"
        );
        return connection;
    }

    public override int VersionOf(DbConnection connection) =>
        (int)Query(connection, "PRAGMA user_version", r => r.GetInt64(0))[0];

    public override void Migrate() =>
        Write(connection =>
        {
            for (var version = VersionOf(connection); version < Schema.Version; version++)
            {
                Run(connection, $"{Schema.OfSqlite(version)} PRAGMA user_version = {version + 1}");
            }
        });

    public override void Write(Action<DbConnection> work, IEnumerable<string>? brought = null)
    {
        using var connection = (SqliteConnection)Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        work(connection);
        transaction.Commit();
    }

    public override void Snapshot(Action<DbConnection> work)
    {
        using var connection = (SqliteConnection)Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        work(connection);
    }

    /// <summary>Empties the journal; waits for readers that still need it.</summary>
    /// <exception cref="IOException">Somebody reads for longer than ten seconds.</exception>
    public override void Forget()
    {
        using var connection = Open();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            // The first column says whether a reader or writer kept it from being emptied.
            if (Query(connection, "PRAGMA wal_checkpoint(TRUNCATE)", r => r.GetInt64(0)) is [0])
            {
                return;
            }
            Thread.Sleep(100);
        }
        throw new IOException("The journal of the database could not be emptied.");
    }

    public override void Dispose() { }
}
