using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Repo;

/// <summary><c>CONTRIBUTING.md</c> tells of the rooms that there are, and calls those pure that are held to it.</summary>
public sealed partial class ContributingTests
{
    private static readonly string Document = Documents.Read("CONTRIBUTING.md");

    [Fact]
    public void The_table_of_rooms_has_every_room() =>
        Assert.Equal(Rooms.References.Keys.Order(StringComparer.Ordinal), RoomsOf(Document));

    [Fact]
    public void The_pure_rooms_are_those_that_the_test_of_purity_reads() =>
        Assert.Equal(
            PurityTests.PureRooms.Select(room => room.Data).Order(StringComparer.Ordinal),
            PureRoomsOf(Document)
        );

    [Fact]
    public void Canary_a_table_that_forgets_a_room_and_a_list_that_adds_one_are_read_as_they_are()
    {
        Assert.Equal(["Scrutineer.Law"], RoomsOf("| `Scrutineer.Law` | facts | – |\n| `Draft` | no room | – |\n"));
        Assert.Equal(
            ["Scrutineer.Cellar", "Scrutineer.Law"],
            PureRoomsOf("The pure rooms are Law and Cellar: no clock.")
        );
    }

    private static IEnumerable<string> RoomsOf(string markdown) =>
        Row().Matches(markdown).Select(m => m.Groups["room"].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> PureRoomsOf(string markdown) =>
        Regex
            .Split(
                Pure().Match(markdown).Groups["rooms"].Value,
                @",\s*|\s+and\s+",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Select(room => "Scrutineer." + room.Trim())
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^\| `(?<room>Scrutineer(\.\w+)?)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        @"The pure rooms are (?<rooms>[^:]+):",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pure();
}
