using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Scrutineer.Reports.Store;

namespace Scrutineer.Testing;

/// <summary>
/// A database and a bucket of one test's own, on the servers that <c>.ci/services</c> starts. Without them a test is skipped by
/// name; in the gate it fails.
/// </summary>
public sealed class Servers : IDisposable
{
    private readonly string _server;
    private readonly string _name =
        $"desk-{RandomNumberGenerator.GetHexString(12, lowercase: true).ToString(CultureInfo.InvariantCulture)}";

    private Servers(string server, string endpoint)
    {
        (_server, Endpoint) = (server, endpoint);
        Run($"CREATE DATABASE \"{_name}\"");
    }

    public string Endpoint { get; }

    public string Database => $"{_server[..(_server.LastIndexOf('/') + 1)]}{_name}";

    public string Bucket => $"s3://{_name}";

    public StorePlace Place => StorePlace.OfServers(Database, Bucket, Endpoint, null).Value!;

    public string ConnectionString => Connection(_name);

    public static bool AreThere => Environment.GetEnvironmentVariable("SCRUTINEER_TEST_DATABASE") is not null;

    public static Servers Start()
    {
        if (!AreThere)
        {
            const string reason = "PostgreSQL and an object store are not running: .ci/services start FOLDER";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(reason);
            }
            Assert.Skip(reason);
        }
        return new Servers(
            Environment.GetEnvironmentVariable("SCRUTINEER_TEST_DATABASE")!,
            Environment.GetEnvironmentVariable("SCRUTINEER_TEST_ENDPOINT")!
        );
    }

    public void Run(string sql, bool inDatabase = false)
    {
        using var connection = new NpgsqlConnection(Connection(inDatabase ? _name : "postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose() => Run($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)");

    private string Connection(string database)
    {
        var url = new Uri(_server);
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port,
            Username = url.UserInfo,
            Database = database,
            Pooling = false,
        }.ConnectionString;
    }
}
