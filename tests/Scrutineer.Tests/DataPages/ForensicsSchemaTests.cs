using System.Text.Json.Nodes;
using NJsonSchema;
using Scrutineer.Testing;

namespace Scrutineer.Tests.DataPages;

/// <summary>What <c>forensics --json</c> writes follows <c>schemas/forensics.schema.json</c>.</summary>
[Collection(nameof(WrittenOut))]
public sealed class ForensicsSchemaTests(WrittenOut written)
{
    private static readonly string Place = Path.Combine(SharedData.Repository, "schemas", "forensics.schema.json");

    [Fact]
    public async Task Every_document_follows_the_schema()
    {
        var schema = await Schema();
        Assert.All(written.Documents, d => Assert.Empty(schema.Validate(d).Select(e => e.ToString())));
    }

    [Fact]
    public async Task The_schema_knows_the_keys_of_the_dictionary_and_requires_those_that_always_stand_there()
    {
        var schema = await Schema();
        Assert.Empty(DataDictionary.Shipped.Differences("Keys of the JSON", [.. schema.Properties.Keys]));
        var always = written
            .Documents.Select(d => JsonNode.Parse(d)!.AsObject().Select(p => p.Key))
            .Aggregate((all, one) => all.Intersect(one, StringComparer.Ordinal));
        Assert.Equal(always.Order(StringComparer.Ordinal), schema.RequiredProperties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("another version")]
    [InlineData("no leader")]
    [InlineData("a p-value above one")]
    [InlineData("a finding without its source")]
    [InlineData("a fingerprint with a bin too few")]
    [InlineData("a comb without its spread")]
    [InlineData("a title in one language")]
    public async Task Canary_a_document_that_does_not_follow_the_schema_is_caught(string fault)
    {
        var document = JsonNode.Parse(written.Documents[0])!.AsObject();
        var findings = document["findings"]!.AsArray();
        JsonObject Of(string method) => findings.Single(f => (string)f!["method"]! == method)!.AsObject();
        Action spoil = fault switch
        {
            "another version" => () => document["schema"] = "scrutineer-forensics-2",
            "no leader" => () => document.Remove("leader"),
            "a p-value above one" => () => document["evidence"]![0]!["log10p"] = 0.5,
            "a finding without its source" => () => Of("core").Remove("source"),
            "a fingerprint with a bin too few" => () => Of("fingerprint")["stationCounts"]!.AsArray().RemoveAt(0),
            "a comb without its spread" => () => Of("integer-percentages")["turnoutComb"]!.AsObject().Remove("sd"),
            "a title in one language" => () => Of("digits")["title"]!.AsObject().Remove("uk"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        var schema = await Schema();
        Assert.Empty(schema.Validate(document.ToJsonString()));
        spoil();
        Assert.NotEmpty(schema.Validate(document.ToJsonString()));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Place, TestContext.Current.CancellationToken);
}
