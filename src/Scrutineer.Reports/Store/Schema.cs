using Microsoft.Data.Sqlite;

namespace Scrutineer.Reports.Store;

/// <summary>The tables of the Desk, step by step: a database of any earlier version is brought to the present one.</summary>
internal static class Schema
{
    /// <summary>What each version adds to the one before it. A step that was released never changes.</summary>
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE report (
                id TEXT PRIMARY KEY,
                day TEXT NOT NULL,
                look_up_hash TEXT NOT NULL UNIQUE,
                answer_key TEXT NOT NULL,
                state TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE wrapping (
                report TEXT PRIMARY KEY REFERENCES report (id),
                recipient TEXT NOT NULL,
                sealed BLOB NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE part (
                id TEXT PRIMARY KEY,
                report TEXT NOT NULL REFERENCES report (id),
                kind TEXT NOT NULL,
                day TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                sha256 TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX part_of_report ON part (report);
            CREATE TABLE custody (
                report TEXT NOT NULL REFERENCES report (id),
                number INTEGER NOT NULL,
                day TEXT NOT NULL,
                what TEXT NOT NULL,
                by TEXT NOT NULL,
                parts TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL,
                PRIMARY KEY (report, number)
            ) WITHOUT ROWID;
            """,
    ];

    public static int Version => Steps.Length;

    /// <summary>The version of a database; 0 where it is new.</summary>
    public static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (int)(long)command.ExecuteScalar()!;
    }

    /// <summary>Adds what is missing, all of it or nothing.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = VersionOf(connection); version < Steps.Length; version++)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text and a number.
            command.CommandText = $"{Steps[version]} PRAGMA user_version = {version + 1}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
