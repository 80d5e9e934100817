using Scrutineer.Parties.Register;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Tests.Register;

/// <summary>Every person and body here is invented.</summary>
public sealed class RegisterTests
{
    private const string Text = """
        bodies:
          - id: vote-office
            name: { uk: Вигадане бюро, en: The Invented Bureau }
            source: s1
            certainty: high
        persons:
          - id: vydum
            name: { uk: Іван Видум, en: Ivan Vydum }
            source: s1
            certainty: medium
          - id: vydum-2
            name: { uk: І. Видум, en: I. Vydum }
            source: s2
            certainty: low
        offices:
          - id: head
            body: vote-office
            title: { uk: голова бюро, en: head of the bureau }
        occupancies:
          - person: vydum
            office: head
            from: 2021-03-01
            until: 2024-03-17
            source: s1
            certainty: high
        sanctions:
          - party: vydum-2
            jurisdiction: eu
            instrument: { uk: Вигаданий акт 1, en: Invented Act 1 }
            listed: 2023-01-02
            source: s1
            certainty: high
        identifications:
          - parties: [vydum, vydum-2]
            judged: same
            by: reviewer one
            on: 2024-01-01
            why: { uk: той самий підпис, en: the same signature }
        snapshots:
          - jurisdiction: uk
            day: 2024-02-01
            source: s3
        """;

    [Fact]
    public void Who_held_an_office_on_a_day_is_answered_with_the_source()
    {
        var register = RegisterReader.Read([("a.yaml", Text)]).Must();
        Assert.Equal(
            ("vydum", "s1"),
            register.WhoHeld("head", new DateOnly(2024, 3, 16)).Select(o => (o.Person, o.Source)).Single()
        );
        Assert.Empty(register.WhoHeld("head", new DateOnly(2024, 3, 17)));
    }

    [Fact]
    public void A_gap_tells_listed_from_not_found_from_no_snapshot()
    {
        var gaps = Gaps.Of(RegisterReader.Read([("a.yaml", Text)]).Must())
            .Where(g => g.Party.Id == "vydum")
            .ToDictionary(g => g.Jurisdiction);
        Assert.Equal(GapState.Listed, gaps["eu"].State);
        Assert.Equal(GapState.NotFound, gaps["uk"].State);
        Assert.Equal(new DateOnly(2024, 2, 1), gaps["uk"].Snapshot);
        Assert.Equal(GapState.NoSnapshot, gaps["ca"].State);
    }

    [Fact]
    public void A_gap_is_told_in_words_that_never_say_that_somebody_is_not_listed()
    {
        var gaps = Gaps.Of(RegisterReader.Read([("a.yaml", Text)]).Must());
        var words = gaps.Where(g => g.Party.Id == "vydum").ToDictionary(g => g.Jurisdiction, g => g.Words());
        Assert.Equal("listed since 2 January 2023", words["eu"].En);
        Assert.Equal("not found in the snapshot of 1 February 2024", words["uk"].En);
        Assert.Equal("знімка немає", words["ca"].Uk);
        Assert.All(gaps, g => Assert.DoesNotContain("not listed", g.Words().En, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("from: 2021-03-01", "from: 2021", "since 2021", 2021, 12, 31)]
    [InlineData("from: 2021-03-01", "from: 2021-03", "since March 2021", 2021, 3, 31)]
    [InlineData("from: 2021-03-01", "attested: 2021-03-05", "attested on 5 March 2021", 2021, 3, 5)]
    public void A_beginning_that_the_source_tells_in_part_is_known_from_its_last_day(
        string was,
        string now,
        string said,
        int year,
        int month,
        int day
    )
    {
        var register = RegisterReader.Read([("a.yaml", Text.Replace(was, now, StringComparison.Ordinal))]).Must();
        var first = new DateOnly(year, month, day);
        Assert.StartsWith(said, register.Occupancies.Single().Period().En, StringComparison.Ordinal);
        Assert.Single(register.WhoHeld("head", first));
        Assert.Empty(register.WhoHeld("head", first.AddDays(-1)));
    }

    [Fact]
    public void A_listing_without_a_first_day_says_by_when_and_a_delisting_says_when()
    {
        var attested = Text.Replace("listed: 2023-01-02", "attested: 2023-01-02", StringComparison.Ordinal);
        Assert.Equal("listed, since 2 January 2023 at the latest", Eu(attested).En);
        Assert.Equal(
            "delisted on 3 March 2024",
            Eu(Text.Replace("listed: 2023-01-02", "delisted: 2024-03-03", StringComparison.Ordinal)).En
        );

        static Wording.Bilingual Eu(string text) =>
            Gaps.Of(RegisterReader.Read([("a.yaml", text)]).Must())
                .Single(g => g.Party.Id == "vydum" && g.Jurisdiction == "eu")
                .Words();
    }

    [Fact]
    public void A_merge_is_undone_by_a_later_split()
    {
        var split = Text.Replace(
            "snapshots:",
            "  - parties: [vydum, vydum-2]\n    judged: different\n    by: reviewer two\n    on: 2024-02-02\n    why: { uk: різні підписи, en: the signatures differ }\nsnapshots:",
            StringComparison.Ordinal
        );
        var gaps = Gaps.Of(RegisterReader.Read([("a.yaml", split)]).Must());
        Assert.Equal(GapState.NoSnapshot, gaps.Single(g => g.Party.Id == "vydum" && g.Jurisdiction == "eu").State);
    }

    [Theory, InlineData("V"), InlineData("verified"), InlineData("high"), InlineData("перевірено")]
    public void Certainty_is_written_as_in_any_other_file_of_a_case(string certainty)
    {
        var text = Text.Replace("certainty: high", $"certainty: {certainty}", StringComparison.Ordinal);
        var register = RegisterReader.Read([("a.yaml", text)]).Must();
        Assert.Equal(
            [Certainty.Verified, Certainty.WellKnown, Certainty.Unverified],
            register.Parties.OrderByDescending(p => p.Certainty).Select(p => p.Certainty)
        );
        var wrong = Text.Replace("certainty: low", "certainty: L", StringComparison.Ordinal);
        RegisterReader.Read([("a.yaml", wrong)]).Refuses("unknown-value", "a.yaml");
    }

    [Theory]
    [InlineData("    office: head\n", "    office: haed\n", "unknown-party")]
    [InlineData("  - id: vydum\n", "  - id: vydum\n    birthDate: 1970-01-01\n", "private-data")]
    [InlineData("  - id: vydum-2\n", "  - id: vydum\n", "duplicate-id")]
    public void What_points_nowhere_stands_twice_or_is_private_is_refused(string was, string now, string code)
    {
        Assert.Contains(was, Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var read = RegisterReader.Read([
            ("a.yaml", Text.ReplaceLineEndings("\n").Replace(was, now, StringComparison.Ordinal)),
        ]);
        Assert.Contains(read.Problems, p => p.Code == code);
    }
}
