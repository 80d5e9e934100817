using System.Data.Common;

namespace Scrutineer.Reports.Store;

/// <summary>
/// The database of a store, which knows ids, days and lengths: SQLite in the folder, or PostgreSQL. Every commit is durable
/// when it returns.
/// </summary>
internal abstract class Index : IDisposable
{
    /// <summary>A connection for one piece of work.</summary>
    public abstract DbConnection Open();

    /// <summary>The version of the tables; 0 where there are none.</summary>
    public abstract int VersionOf(DbConnection connection);

    /// <summary>Brings the tables to the present version, all of it or nothing.</summary>
    public abstract void Migrate();

    /// <summary>One transaction that writes; two that write to the same report come after one another.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="brought">Ids of the sealed parts that it keeps.</param>
    public abstract void Write(Action<DbConnection> work, IEnumerable<string>? brought = null);

    /// <summary>One moment of everything, for a copy.</summary>
    public abstract void Snapshot(Action<DbConnection> work);

    /// <summary>Sees to it that no file holds what rows held before they were deleted.</summary>
    public abstract void Forget();

    public abstract void Dispose();

    public static int Run(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static IReadOnlyList<T> Query<T>(
        DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
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

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
