using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Scrutineer.Reports.Store;

/// <summary>PostgreSQL, which several processes may work with at once.</summary>
internal sealed class PostgresIndex : Index
{
    // Keys of advisory locks are two numbers: the first is ours, the second names what is locked.
    private const int Locks = 0x4445534B;
    private const int Migration = 0;

    private readonly NpgsqlDataSource _source;
    private readonly Lock _asking = new();
    private NpgsqlConnection _alive;
    private volatile int _life;

    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses.</exception>
    public PostgresIndex(string connection)
    {
        // Whatever the server's default is: what was acknowledged is on its disk.
        var safe = new NpgsqlConnectionStringBuilder(connection)
        {
            Options = "-c synchronous_commit=on",
            TcpKeepAlive = true,
        };
        _source = NpgsqlDataSource.Create(safe.ConnectionString);
        try
        {
            _alive = BeginLife();
        }
        catch
        {
            _source.Dispose();
            throw;
        }
    }

    /// <summary>
    /// This process among those that work with the database: a lock of this number is held as long as it lives and its line
    /// holds. After the line broke it is another number.
    /// </summary>
    public int Life => _life;

    public override DbConnection Open() => _source.OpenConnection();

    public override int VersionOf(DbConnection connection) =>
        Query(connection, "SELECT to_regclass('desk_version') IS NULL", r => r.GetBoolean(0))[0]
            ? 0
            : Query(connection, "SELECT version FROM desk_version", r => r.GetInt32(0))[0];

    public override void Migrate() =>
        Write(connection =>
        {
            Run(connection, "SELECT pg_advisory_xact_lock(@locks, @what)", ("@locks", Locks), ("@what", Migration));
            for (var version = VersionOf(connection); version < Schema.Version; version++)
            {
                Run(connection, Schema.OfPostgres(version));
                Run(connection, "UPDATE desk_version SET version = @version", ("@version", version + 1));
            }
        });

    /// <exception cref="StoreUnavailableException">The line broke: what this process had begun may have been dropped.</exception>
    public override void Write(Action<DbConnection> work, IEnumerable<string>? brought = null)
    {
        var life = _life;
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        // From here on nobody takes this process for dead; and that nobody did before is known from the line it held.
        Run(connection, "SELECT pg_advisory_xact_lock_shared(@locks, @life)", ("@locks", Locks), ("@life", life));
        AssertAlive(life);
        var ours = life.ToString("x8", CultureInfo.InvariantCulture);
        if (brought?.Any(id => !id.StartsWith(ours, StringComparison.Ordinal)) == true)
        {
            throw new StoreUnavailableException("The database was away meanwhile; begin again.");
        }
        work(connection);
        transaction.Commit();
    }

    public override void Snapshot(Action<DbConnection> work)
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        work(connection);
    }

    /// <summary>Does something on behalf of a process that ended; nothing where it is alive.</summary>
    public void IfDead(int life, Action<DbConnection> work)
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        var isDead = Query(
            connection,
            "SELECT pg_try_advisory_xact_lock(@locks, @life)",
            r => r.GetBoolean(0),
            ("@locks", Locks),
            ("@life", life)
        )[0];
        if (isDead)
        {
            work(connection);
        }
        transaction.Commit();
    }

    /// <summary>Nothing: what must be forgotten for ever never stands in a row, for a server keeps old rows in its journal and its backups.</summary>
    public override void Forget() { }

    public override void Dispose()
    {
        _alive.Dispose();
        _source.Dispose();
    }

    private NpgsqlConnection BeginLife()
    {
        var line = _source.OpenConnection();
        try
        {
            var life = RandomNumberGenerator.GetInt32(1, int.MaxValue);
            Run(line, "SELECT pg_advisory_lock_shared(@locks, @life)", ("@locks", Locks), ("@life", life));
            _life = life;
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    private void AssertAlive(int life)
    {
        lock (_asking)
        {
            try
            {
                Run(_alive, "SELECT 1");
            }
            catch (Exception lost) when (lost is DbException or InvalidOperationException)
            {
                // What was begun is lost; what begins from now on is not.
                _alive.Dispose();
                _alive = BeginLife();
                throw new StoreUnavailableException("The database was away; begin again.", lost);
            }
            if (life != _life)
            {
                throw new StoreUnavailableException("The database was away meanwhile; begin again.");
            }
        }
    }
}
