using NJsonSchema;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Mappings;

public sealed class MappingFileTests
{
    private const string Good = """
        mapping: test
        about: {uk: проба, en: a test}
        region: Region
        station: [Area, Box]
        fields:
          registered: Voters
          issued: {sum: [Early, Late]}
          cast: {sum: choices}
        choices: {after: Late, except: [Note]}
        drop:
          - when: registered < issued + 1
            because: {uk: так, en: so}
          - column: Area
            is: [Total, Sum]
            because: {uk: підсумок, en: a total}
        """;

    private const string Table =
        "Region,Area,Box,Voters,Early,Late,Red,Green,Note\n"
        + "North,A,1,100,10,20,11,12,x\n"
        + "North,A,2,30,10,20,11,12,x\n"
        + "North,Total,,130,20,40,22,24,x\n";

    [Fact]
    public void Sums_ranges_names_of_parts_and_conditions_do_what_they_say()
    {
        var report = Files.MustRead(Table, new ReadOptions { Mapping = Parse(Good) });
        var returns = report.Returns;
        Assert.Equal(1, returns.Count);
        Assert.Equal(2, report.DroppedRows);
        Assert.Equal((100, 30, 23), (returns.Registered[0], returns.Issued[0], returns.Cast[0]));
        Assert.Equal(["Red", "Green"], returns.Choices);
        Assert.Equal("A 1", returns.Stations.Name(0));
        Assert.Equal("ignored", report.Columns[^1].Use);
    }

    [Theory]
    [InlineData("mapping: test", "mapping: [", "broken-yaml")]
    [InlineData("region: Region", "regoin: Region", "unknown-key")]
    [InlineData("registered: Voters", "registred: Voters", "unknown-field")]
    [InlineData("  registered: Voters\n", "", "missing-key")]
    [InlineData("en: a test", "fr: un essai", "unknown-key")]
    [InlineData("{sum: choices}", "{same: valid}", "wrong-value")]
    [InlineData("registered < issued + 1", "registered ~ issued", "wrong-value")]
    [InlineData("registered < issued + 1", "cast = 0", "wrong-value")]
    [InlineData("is: [Total, Sum]", "are: [Total, Sum]", "unknown-key")]
    [InlineData("choices: {after: Late, except: [Note]}", "choices: []", "wrong-value")]
    [InlineData("choices: {after: Late, except: [Note]}", "choices: [{name: a, rest: cast}]", "wrong-value")]
    [InlineData("about: {uk: проба, en: a test}", "encoding: klingon", "missing-key")]
    public void A_broken_mapping_is_refused_with_its_line(string part, string instead, string code)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        var outcome = Mapping.Parse(Good.Replace(part, instead, StringComparison.Ordinal), "a.map.yaml");
        Assert.False(outcome.Succeeded);
        Assert.Contains(outcome.Problems, p => p.Code == code);
        Assert.All(outcome.Problems, p => Assert.True(p is { File: "a.map.yaml", Line: > 0 }));
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused_and_not_followed() =>
        Assert.Equal(
            "broken-yaml",
            Assert.Single(Mapping.Parse(new string('[', 100_000), "deep.map.yaml").Problems).Code
        );

    [Fact]
    public void A_column_that_the_mapping_names_and_the_file_lacks_is_told_with_the_closest()
    {
        var problem = Files.Refusal(
            Files.Read(
                Table.Replace("Voters", "Voter count", StringComparison.Ordinal),
                new ReadOptions { Mapping = Parse(Good) }
            )
        );
        Assert.Equal("missing-column", problem.Code);
        Assert.Contains("Voter count", problem.Mend.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_of_votes_is_told_by_its_name()
    {
        var mapping = Parse(
            """
            mapping: test
            about: {uk: проба, en: a test}
            fields: {registered: Voters, issued: Early, cast: Late}
            choices: {table: votes.csv, station: Box, choice: list, votes: n}
            """
        );
        var problem = Files.Refusal(Files.Read(Table, new ReadOptions { Mapping = mapping }));
        Assert.Equal("missing-table", problem.Code);
        Assert.Contains("votes.csv", problem.What.En, StringComparison.Ordinal);
        var options = new ReadOptions
        {
            Mapping = mapping,
            OpenTable = _ => new MemoryStream(Files.Utf8("Box,list,n\n1,a,5\n1,a,6\n9,b,7\n2,b,x\n")),
        };
        Assert.Equal(["duplicate-votes", "not-a-count"], Files.Read(Table, options).Problems.Select(p => p.Code));
        options = options with { OpenTable = _ => new MemoryStream(Files.Utf8("Box,list,n\n1,a,5\n9,b,7\n")) };
        Assert.Equal("unknown-station", Files.Refusal(Files.Read(Table, options)).Code);
    }

    [Fact]
    public void A_rest_below_zero_is_refused()
    {
        var mapping = Parse(
            """
            mapping: test
            about: {uk: проба, en: a test}
            fields: {registered: Voters, issued: Early, cast: Late}
            choices: [Red, {name: others, rest: cast}]
            """
        );
        Assert.Equal(
            "negative-count",
            Files.Refusal(Files.Read("Voters,Early,Late,Red\n9,8,7,8\n", new ReadOptions { Mapping = mapping })).Code
        );
    }

    public static TheoryData<string> Shipped { get; } =
        new(
            Directory
                .GetFiles(Path.Combine(SharedData.Repository, "mappings"), "*.map.yaml")
                .Select(f => Path.GetFileName(f)!)
        );

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_mapping_that_is_shipped_parses_and_keeps_to_the_schema(string file)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(SharedData.Repository, "mappings", file),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(file, Parse(text).Id + ".map.yaml");
        Assert.Empty(await Against(text));
    }

    [Fact]
    public async Task The_schema_refuses_what_the_program_refuses()
    {
        Assert.Empty(await Against(Good));
        Assert.NotEmpty(await Against(Good.Replace("region: Region", "regoin: Region", StringComparison.Ordinal)));
        Assert.NotEmpty(await Against(Good.Replace("  registered: Voters\n", "", StringComparison.Ordinal)));
        Assert.NotEmpty(await Against(Good.Replace("{sum: choices}", "{same: nothing}", StringComparison.Ordinal)));
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Against(string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(SharedData.Repository, "schemas", "mapping.schema.json"),
            TestContext.Current.CancellationToken
        );
        var plain = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<object>(yaml);
        var json = new YamlDotNet.Serialization.SerializerBuilder().JsonCompatible().Build().Serialize(plain!);
        return schema.Validate(json);
    }

    private static Mapping Parse(string text)
    {
        var outcome = Mapping.Parse(text, "test.map.yaml");
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        return outcome.Value;
    }
}
