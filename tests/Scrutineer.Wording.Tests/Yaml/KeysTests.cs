using Scrutineer.Wording.Yaml;

namespace Scrutineer.Wording.Tests.Yaml;

public sealed class KeysTests
{
    private static readonly Bilingual Mend = new("додайте", "add it");

    [Fact]
    public void Values_are_read_by_their_kind()
    {
        var (keys, problems) = Read(
            "id: a-1.b\nkind: referendum\nsure: true\non: 2024-03-17\ncount: 12\nname: {uk: назва, en: name}\nlist: [x, y]\nrows:\n  - id: r\ninner: {}\n"
        );
        Assert.Equal("a-1.b", keys.Id("id", Mend));
        Assert.Equal("referendum", keys.OneOf("kind", ["election", "referendum"]));
        Assert.True(keys.Flag("sure"));
        Assert.False(keys.Flag("unsaid"));
        Assert.Equal(new DateOnly(2024, 3, 17), keys.Day("on"));
        Assert.Equal(12, keys.Count("count"));
        Assert.Equal(new Bilingual("назва", "name"), keys.Both("name"));
        Assert.Equal(["x", "y"], keys.Texts("list").Select(t => t.Text));
        Assert.Equal("r", Assert.Single(keys.Entries("rows")).Id("id", Mend));
        Assert.NotNull(keys.Inner("inner"));
        Assert.Null(keys.Inner("unsaid"));
        keys.Done();
        Assert.True(problems.None);
    }

    [Theory]
    [InlineData("id: Not An Id", "bad-id")]
    [InlineData("id: a--b", "bad-id")]
    [InlineData("id: -a", "bad-id")]
    [InlineData("name: x", "missing-key")]
    [InlineData("id: [a]", "wrong-type")]
    [InlineData("{id: a, kind: plebiscite}", "unknown-value")]
    [InlineData("{id: a, on: 2024-02-30}", "impossible-date")]
    [InlineData("{id: a, on: [1]}", "wrong-type")]
    [InlineData("{id: a, count: -1}", "wrong-type")]
    [InlineData("{id: a, name: {uk: назва}}", "missing-key")]
    [InlineData("{id: a, name: text}", "wrong-type")]
    [InlineData("{id: a, list: [[x]]}", "wrong-type")]
    [InlineData("{id: a, list: x}", "wrong-type")]
    [InlineData("{id: a, rows: [x]}", "wrong-type")]
    [InlineData("{id: a, inner: x}", "wrong-type")]
    [InlineData("{id: a, knid: election}", "unknown-key")]
    public void What_is_wrong_with_a_key_is_a_problem(string text, string code)
    {
        var (keys, problems) = Read(text);
        keys.Id("id", Mend);
        keys.OneOf("kind", ["election", "referendum"]);
        keys.Day("on");
        keys.Count("count");
        keys.Both("name");
        keys.Texts("list");
        keys.Entries("rows");
        keys.Inner("inner");
        keys.Done();
        Assert.Contains(problems.InOrder(), p => p.Code == code && p is { File: "file.yaml", Line: 1 });
    }

    [Fact]
    public void A_misspelt_key_is_told_its_neighbour()
    {
        var (keys, problems) = Read("knid: election");
        keys.OneOf("kind", ["election"]);
        keys.Done();
        Assert.Contains("\"kind\"", Assert.Single(problems.InOrder()).Mend.En, StringComparison.Ordinal);
    }

    private static (Keys Keys, Problems Problems) Read(string text)
    {
        var problems = new Problems();
        return (new Keys(YamlReader.Read(text, "file.yaml", problems)!, "file.yaml", problems), problems);
    }
}
