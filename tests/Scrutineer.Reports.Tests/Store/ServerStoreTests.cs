using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Npgsql;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Store;
using Scrutineer.Testing;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>PostgreSQL beside an object store, the real ones: the contract, and what only servers can show.</summary>
public sealed class ServerStoreTests : StoreContract
{
    private readonly Servers _servers = Servers.Start();
    private readonly List<Servers> _others = [];

    protected override StorePlace Place => _servers.Place;

    [Fact]
    public async Task Two_processes_work_with_one_database_and_neither_drops_what_the_other_brings_in()
    {
        using var one = Open();
        await using var incoming = one.Begin([Office.Recipient], Today, Randomness);
        await incoming.AddTextAsync(
            PartKind.Text,
            new JsonObject { ["text"] = "половина" },
            TestContext.Current.CancellationToken
        );
        using var two = Open();
        Assert.Equal(1, Kept());
        Assert.Empty(DeskFsck.Check(Place));
        incoming.Commit(Receipt.Mark());
        var report = two.Find(Receipt.Mark())!;
        using var key = two.Unwrap(report.Id, [Office]).Value!;
        Assert.Equal("половина", Text(two, two.Parts(report.Id)[0], key)["text"]!.GetValue<string>());
        await Add(two, report, "друге");
        Assert.Equal(["sealed", "added"], one.Custody(report.Id).Select(s => s.What));
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task What_a_dead_process_left_goes_when_another_starts()
    {
        var dead = Open();
        await Take(dead, [1, 2, 3]);
        var incoming = dead.Begin([Office.Recipient], Today, Randomness);
        await incoming.AddTextAsync(
            PartKind.Text,
            new JsonObject { ["text"] = "половина" },
            TestContext.Current.CancellationToken
        );
        // Its line is cut as by a power failure: nothing of it is tidied up.
        _servers.Run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
            inDatabase: true
        );
        Assert.Equal(3, Kept());
        Assert.Equal("desk-stray", DeskFsck.Check(Place).Single().Code);
        using var store = Open();
        Assert.Equal(2, Kept());
        Assert.Empty(DeskFsck.Check(Place));
        // Were the process alive after all, it could not acknowledge what was dropped.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.ThrowsAny<Exception>(() => incoming.Commit(Receipt.Generate(Randomness).Mark()));
        }
        await incoming.DisposeAsync();
        // And what it begins from now on, it can keep.
        await using (var later = dead.Begin([Office.Recipient], Today, Randomness))
        {
            await later.AddTextAsync(
                PartKind.Text,
                new JsonObject { ["text"] = "знову" },
                TestContext.Current.CancellationToken
            );
            later.Commit(Receipt.Generate(Randomness).Mark());
        }
        Assert.Equal(2, store.List().Count);
        Assert.Empty(DeskFsck.Check(Place));
        dead.Dispose();
    }

    [Theory]
    [InlineData("UPDATE report SET day = '2026-09-20T08:01'", "desk-report")]
    [InlineData("UPDATE part SET sha256 = replace(sha256, substr(sha256, 1, 1), 'g') WHERE kind = 'Text'", "desk-part")]
    [InlineData("UPDATE custody SET by = 'хтось'", "desk-custody")]
    [InlineData("DELETE FROM custody", "desk-custody")]
    [InlineData("DELETE FROM wrapping", "desk-wrapping")]
    [InlineData("UPDATE wrapping SET sealed = sha256(sealed)", "desk-wrapping")]
    [InlineData("DELETE FROM part WHERE kind = 'File'", "desk-stray")]
    [InlineData("ALTER TABLE report ADD COLUMN address TEXT", "desk-tables")]
    [InlineData("CREATE TABLE access_log (line TEXT)", "desk-tables")]
    public async Task Fsck_finds_a_database_that_was_changed(string change, string code)
    {
        using (var store = Open())
        {
            await Take(store, [1, 2, 3]);
        }
        _servers.Run(change, inDatabase: true);
        Assert.Contains(code, DeskFsck.Check(Place).Select(p => p.Code));
    }

    [Fact]
    public async Task Fsck_finds_an_object_that_was_changed_or_is_gone()
    {
        using (var store = Open())
        {
            await Take(store, [1, 2, 3]);
            var part = store.Parts(store.List().Single().Id)[0];
            using var client = Client();
            var key = $"parts/{part.Id}.age";
            await client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = Name,
                    Key = key,
                    ContentBody = "інше",
                },
                TestContext.Current.CancellationToken
            );
            Assert.Equal("desk-part", DeskFsck.Check(Place).Single().Code);
            await client.DeleteObjectAsync(Name, key, TestContext.Current.CancellationToken);
            Assert.Equal("desk-part", DeskFsck.Check(Place).Single().Code);
        }
    }

    [Fact]
    public async Task A_bucket_that_keeps_what_is_deleted_is_refused()
    {
        Open().Dispose();
        using var client = Client();
        await client.PutBucketVersioningAsync(
            new PutBucketVersioningRequest
            {
                BucketName = Name,
                VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal("desk-bucket-keeps-versions", ReportStore.Open(Place).Problems.Single().Code);
    }

    [Fact]
    public void Wrong_secrets_and_absent_servers_are_refused_and_nothing_else_is_used_instead()
    {
        Open().Dispose();
        using (
            var wrong = new AmazonS3Client(
                new BasicAWSCredentials(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"), "wrong"),
                new AmazonS3Config { ServiceURL = _servers.Endpoint, ForcePathStyle = true }
            )
        )
        {
            var listed = wrong.ListObjectsV2Async(
                new ListObjectsV2Request { BucketName = Name },
                TestContext.Current.CancellationToken
            );
            Assert.Throws<AmazonS3Exception>(() => listed.GetAwaiter().GetResult());
        }
        using (var connection = new NpgsqlConnection(_servers.ConnectionString + ";Password=wrong"))
        {
            Assert.Throws<PostgresException>(connection.Open);
        }
        var nobody = StorePlace.OfServers(_servers.Database, _servers.Bucket, "http://127.0.0.1:9", null).Value!;
        Assert.Equal("desk-server-unavailable", ReportStore.Open(nobody).Problems.Single().Code);
        var noServer = StorePlace
            .OfServers("postgres://desk@127.0.0.1:9/desk", _servers.Bucket, _servers.Endpoint, null)
            .Value!;
        Assert.Equal("desk-server-unavailable", ReportStore.Open(noServer).Problems.Single().Code);
    }

    [Fact]
    public void Nothing_is_made_but_where_it_is_asked_for()
    {
        Assert.Equal("desk-no-tables", ReportStore.Open(Place).Problems.Single().Code);
        Assert.Equal("desk-no-tables", ReportStore.OpenBeside(Place).Problems.Single().Code);
        Open().Dispose();
        var noBucket = StorePlace.OfServers(_servers.Database, "s3://absent-bucket", _servers.Endpoint, null).Value!;
        Assert.Equal("desk-no-bucket", ReportStore.Open(noBucket).Problems.Single().Code);
        Assert.True(ReportStore.OpenBeside(Place).Succeeded);
    }

    protected override ReportStore Open() => ReportStore.Open(Place, make: true).Value!;

    protected override ReportStore Another()
    {
        _others.Add(Servers.Start());
        return ReportStore.Open(_others[^1].Place, make: true).Value!;
    }

    protected override int Kept()
    {
        using var client = Client();
        var objects = client
            .ListObjectsV2Async(new ListObjectsV2Request { BucketName = Name })
            .GetAwaiter()
            .GetResult();
        using var connection = new NpgsqlConnection(_servers.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM wrapping";
        return (objects.S3Objects?.Count ?? 0) - (int)(long)command.ExecuteScalar()!;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _servers.Dispose();
        _others.ForEach(o => o.Dispose());
    }

    private string Name => _servers.Bucket["s3://".Length..];

    private AmazonS3Client Client() =>
        new(
            new EnvironmentVariablesAWSCredentials(),
            new AmazonS3Config
            {
                ServiceURL = _servers.Endpoint,
                ForcePathStyle = true,
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
                ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            }
        );
}
