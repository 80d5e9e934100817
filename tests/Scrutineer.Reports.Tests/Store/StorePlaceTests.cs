using Scrutineer.Reports.Store;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>How servers are named: without secrets, and never in the clear over a network.</summary>
public sealed class StorePlaceTests
{
    [Theory]
    [InlineData("postgres://desk:secret@db.example/desk", "desk-password-in-url")]
    [InlineData("postgres://desk@db.example/desk?password=secret", "desk-password-in-url")]
    [InlineData("mysql://desk@db.example/desk", "desk-database-url")]
    [InlineData("desk:secret@db.example", "desk-database-url")]
    [InlineData("postgres://desk@db.example/", "desk-database-url")]
    [InlineData("postgres://desk@db.example/desk?sslmode=perhaps", "desk-database-url-part")]
    [InlineData("postgres://desk@db.example/desk?application_name=x", "desk-database-url-part")]
    public void A_database_is_named_as_libpq_does_and_without_a_password(string database, string code)
    {
        var problem = StorePlace.OfServers(database, "s3://reports", null, null).Problems.Single();
        Assert.Equal(code, problem.Code);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://desk@db.example/desk", "VerifyFull")]
    [InlineData("postgres://desk@127.0.0.1:5433/desk", "Prefer")]
    [InlineData("postgresql://desk@db.example/desk?sslmode=verify-ca", "VerifyCA")]
    [InlineData("postgres:///desk?host=/var/run/postgresql", "Prefer")]
    public void What_leaves_the_machine_is_encrypted(string database, string mode)
    {
        var place = StorePlace.OfServers(database, "s3://reports", null, null).Value!;
        Assert.Contains($"SSL Mode={mode}", place.Database, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reports", null, "desk-bucket-url")]
    [InlineData("s3://key:secret@reports", null, "desk-bucket-url")]
    [InlineData("s3://reports", "http://store.example", "desk-endpoint")]
    [InlineData("s3://reports", "https://key:secret@store.example", "desk-endpoint")]
    [InlineData("s3://reports", "store.example", "desk-endpoint")]
    public void A_bucket_is_named_as_Amazon_does(string bucket, string? endpoint, string code) =>
        Assert.Equal(
            code,
            StorePlace.OfServers("postgres://desk@127.0.0.1/desk", bucket, endpoint, null).Problems.Single().Code
        );

    [Fact]
    public void A_bucket_may_be_shared_under_a_prefix()
    {
        var place = StorePlace
            .OfServers("postgres://desk@127.0.0.1/desk", "s3://shared/desk", "https://store.example", "eu-central-1")
            .Value!;
        Assert.Equal(
            ("shared", "desk/", "eu-central-1"),
            (place.Bucket!.Name, place.Bucket.Prefix, place.Bucket.Region)
        );
    }
}
