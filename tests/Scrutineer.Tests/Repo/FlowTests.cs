using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary><c>docs/FLOW.md</c> leads a newcomer to the code: what it names is there, and no way turns back.</summary>
public sealed class FlowTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "FLOW.md"));

    [Fact]
    public void The_document_walks_three_ways_from_where_each_begins_to_where_it_ends() =>
        Assert.Equal(
            ["Returns → finding → page", "Fact → derivation → page", "Sentence → bundle → verify"],
            FlowDocument.Ways(Document).Select(w => w.Name)
        );

    [Fact]
    public void Every_hop_is_in_the_code_and_no_way_is_long_or_turns_back() =>
        Assert.Empty(FlowDocument.Breaches(Document, Rooms.References));

    [Fact]
    public void Canary_a_way_that_turns_back_to_a_room_it_is_built_on_is_caught() =>
        Assert.Equal(
            ["A → B, 2: goes back to Scrutineer.Returns"],
            Breaches(
                "[`MethodAnswers.Of`](../src/Scrutineer.Forensics/MethodAnswers.cs)",
                "[`ReturnsReader.Read`](../src/Scrutineer.Returns/Reading/ReturnsReader.cs)"
            )
        );

    [Fact]
    public void Canary_a_way_that_enters_a_room_again_is_caught() =>
        Assert.Equal(
            ["A → B, 3: goes back to Scrutineer.Law"],
            Breaches(
                "[`Checker.Refute`](../src/Scrutineer.Law/Checking/Checker.cs)",
                "[`BundleDraft.Close`](../src/Scrutineer.Transparency/Bundles/BundleDraft.cs)",
                "[`Checker.Refute`](../src/Scrutineer.Law/Checking/Checker.cs)"
            )
        );

    [Fact]
    public void Canary_a_way_of_eleven_hops_is_caught() =>
        Assert.Equal(
            ["A → B: 11 hops"],
            Breaches([.. Enumerable.Repeat("[`Checker.Refute`](../src/Scrutineer.Law/Checking/Checker.cs)", 11)])
        );

    [Fact]
    public void Canary_code_that_is_not_there_is_caught() =>
        Assert.Equal(
            [
                "Checker.Refute: no file src/Scrutineer.Law/Checker.cs",
                "Checker.Guess: Scrutineer.Law has no such method",
                "Engine.Prepare: src/Scrutineer.Law/Checking/Checker.cs declares no Engine",
            ],
            Breaches(
                "[`Checker.Refute`](../src/Scrutineer.Law/Checker.cs)",
                "[`Checker.Guess`](../src/Scrutineer.Law/Checking/Checker.cs)",
                "[`Engine.Prepare`](../src/Scrutineer.Law/Checking/Checker.cs)"
            )
        );

    private static IEnumerable<string> Breaches(params string[] hops) =>
        FlowDocument.Breaches(
            "## A → B\n\n" + string.Concat(hops.Select((h, i) => $"| {i + 1} | {h} | a | b |\n")),
            Rooms.References
        );
}
