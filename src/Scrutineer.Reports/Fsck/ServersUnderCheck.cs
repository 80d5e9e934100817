using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Npgsql;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>PostgreSQL beside a bucket, as a check reads them: the names of all objects first, then one moment of the rows.</summary>
internal sealed class ServersUnderCheck : IUnderCheck
{
    private const string Folder = "parts/";

    private static readonly string[] Columns =
    [
        "custody(report,number,day,what,by,parts,previous,hash)",
        "desk_version(version)",
        "part(id,report,kind,day,bytes,sha256)",
        "report(id,day,look_up_hash,answer_key,state)",
        "wrapping(report,recipient,sealed)",
    ];

    private readonly NpgsqlConnection _connection;
    private readonly AmazonS3Client _client;
    private readonly BucketAddress _bucket;
    private readonly List<string> _names;
    private IReadOnlyList<(string Report, string? Name)>? _keys;

    private ServersUnderCheck(
        NpgsqlConnection connection,
        AmazonS3Client client,
        BucketAddress bucket,
        List<string> names
    ) => (_connection, _client, _bucket, _names) = (connection, client, bucket, names);

    public static IReadOnlyList<Problem> Check(StorePlace place, Func<IUnderCheck, IReadOnlyList<Problem>> check)
    {
        var credentials = BucketCredentials.Find();
        if (!credentials.Succeeded)
        {
            return credentials.Problems;
        }
        try
        {
            using var client = place.Bucket!.Client(credentials.Value);
#pragma warning disable CA2025 // Waited for, here.
            var names = List(client, place.Bucket).GetAwaiter().GetResult();
#pragma warning restore CA2025
            using var connection = new NpgsqlConnection(place.Database);
            connection.Open();
            using var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            return check(new ServersUnderCheck(connection, client, place.Bucket, names));
        }
        catch (Exception failed)
            when (failed is DbException or AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            return [FsckProblems.Unavailable(failed.Message)];
        }
    }

    public IEnumerable<Problem> Tables()
    {
        var tables = Rows(
            "SELECT c.relname || '(' || string_agg(a.attname, ',' ORDER BY a.attnum) || ')' FROM pg_class c "
                + "JOIN pg_namespace n ON n.oid = c.relnamespace "
                + "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                + "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' "
                + "AND n.nspname NOT LIKE 'pg\\_%' GROUP BY c.oid, c.relname ORDER BY c.relname COLLATE \"C\""
        );
        if (!tables.Select(t => t[0]).SequenceEqual(Columns))
        {
            yield return FsckProblems.Of("tables", "postgres", "tables and columns", "таблиці й стовпці");
        }
    }

    public List<string[]> Rows(string sql) => Read.Rows(_connection, sql);

    // A row says where its key lies, 16 bytes, and what its SHA-256 is.
    public IReadOnlyList<(string Report, string? Name)> Keys() =>
        _keys ??= [
            .. Rows("SELECT report, encode(sealed, 'hex') FROM wrapping")
                .Select(r => (r[0], r[1].Length == 96 && Holds(r[1][..32], r[1][32..]) ? $"{r[1][..32]}.age" : null)),
        ];

    public Stream? Open(string id)
    {
        try
        {
            return OpenAsync(id).GetAwaiter().GetResult();
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public IEnumerable<string> Names() => _names.Where(n => !IsComingIn(n));

    private bool Holds(string id, string sha256)
    {
        using var key = Open(id);
        return key is not null && Convert.ToHexStringLower(SHA256.HashData(key)) == sha256;
    }

    // The first eight digits name the process that brings it in, which holds a lock of that number while it lives.
    private bool IsComingIn(string name) =>
        name.Length > 8
        && int.TryParse(name[..8], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var life)
        && Rows(
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 1145393995 AND granted AND objid = "
                + ((uint)life).ToString(CultureInfo.InvariantCulture)
        ).Count > 0;

    private async Task<Stream> OpenAsync(string id)
    {
        var key = $"{_bucket.Prefix}{Folder}{id}.age";
        var found = await _client
            .GetObjectAsync(new GetObjectRequest { BucketName = _bucket.Name, Key = key })
            .ConfigureAwait(false);
        return found.ResponseStream;
    }

    private static async Task<List<string>> List(AmazonS3Client client, BucketAddress bucket)
    {
        var names = new List<string>();
        var request = new ListObjectsV2Request { BucketName = bucket.Name, Prefix = bucket.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request).ConfigureAwait(false);
            names.AddRange(
                (page.S3Objects ?? [])
                    .Select(o => o.Key[bucket.Prefix.Length..])
                    .Select(n => n.StartsWith(Folder, StringComparison.Ordinal) ? n[Folder.Length..] : n)
            );
            request.ContinuationToken = page.NextContinuationToken;
        } while (page.IsTruncated == true);
        return names;
    }
}
