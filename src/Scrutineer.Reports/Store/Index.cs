using Microsoft.Data.Sqlite;

namespace Scrutineer.Reports.Store;

/// <summary>The database beside the sealed files: opened for one piece of work at a time, every commit on the disk.</summary>
internal sealed class Index(string file)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Pooling = false,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString;

    /// <summary>What is deleted is overwritten, what is committed is flushed, and nothing is written elsewhere.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Run(
            connection,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY"
        );
        return connection;
    }

    /// <summary>One transaction that writes.</summary>
    public void Write(Action<SqliteConnection> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        work(connection);
        transaction.Commit();
    }

    /// <summary>Empties the journal, so that what was deleted is in no file; waits for readers that still need it.</summary>
    /// <exception cref="IOException">Somebody reads for longer than ten seconds.</exception>
    public void Forget()
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

    public static int Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static IReadOnlyList<T> Query<T>(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        params (string Name, object Value)[] values
    )
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }
}
