using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>Where sealed reports are kept: a folder, or a database of PostgreSQL beside an S3-compatible bucket. It holds no secret.</summary>
public sealed record StorePlace
{
    private StorePlace(string? folder, string? database, BucketAddress? bucket, string name) =>
        (Folder, Database, Bucket, Name) = (folder, database, bucket, name);

    /// <summary>The folder; null where servers keep the reports.</summary>
    public string? Folder { get; }

    /// <summary>What a person calls it.</summary>
    public string Name { get; }

    internal string? Database { get; }

    internal BucketAddress? Bucket { get; }

    /// <summary>A folder.</summary>
    public static StorePlace OfFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new(folder, null, null, folder);
    }

    /// <summary>Servers. Nothing is asked of them yet.</summary>
    /// <param name="database"><c>postgres://user@host:port/database</c>, with <c>sslmode</c>, <c>sslrootcert</c> and <c>host</c> as in libpq; without a password.</param>
    /// <param name="bucket"><c>s3://bucket</c> or <c>s3://bucket/prefix</c>.</param>
    /// <param name="endpoint">The address of the service; null for Amazon's own. Without TLS only on this machine.</param>
    /// <param name="region">The region that requests are signed for; null for <c>us-east-1</c>.</param>
    public static Outcome<StorePlace> OfServers(string database, string bucket, string? endpoint, string? region)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(bucket);
        return Outcome.All(
            DatabaseUrl.Read(database),
            BucketUrl.Read(bucket, endpoint, region ?? "us-east-1"),
            (connection, address) => new StorePlace(null, connection, address, $"{database} {bucket}")
        );
    }
}
