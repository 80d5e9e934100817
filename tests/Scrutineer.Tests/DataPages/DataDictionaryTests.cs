using System.Text.Json.Nodes;
using Parquet;

namespace Scrutineer.Tests.DataPages;

/// <summary>The data dictionary names what the program writes, all of it and nothing else.</summary>
[Collection(nameof(WrittenOut))]
public sealed class DataDictionaryTests(WrittenOut written)
{
    private static DataDictionary Page => DataDictionary.Shipped;

    [Fact]
    public void Every_column_is_explained_and_every_explained_column_is_written() =>
        Assert.Empty(Page.Differences("Columns", [.. written.Columns]));

    [Fact]
    public async Task Parquet_has_the_columns_of_CSV_with_the_types_of_the_dictionary()
    {
        var kinds = Page.Under("Columns").ToDictionary(r => r.Name, r => r.Kind, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in written.Parquet)
        {
            await using var stream = File.OpenRead(file);
            await using var reader = await ParquetReader.CreateAsync(
                stream,
                cancellationToken: TestContext.Current.CancellationToken
            );
            foreach (var field in reader.Schema.DataFields)
            {
                var name = WrittenOut.Generic(field.Name);
                seen.Add(name);
                var expected = kinds[name] switch
                {
                    "count" => typeof(int),
                    "number" => typeof(double),
                    "text" => typeof(ReadOnlyMemory<char>),
                    var other => throw new InvalidOperationException($"{name} is of the kind {other}"),
                };
                Assert.Equal((name, expected, true), (name, field.ClrType, field.IsNullable));
            }
        }
        Assert.Equal(written.Columns.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_is_explained_and_every_explained_key_is_written() =>
        Assert.Empty(
            Page.Differences(
                "Keys of the JSON",
                [.. Parsed().SelectMany(d => d.Select(p => p.Key)).Distinct(StringComparer.Ordinal)]
            )
        );

    [Fact]
    public void The_keys_that_every_finding_has_are_those_that_are_explained()
    {
        var shared = Parsed()
            .SelectMany(d => d["findings"]!.AsArray())
            .Select(f => f!.AsObject().Select(p => p.Key).ToHashSet(StringComparer.Ordinal))
            .Aggregate((all, one) => [.. all.Intersect(one, StringComparer.Ordinal)]);
        Assert.Empty(Page.Differences("Keys of a finding", shared));
    }

    [Fact]
    public void Canary_a_column_unexplained_unwritten_or_explained_twice_is_caught()
    {
        var page = new DataDictionary(
            "\n## Columns\n\n| column | kind |\n| --- | --- |\n| `row` | count |\n| `row` | count |\n| `shoe-size` | count |\n\n## Keys\n"
        );
        Assert.Equal(
            ["cast is not explained", "shoe-size is not written", "row is explained twice"],
            page.Differences("Columns", ["row", "cast"])
        );
    }

    private IEnumerable<JsonObject> Parsed() => written.Documents.Select(d => JsonNode.Parse(d)!.AsObject());
}
