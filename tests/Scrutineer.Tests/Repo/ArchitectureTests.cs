namespace Scrutineer.Tests.Repo;

public sealed class ArchitectureTests
{
    // The table of rooms: what each may use besides Wording, which all may.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Scrutineer.Wording"] = [],
        ["Scrutineer.Returns"] = [],
        ["Scrutineer.Forensics"] = ["Scrutineer.Returns"],
        ["Scrutineer.Law"] = [],
        ["Scrutineer.Parties"] = [],
        ["Scrutineer.Transparency"] = [],
        ["Scrutineer.Acts"] = ["Scrutineer.Forensics", "Scrutineer.Law"],
        ["Scrutineer.Stores"] = [],
        ["Scrutineer.Reports"] = ["Scrutineer.Stores"],
        ["Scrutineer.Desk"] = ["Scrutineer.Reports"],
        ["Scrutineer.Cases"] =
        [
            "Scrutineer.Returns",
            "Scrutineer.Forensics",
            "Scrutineer.Law",
            "Scrutineer.Parties",
            "Scrutineer.Acts",
            "Scrutineer.Stores",
        ],
        ["Scrutineer.Publishing"] =
        [
            "Scrutineer.Cases",
            "Scrutineer.Returns",
            "Scrutineer.Forensics",
            "Scrutineer.Law",
            "Scrutineer.Acts",
            "Scrutineer.Transparency",
            "Scrutineer.Stores",
        ],
        ["Scrutineer.Figures"] = ["Scrutineer.Returns", "Scrutineer.Forensics"],
        ["Scrutineer.Sites"] =
        [
            "Scrutineer.Returns",
            "Scrutineer.Forensics",
            "Scrutineer.Law",
            "Scrutineer.Parties",
            "Scrutineer.Acts",
            "Scrutineer.Cases",
            "Scrutineer.Publishing",
            "Scrutineer.Transparency",
            "Scrutineer.Figures",
            "Scrutineer.Stores",
        ],
        ["Scrutineer"] =
        [
            "Scrutineer.Returns",
            "Scrutineer.Forensics",
            "Scrutineer.Law",
            "Scrutineer.Parties",
            "Scrutineer.Acts",
            "Scrutineer.Cases",
            "Scrutineer.Publishing",
            "Scrutineer.Transparency",
            "Scrutineer.Figures",
            "Scrutineer.Sites",
            "Scrutineer.Reports",
            "Scrutineer.Desk",
            "Scrutineer.Stores",
        ],
    };

    [Fact]
    public void Every_room_uses_only_what_the_table_of_rooms_allows() => Assert.Empty(Breaches(Rooms.References));

    [Fact]
    public void Canary_a_statistic_that_reaches_into_the_law_is_caught()
    {
        var broken = new Dictionary<string, string[]>(Rooms.References, StringComparer.Ordinal)
        {
            ["Scrutineer.Forensics"] = ["Scrutineer.Returns", "Scrutineer.Law", "Scrutineer.Wording"],
        };
        Assert.Equal(["Scrutineer.Forensics must not use Scrutineer.Law"], Breaches(broken));
    }

    [Fact]
    public void Canary_a_room_that_the_table_does_not_know_is_caught()
    {
        var broken = new Dictionary<string, string[]>(Rooms.References, StringComparer.Ordinal)
        {
            ["Scrutineer.Cellar"] = [],
        };
        Assert.Equal(["Scrutineer.Cellar is not in the table of rooms"], Breaches(broken));
    }

    [Fact]
    public void Only_the_room_of_figures_draws() => Assert.Equal(["Scrutineer.Figures"], Drawing(Rooms.Packages));

    [Fact]
    public void Canary_another_room_that_draws_is_caught()
    {
        var broken = new Dictionary<string, string[]>(Rooms.Packages, StringComparer.Ordinal)
        {
            ["Scrutineer.Reports"] = ["SkiaSharp"],
        };
        Assert.Equal(["Scrutineer.Figures", "Scrutineer.Reports"], Drawing(broken));
    }

    // What a room is compiled against, not only what its project names: packages come along with rooms.
    private static IEnumerable<string> Drawing(IReadOnlyDictionary<string, string[]> packages) =>
        packages
            .Where(p => p.Value.Any(name => name.StartsWith("SkiaSharp", StringComparison.Ordinal)))
            .Select(p => p.Key)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Breaches(IReadOnlyDictionary<string, string[]> references)
    {
        foreach (var (room, uses) in references.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (!MayUse.TryGetValue(room, out var allowed))
            {
                yield return $"{room} is not in the table of rooms";
                continue;
            }
            foreach (var used in uses.Except(allowed).Where(u => u != "Scrutineer.Wording"))
            {
                yield return $"{room} must not use {used}";
            }
        }
    }
}
