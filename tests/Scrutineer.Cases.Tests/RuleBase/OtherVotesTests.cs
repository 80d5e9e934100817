using Scrutineer.Law;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Votes of other kinds, places and organisers under the shipped rules. Bodies, places and days are invented where not said.</summary>
public sealed class OtherVotesTests
{
    private static readonly DateOnly Vote = World.Day("2024-03-16");

    [Fact]
    public void A_referendum_of_a_local_commission_is_null_and_alters_nothing_before_any_law_on_occupation()
    {
        // The day is that of the vote of March 2014; the body and what was known of the occupation are as the reference tells.
        var day = World.Day("2014-03-16");
        var world = new World()
            .Says("held-in", day, day, FactStatus.Asserted, "v", "crimea")
            .Always("within", "crimea", "crimea")
            .Says(
                "belongs-to",
                World.Day("1996-06-28"),
                World.Day("2030-01-01"),
                FactStatus.Asserted,
                "crimea",
                World.Ukraine
            )
            .Says("organised-by", day, day, FactStatus.Asserted, "v", "local-commission")
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "local-commission", World.Ukraine)
            .Add(
                "occupation-recorded",
                Validity.Since(World.Day("2014-02-20")),
                FactStatus.Asserted,
                World.Day("2015-10-09"),
                "crimea",
                World.Russia
            );
        var engine = world.Engine();
        var isNull = World.Question("null-in-territory", "v", "crimea");
        foreach (
            var (on, known) in new[]
            {
                ("2014-03-16", "2014-03-20"),
                ("2014-03-16", "2024-05-08"),
                ("2024-05-08", "2024-05-08"),
            }
        )
        {
            var ruling = engine.Ask(isNull, World.Day(on), World.Day(known));
            Assert.Equal(Answer.Established, ruling.Answer);
            Assert.DoesNotContain(
                ruling.Derivation!.RuleIds,
                r => r.StartsWith("ua.1207-vii", StringComparison.Ordinal)
            );
        }
        Assert.Equal(Answer.NotEstablished, engine.Ask(isNull, day.AddDays(-1)).Answer);
        var status = World.Question("status-unchanged", "v", "crimea");
        Assert.Equal(Answer.Established, engine.Ask(status, day).Answer);
        Assert.Equal(
            Answer.Established,
            engine.Ask(World.Question("no-recognition", "v", "crimea"), World.Day("2014-03-27")).Answer
        );
        Assert.Equal(
            Answer.Established,
            engine.Ask(World.Question("no-aid", "v", "crimea"), World.Day("2024-05-08")).Answer
        );
    }

    [Fact]
    public void A_position_carries_its_conclusion_since_its_own_day_and_whoever_takes_it()
    {
        var day = World.Day("2021-09-18");
        var world = In("crimea", day)
            .Says(
                "claimed",
                World.Day("2021-09-24"),
                World.Day("2030-01-01"),
                FactStatus.Asserted,
                World.Russia,
                "v",
                "crimea"
            )
            .Says(
                "position-tainted",
                World.Day("2021-09-20"),
                World.Day("2030-01-01"),
                FactStatus.Asserted,
                "another-body",
                "v"
            );
        var engine = world.Engine();
        var tainted = World.Question("result-tainted", "v", "crimea");
        Assert.Equal(Answer.NotEstablished, engine.Ask(tainted, World.Day("2021-09-23")).Answer);
        Assert.Equal(Answer.Established, engine.Ask(tainted, World.Day("2021-10-01")).Answer);
        Assert.Equal(
            Answer.Unknown,
            engine.Ask(World.Question("no-mandate", "v", "crimea"), World.Day("2021-10-01")).Answer
        );
        // The norm of 2022 says nothing of 2021, and the silence of criminal law excludes.
        world.Names("person", "x");
        Assert.Equal(
            Answer.NotEstablished,
            world.Ask(day, "article-111-1-5", "members-of-cec-russia", "v", "crimea").Answer
        );
    }

    [Fact]
    public void A_vote_in_an_embassy_with_the_receiving_states_consent_is_null_nowhere_and_alters_nothing()
    {
        var world = new World()
            .Names("state", "receiving-state")
            .Says("held-in", Vote, Vote, FactStatus.Asserted, "v", "embassy")
            .Always("within", "embassy", "abroad")
            .Says("belongs-to", Vote, Vote, FactStatus.Asserted, "abroad", "receiving-state")
            .Says("consents", Vote, Vote, FactStatus.Asserted, "receiving-state", "v", "abroad")
            .Says("occupation-recorded", Vote, Vote, FactStatus.Refuted, "embassy", World.Russia)
            .Says("organised-by", Vote, Vote, FactStatus.Asserted, "v", "cec-russia")
            .Always("body-of", "cec-russia", World.Russia)
            .Always("called-under", "v", World.Russia)
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "cec-russia", World.Ukraine);
        var engine = world.Engine();
        foreach (var place in new[] { "embassy", "abroad" })
        {
            foreach (
                var predicate in new[]
                {
                    "null-in-territory",
                    "forbidden",
                    "status-unchanged",
                    "no-recognition",
                    "not-legitimate",
                }
            )
            {
                Assert.Equal(Answer.NotEstablished, engine.Ask(World.Question(predicate, "v", place), Vote).Answer);
            }
        }
        Assert.Equal(
            Answer.Established,
            engine.Ask(World.Question("held-by-consent", "v", "abroad", "receiving-state"), Vote).Answer
        );
    }

    [Theory]
    [InlineData(true, Answer.NotEstablished)]
    [InlineData(false, Answer.Established)]
    public void Another_states_vote_in_its_embassy_in_Kyiv_is_null_without_consent_and_not_with_it(
        bool consented,
        Answer expected
    )
    {
        // The state, its vote and its embassy are invented; martial law is in force.
        var world = new World()
            .Names("state", "sending-state")
            .Says("martial-law", Vote, Vote, FactStatus.Asserted, World.Ukraine)
            .Says("held-in", Vote, Vote, FactStatus.Asserted, "v", "embassy")
            .Always("within", "embassy", "city")
            .Says("belongs-to", Vote, Vote, FactStatus.Asserted, "embassy", World.Ukraine)
            .Says("belongs-to", Vote, Vote, FactStatus.Asserted, "city", World.Ukraine)
            .Says("occupation-recorded", Vote, Vote, FactStatus.Refuted, "embassy", World.Russia)
            .Says("occupation-recorded", Vote, Vote, FactStatus.Refuted, "embassy", "sending-state")
            .Says("organised-by", Vote, Vote, FactStatus.Asserted, "v", "their-commission")
            .Always("called-under", "v", "sending-state")
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "their-commission", World.Ukraine);
        if (consented)
        {
            world.Says("consents", Vote, Vote, FactStatus.Asserted, World.Ukraine, "v", "embassy");
        }
        var engine = world.Engine();
        foreach (var place in new[] { "embassy", "city" })
        {
            foreach (var predicate in new[] { "null-in-territory", "forbidden", "not-legitimate" })
            {
                Assert.Equal(expected, engine.Ask(World.Question(predicate, "v", place), Vote).Answer);
            }
            Assert.Equal(
                Answer.NotEstablished,
                engine.Ask(World.Question("status-unchanged", "v", place), Vote).Answer
            );
        }
    }

    [Fact]
    public void A_place_within_a_region_has_the_status_of_the_region_without_a_line_of_its_own()
    {
        // The village and the vote are invented. Nobody says whose the village is, and nobody that it lies within itself.
        var world = new World()
            .Says("held-in", Vote, Vote, FactStatus.Asserted, "v", "village")
            .Always("within", "village", "region")
            .Says("belongs-to", Vote, Vote, FactStatus.Asserted, "region", World.Ukraine)
            .Says("organised-by", Vote, Vote, FactStatus.Asserted, "v", "their-commission")
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "their-commission", World.Ukraine)
            .Names("territory", "abroad");
        Assert.Equal(Answer.Established, world.Ask(Vote, "null-in-territory", "v", "village").Answer);
        Assert.Equal(Answer.Established, world.Ask(Vote, "null-in-territory", "v", "region").Answer);
        Assert.Equal(Answer.NotEstablished, world.Ask(Vote, "null-in-territory", "v", "abroad").Answer);
        Assert.Equal(Answer.NotEstablished, world.Ask(Vote, "territory-of", "region", World.Russia).Answer);
    }

    [Fact]
    public void The_organiser_of_one_region_is_no_unlawful_body_in_another()
    {
        var world = new World();
        foreach (var region in new[] { "one", "two" })
        {
            world
                .Says("held-in", Vote, Vote, FactStatus.Asserted, "v", "part-" + region)
                .Always("within", "part-" + region, region)
                .Says("belongs-to", Vote, Vote, FactStatus.Asserted, region, World.Ukraine)
                .Says("occupation-recorded", Vote, Vote, FactStatus.Asserted, "part-" + region, World.Russia)
                .Says("organised-in", Vote, Vote, FactStatus.Asserted, "v", "body-" + region, "part-" + region)
                .Says("created-by-law", Vote, Vote, FactStatus.Refuted, "body-" + region, World.Ukraine);
        }
        Assert.Equal(Answer.Established, world.Ask(Vote, "unlawful-body", "body-one", "one").Answer);
        Assert.Equal(Answer.NotEstablished, world.Ask(Vote, "unlawful-body", "body-one", "two").Answer);
    }

    [Theory]
    [InlineData("2022-05-04", Answer.NotEstablished)]
    [InlineData("2022-05-05", Answer.Unknown)]
    [InlineData("2022-05-06", Answer.Unknown)]
    [InlineData("2022-05-07", Answer.Established)]
    public void Article_8_5_reaches_other_regions_from_the_day_of_the_redaction_on_which_two_sources_differ(
        string day,
        Answer expected
    )
    {
        var world = In("kherson-occupied", World.Day(day), "kherson-region");
        Assert.Equal(expected, world.Ask(World.Day(day), "forbidden", "v", "kherson-region").Answer);
        // By the Constitution the vote is null all the same.
        Assert.Equal(Answer.Established, world.Ask(World.Day(day), "null-in-territory", "v", "kherson-region").Answer);
    }

    [Fact]
    public void A_meeting_of_11_has_a_quorum_by_one_reading_alone_and_both_stand_in_the_register()
    {
        foreach (
            var (present, expected) in new[]
            {
                (10, Answer.NotEstablished),
                (11, Answer.Unknown),
                (12, Answer.Established),
            }
        )
        {
            var world = new World().Says("attended-by", Vote, Vote, FactStatus.Asserted, "m", present);
            Assert.Equal(expected, world.Ask(Vote, "quorate", "m").Answer);
        }
        var readings = World.Rules.Vocabulary.ParameterValues.Where(v => v.Parameter.Id == "commission-quorum");
        Assert.Equal([(12L, false), (11L, true)], readings.Select(v => (v.Number, v.IsDisputed)));
    }

    [Fact]
    public void Every_ground_of_nullity_of_the_worked_case_carries_it_alone_and_article_8_5_comes_first()
    {
        var made = Scrutineer.Testing.Shipped.RuPresident2024;
        var question = World.Question("null-in-territory", made.Vote, "crimea");
        var grounds = new[] { "ua.null.forbidden", "ua.null.9-3", "ua.null.92-1-20" };
        foreach (var ground in grounds)
        {
            var rules = made.Law.Rules.Rules.Where(r => r.Id == ground || r.Head.Predicate.Id != "null-in-territory");
            var alone = Scrutineer.Law.RuleBase.Of(made.Law.Rules.Vocabulary, rules).Value!;
            var ruling = Scrutineer.Law.Deduction.Engine.Prepare(alone, made.Law.Register).Value!.Ask(question, Vote);
            Assert.Equal(Answer.Established, ruling.Answer);
            Assert.Contains(ground, ruling.Derivation!.RuleIds);
        }
        var whole = Scrutineer
            .Law.Deduction.Engine.Prepare(made.Law.Rules, made.Law.Register)
            .Value!.Ask(question, Vote);
        Assert.Contains("ua.1207-vii.8-5", whole.Derivation!.RuleIds);
    }

    // A vote that a Russian body holds in an occupied place of Ukraine; martial law apart.
    private static World In(string place, DateOnly day, string? whole = null) =>
        new World()
            .Says("martial-law", World.Day("2014-01-01"), World.Day("2030-01-01"), FactStatus.Refuted, World.Ukraine)
            .Says("held-in", day, day, FactStatus.Asserted, "v", place)
            .Always("within", place, whole ?? place)
            .Says(
                "belongs-to",
                World.Day("1996-06-28"),
                World.Day("2030-01-01"),
                FactStatus.Asserted,
                whole ?? place,
                World.Ukraine
            )
            .Says("occupation-recorded", day, day, FactStatus.Asserted, place, World.Russia)
            .Says("organised-by", day, day, FactStatus.Asserted, "v", "cec-russia")
            .Always("body-of", "cec-russia", World.Russia)
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "cec-russia", World.Ukraine);
}
