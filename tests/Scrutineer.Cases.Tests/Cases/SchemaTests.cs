using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Scrutineer.Acts.Meetings;
using Scrutineer.Testing;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string> Files { get; } =
    [
        .. new[] { "cases", "rules" }
            .SelectMany(top =>
                Directory.EnumerateFiles(
                    Path.Combine(SharedData.Repository, top),
                    "*.yaml",
                    SearchOption.AllDirectories
                )
            )
            .Select(f => Path.GetRelativePath(SharedData.Repository, f).Replace('\\', '/'))
            .Where(f => SchemaOf(f) is not null)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_files_to_check() => Assert.True(Files.Count >= 15, $"{Files.Count} files");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_shipped_file_fits_the_schema_that_its_first_line_names(string file)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(SharedData.Repository, file),
            TestContext.Current.CancellationToken
        );
        var named = text.Split('\n')[0].Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal);
        var path = Path.GetFullPath(Path.Combine(SharedData.Repository, Path.GetDirectoryName(file)!, named));
        Assert.Equal(Path.Combine(SharedData.Repository, "schemas", SchemaOf(file)!), path);
        Assert.Empty((await Schema(SchemaOf(file)!)).Validate(Json(text)).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("case.schema.json", "rules: [international]", "xyzzy: true")]
    [InlineData("case.schema.json", "kind: referendum", "kind: plebiscite")]
    [InlineData("register.schema.json", "certainty: U", "certainty: X")]
    [InlineData("register.schema.json", "from: 2031-05-11", "from: yesterday")]
    [InlineData("register.schema.json", "sources: [made-up]", "sources: []")]
    public async Task A_schema_refuses_what_the_reader_refuses(string schema, string old, string by)
    {
        using var onDisk = new CaseOnDisk();
        var file = schema == "case.schema.json" ? "case.yaml" : "register/10.yaml";
        var whole = Json(await ReadAsync(onDisk, file));
        Assert.Empty((await Schema(schema)).Validate(whole));
        onDisk.Replace(file, old, by);
        Assert.NotEmpty((await Schema(schema)).Validate(Json(await ReadAsync(onDisk, file))));
        Assert.False(onDisk.Load().Succeeded);
    }

    [Theory]
    [InlineData("date: 2031-05-14", "date: the other day")]
    [InlineData("id: meeting-1", "id: Meeting 1")]
    [InlineData("remark: { uk: Вигадано, en: Invented }", "remark: Invented")]
    [InlineData("  - id: ada", "  - id: Ada")]
    [InlineData("    name: { uk: Ада, en: Ada }", "    name: { uk: Ада }")]
    [InlineData("present: [ada, ben]", "here: [ada, ben]")]
    [InlineData("  - number: 1", "  - number: first")]
    [InlineData("    act: act.one", "    acts: act.one")]
    [InlineData("    in-favour: [ada]", "    in-favour: { ada: yes }")]
    [InlineData("    against: [ben]", "    opposed: [ben]")]
    [InlineData("  - item: 1", "  - point: 1")]
    [InlineData("    text: { uk: Проти, en: Against }", "    text: { uk: Проти, en: \"\" }")]
    public async Task The_schema_of_a_meeting_refuses_what_its_reader_refuses(string old, string by)
    {
        var schema = await Schema("meeting.schema.json");
        Assert.True(Read(WholeMeeting).Succeeded);
        Assert.Empty(schema.Validate(Json(WholeMeeting)));
        Assert.Contains(old, WholeMeeting, StringComparison.Ordinal);
        var broken = WholeMeeting.Replace(old, by, StringComparison.Ordinal);
        Assert.False(Read(broken).Succeeded);
        Assert.NotEmpty(schema.Validate(Json(broken)));
    }

    [Fact]
    public async Task Each_row_of_the_totals_fits_its_schema()
    {
        var schema = await Schema("totals.schema.json");
        foreach (var total in Shipped.RuPresident2024.Totals)
        {
            var row = new JsonObject
            {
                ["region"] = total.Region,
                ["channel"] = total.Channel,
                ["field"] = total.Field,
                ["count"] = total.Count,
                ["source"] = total.Source,
            };
            Assert.Empty(schema.Validate(row.ToJsonString()));
        }
    }

    // Every key that a record can have.
    private const string WholeMeeting = """
        id: meeting-1
        date: 2031-05-14
        remark: { uk: Вигадано, en: Invented }
        members:
          - id: ada
            name: { uk: Ада, en: Ada }
          - id: ben
            name: { uk: Бен, en: Ben }
          - id: cleo
            name: { uk: Клео, en: Cleo }
          - id: dan
            name: { uk: Ден, en: Dan }
        present: [ada, ben]
        agenda:
          - number: 1
            title: { uk: Проєкт, en: Draft }
            act: act.one
            in-favour: [ada]
            against: [ben]
            abstained: [cleo]
            did-not-vote: [dan]
        opinions:
          - item: 1
            member: ben
            text: { uk: Проти, en: Against }
        """;

    private static Outcome<Meeting> Read(string yaml) =>
        new ReadMeeting().Run(Encoding.UTF8.GetBytes(yaml), "meeting.yaml");

    private static Task<string> ReadAsync(CaseOnDisk onDisk, string file) =>
        File.ReadAllTextAsync(Path.Combine(onDisk.Folder, file), TestContext.Current.CancellationToken);

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(
            Path.Combine(SharedData.Repository, "schemas", name),
            TestContext.Current.CancellationToken
        );

    private static string? SchemaOf(string file) =>
        file switch
        {
            _ when file.EndsWith("/case.yaml", StringComparison.Ordinal) => "case.schema.json",
            _ when file.EndsWith("/returns.yaml", StringComparison.Ordinal) => "returns.schema.json",
            _ when file.EndsWith("/acts.yaml", StringComparison.Ordinal) => "acts.schema.json",
            _ when file.EndsWith("/names.yaml", StringComparison.Ordinal) => "names.schema.json",
            _ when file.EndsWith("/commission.yaml", StringComparison.Ordinal) => "commission.schema.json",
            _ when file.Contains("/register/parties/", StringComparison.Ordinal) => "parties.schema.json",
            _ when file.Contains("/register/", StringComparison.Ordinal) => "register.schema.json",
            _ when file.Contains("/meetings/", StringComparison.Ordinal) => "meeting.schema.json",
            _ => null,
        };

    /// <summary>The same content as JSON: whole numbers and booleans by their look, as editors read YAML.</summary>
    private static string Json(string yaml)
    {
        var problems = new Problems();
        var root = YamlReader.Read(yaml, "file", problems);
        Assert.True(problems.None);
        return Of(root!)!.ToJsonString();
    }

    private static JsonNode? Of(Node node) =>
        node switch
        {
            Mapping map => new JsonObject(map.Pairs.Select(p => KeyValuePair.Create(p.Key, Of(p.Value)))),
            Sequence list => new JsonArray([.. list.Items.Select(Of)]),
            Scalar { Text: "true" or "false" } s => JsonValue.Create(s.Text == "true"),
            Scalar { Text: var t } when t.Length < 12 && long.TryParse(t, out var n) => JsonValue.Create(n),
            Scalar s => JsonValue.Create(s.Text),
            _ => null,
        };
}
