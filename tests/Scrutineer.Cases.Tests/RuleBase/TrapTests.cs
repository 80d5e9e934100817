using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>The traps of the law. Dates that the reference does not give are invented, and said to be.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("2022-03-14", Answer.NotEstablished)]
    [InlineData("2022-03-15", Answer.Established)]
    public void Article_111_1_5_applies_from_15_March_2022_and_not_to_the_day_before(string day, Answer expected)
    {
        // The vote and the person are invented: only the norm's date is real, and that Law No 1207-VII reached Crimea then.
        var world = OccupiedAt("crimea", "2022-03-01", "2022-03-31")
            .Says(
                "named-as-taking-part",
                D("2022-03-01"),
                D("2022-03-31"),
                FactStatus.Asserted,
                "h",
                "x",
                "v",
                "crimea"
            )
            .Says("citizen-of", D("2022-03-01"), D("2022-03-31"), FactStatus.Asserted, "x", World.Ukraine);
        Assert.Equal(expected, world.Ask(D(day), "article-111-1-5", "x", "v", "crimea").Answer);
        Assert.Equal(expected, world.Ask(D(day), "article-110.2", "x", "v", "crimea").Answer);
    }

    [Fact]
    public void Whether_article_111_1_5_reaches_a_person_who_is_not_a_citizen_is_unknown()
    {
        var world = Occupied("2024-03-15", "2024-03-17")
            .Says("named-as-taking-part", D("2024-03-15"), D("2024-03-17"), FactStatus.Asserted, "h", "x", "v", "t")
            .Says("citizen-of", D("2024-03-15"), D("2024-03-17"), FactStatus.Refuted, "x", World.Ukraine);
        Assert.Equal(Answer.Unknown, world.Ask(D("2024-03-16"), "article-111-1-5", "x", "v", "t").Answer);
    }

    [Fact]
    public void Of_the_members_of_the_Russian_commission_the_article_is_unknown_and_the_appeal_is_open()
    {
        var made = Shipped.RuPresident2024;
        var engine = Engine.Prepare(made.Law.Rules, made.Law.Register).Value!;
        var article = World.Question("article-111-1-5", "members-of-cec-russia", made.Vote, "crimea");
        Assert.Equal(Answer.Unknown, engine.Ask(article, D("2024-03-16")).Answer);
        var referral = World.Question("referral-open", "cec-ukraine", "members-of-cec-russia", made.Vote);
        Assert.Equal(Answer.Established, engine.Ask(referral, D("2024-05-08")).Answer);
        // The position was taken on 8 May: before it nobody is known to hold it.
        Assert.NotEqual(Answer.Established, engine.Ask(referral, D("2024-05-07")).Answer);
    }

    [Theory]
    [InlineData("2025-03-09", "order-309")]
    [InlineData("2025-03-10", "order-376")]
    public void The_orders_switch_on_the_day_of_publication(string day, string inForce)
    {
        // The day of publication, 10 March 2025, is invented: the real one was not read.
        var world = new World()
            .Says("belongs-to", D("2022-12-22"), D("2025-12-31"), FactStatus.Asserted, "p", World.Ukraine)
            .Says("in-force", D("2022-12-22"), D("2025-03-09"), FactStatus.Asserted, "order-309")
            .Says("in-force", D("2025-03-10"), D("2025-12-31"), FactStatus.Asserted, "order-376")
            .Says("lists", D("2022-12-22"), D("2025-12-31"), FactStatus.Asserted, "order-309", "p", World.Russia)
            .Says("lists", D("2022-12-22"), D("2025-12-31"), FactStatus.Asserted, "order-376", "p", World.Russia);
        var ruling = world.Ask(D(day), "occupied", "p", World.Russia);
        Assert.Equal(Answer.Established, ruling.Answer);
        var order = ruling.Derivation!.Nodes.Single(n => n.Sentence.Predicate.Id == "in-force");
        Assert.Equal(inForce, order.Sentence.Arguments[0].TermId);
    }

    [Theory]
    [InlineData("2024-03-14", Answer.Unknown)]
    [InlineData("2024-03-15", Answer.Established)]
    [InlineData("2024-03-17", Answer.Established)]
    [InlineData("2024-03-18", Answer.Unknown)]
    [InlineData("2025-03-01", Answer.Unknown)]
    public void Of_days_that_nobody_read_the_shipped_register_says_unknown_and_not_free(string day, Answer expected)
    {
        var made = Shipped.RuPresident2024;
        var engine = Engine.Prepare(made.Law.Rules, made.Law.Register).Value!;
        Assert.Equal(expected, engine.Ask(World.Question("occupied", "crimea", World.Russia), D(day)).Answer);
    }

    [Fact]
    public void Legal_validity_and_what_was_known_are_asked_apart()
    {
        // Invented: an occupation of 16 March that became known only on 1 April.
        var world = Occupied("2024-03-16", "2024-03-16", known: "2024-04-01");
        var question = World.Question("unlawful-body", "cec-russia", "t");
        var engine = world.Engine();
        Assert.Equal(Answer.Established, engine.Ask(question, D("2024-03-16")).Answer);
        Assert.Equal(Answer.Unknown, engine.Ask(question, D("2024-03-16"), D("2024-03-31")).Answer);
        Assert.Equal(Answer.Established, engine.Ask(question, D("2024-03-16"), D("2024-04-01")).Answer);
    }

    [Fact]
    public void A_vote_wholly_inside_Russia_does_not_trigger_article_8_5()
    {
        // Invented place. It belongs to Russia, and nothing of it belongs to Ukraine.
        var world = new World()
            .Says("held-in", D("2024-03-15"), D("2024-03-17"), FactStatus.Asserted, "v", "p")
            .Always("within", "p", "t")
            .Says("belongs-to", D("1996-06-28"), D("2030-01-01"), FactStatus.Asserted, "t", World.Russia)
            .Says("organised-by", D("2024-03-15"), D("2024-03-17"), FactStatus.Asserted, "v", "cec-russia")
            .Always("body-of", "cec-russia", World.Russia)
            .Says("created-by-law", D("1996-06-28"), D("2030-01-01"), FactStatus.Refuted, "cec-russia", World.Ukraine);
        foreach (var question in new[] { "forbidden", "null-in-territory", "status-unchanged", "result-tainted" })
        {
            Assert.Equal(Answer.NotEstablished, world.Ask(D("2024-03-16"), question, "v", "t").Answer);
        }
    }

    [Theory]
    [InlineData("2014-04-26", false)]
    [InlineData("2014-04-27", true)]
    [InlineData("2016-09-18", true)]
    [InlineData("2021-09-19", true)]
    public void Votes_in_Crimea_are_null_by_the_Constitution_and_from_the_day_of_law_1207_by_it_too(
        string day,
        bool byLaw1207
    )
    {
        // The day of each vote and the record of the occupation are invented; the law's date and the state's border are real.
        var world = OccupiedAt("crimea", "2014-03-01", "2021-12-31", heldFirst: day, heldLast: day);
        var ruling = world.Ask(D(day), "null-in-territory", "v", "crimea");
        Assert.Equal(Answer.Established, ruling.Answer);
        Assert.Equal(byLaw1207, ruling.Derivation!.RuleIds.Contains("ua.1207-vii.8-5"));
        Assert.Equal(!byLaw1207, ruling.Derivation.RuleIds.Contains("ua.null.92-1-20"));
        Assert.Equal(Answer.Established, world.Ask(D(day), "status-unchanged", "v", "crimea").Answer);
    }

    [Theory]
    [InlineData("2022-09-22", Answer.NotEstablished)]
    [InlineData("2022-09-23", Answer.Established)]
    [InlineData("2022-09-27", Answer.Established)]
    [InlineData("2022-09-28", Answer.Established)]
    [InlineData("2024-05-08", Answer.Established)]
    public void The_referendums_of_September_2022_are_null_from_their_days_on_and_bring_no_title(
        string day,
        Answer expected
    )
    {
        // The days, 23 to 27 September, are invented for the test: the reference gives the month alone.
        var world = OccupiedAt(
            "kherson-occupied",
            "2022-06-01",
            "2022-12-31",
            "kherson-region",
            "2022-09-23",
            "2022-09-27"
        );
        Assert.Equal(expected, world.Ask(D(day), "null-in-territory", "v", "kherson-region").Answer);
        Assert.Equal(expected, world.Ask(D(day), "status-unchanged", "v", "kherson-region").Answer);
        Assert.Equal(Answer.Established, world.Ask(D("2022-09-22"), "no-title", World.Russia, "kherson-region").Answer);
    }

    [Theory]
    [InlineData("2027-06-09", Answer.Established, Answer.NotEstablished)]
    [InlineData("2027-06-10", Answer.NotEstablished, Answer.Established)]
    public void A_by_election_is_forbidden_on_the_last_day_of_occupation_and_permitted_on_the_first_day_after(
        string day,
        Answer forbidden,
        Answer permitted
    )
    {
        // Everything is invented: the village, its liberation on 10 June 2027, the by-election, the end of martial law.
        var (first, last) = (D("2027-06-01"), D("2027-06-30"));
        var world = new World()
            .Says("held-in", D(day), D(day), FactStatus.Asserted, "v", "village")
            .Always("within", "village", "t")
            .Says("belongs-to", first, last, FactStatus.Asserted, "t", World.Ukraine)
            .Says("occupation-recorded", D("2024-01-01"), D("2027-06-09"), FactStatus.Asserted, "village", World.Russia)
            .Says("occupation-recorded", D("2027-06-10"), last, FactStatus.Refuted, "village", World.Russia)
            .Says("organised-by", first, last, FactStatus.Asserted, "v", "cec-ukraine")
            .Always("body-of", "cec-ukraine", World.Ukraine)
            .Always("called-under", "v", World.Ukraine)
            .Says("created-by-law", first, last, FactStatus.Asserted, "cec-ukraine", World.Ukraine)
            .Says("martial-law", first, last, FactStatus.Refuted, World.Ukraine);
        Assert.Equal(forbidden, world.Ask(D(day), "forbidden", "v", "t").Answer);
        Assert.Equal(forbidden, world.Ask(D(day), "null-in-territory", "v", "t").Answer);
        Assert.Equal(permitted, world.Ask(D(day), "permitted", "v", "t").Answer);
        // A body of Ukraine is never unlawful, and its vote never a question of title.
        Assert.Equal(Answer.NotEstablished, world.Ask(D(day), "unlawful-body", "cec-ukraine", "t").Answer);
        Assert.Equal(Answer.NotEstablished, world.Ask(D(day), "status-unchanged", "v", "t").Answer);
    }

    [Theory]
    [InlineData("2015-06-11", Answer.NotEstablished)]
    [InlineData("2015-06-12", Answer.Established)]
    public void Martial_law_forbids_a_Ukrainian_vote_from_the_day_of_law_389(string day, Answer expected)
    {
        // The vote and the martial law are invented; the date of the norm is real.
        var (first, last) = (D("2015-06-01"), D("2015-06-30"));
        var world = new World()
            .Says("held-in", first, last, FactStatus.Asserted, "v", "p")
            .Always("within", "p", "t")
            .Says("belongs-to", first, last, FactStatus.Asserted, "t", World.Ukraine)
            .Says("occupation-recorded", first, last, FactStatus.Refuted, "p", World.Russia)
            .Always("called-under", "v", World.Ukraine)
            .Says("martial-law", first, last, FactStatus.Asserted, World.Ukraine);
        var ruling = world.Ask(D(day), "forbidden", "v", "t");
        Assert.Equal(expected, ruling.Answer);
        if (expected == Answer.Established)
        {
            Assert.Equal(["ua.389-viii.19-1", "ua.territory"], ruling.Derivation!.RuleIds);
        }
    }

    [Fact]
    public void A_part_of_a_longer_validity_holds_throughout_and_one_day_too_many_does_not()
    {
        var engine = Occupied("2024-03-01", "2024-03-31").Engine();
        var question = World.Question("occupied", "p", World.Russia);
        Assert.Equal(
            Answer.Established,
            engine.AskThroughout(question, Validity.Through(D("2024-03-15"), D("2024-03-17")))
        );
        Assert.Equal(
            Answer.Established,
            engine.AskThroughout(question, Validity.Through(D("2024-03-01"), D("2024-03-31")))
        );
        Assert.NotEqual(
            Answer.Established,
            engine.AskThroughout(question, Validity.Through(D("2024-03-15"), D("2024-04-01")))
        );
    }

    [Fact]
    public void The_publication_that_puts_two_acts_after_the_one_resting_on_them_is_reported()
    {
        var made = Shipped.RuPresident2024;
        var engine = Engine.Prepare(made.Law.Rules, made.Law.Register).Value!;
        foreach (var act in new[] { "pace-2540", "ep-2024-2665" })
        {
            var misdated = World.Question("misdated-by", "misdating-publication", act, "cec-act-2024-05-08");
            Assert.Equal(Answer.Established, engine.Ask(misdated, made.AsOf).Answer);
            // By the dates of the acts themselves the order is possible.
            var later = World.Question("rests-on-later-act", "cec-act-2024-05-08", act);
            Assert.NotEqual(Answer.Established, engine.Ask(later, made.AsOf).Answer);
        }
        var reported = Consistency.Report(engine, made.AsOf);
        Assert.Equal(["misdated-by", "misdated-by"], reported.Select(p => p.Code));
        Assert.Contains(reported, p => p.Mend.En.Contains("pace-2540-misdated", StringComparison.Ordinal));
        Assert.Contains(reported, p => p.Mend.En.Contains("ep-2024-2665-misdated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ua-president-2019")]
    [InlineData("simulated")]
    public void The_other_registers_contradict_themselves_nowhere(string name)
    {
        var made = Shipped.Load(name);
        Assert.Empty(Consistency.Report(Engine.Prepare(made.Law.Rules, made.Law.Register).Value!, made.AsOf));
    }

    [Fact]
    public void Four_accounts_of_the_joint_statement_stay_four_accounts()
    {
        var counts = Shipped
            .RuPresident2024.Law.Register.Facts.Where(f =>
                f.Predicate.EndsWith("states-joined", StringComparison.Ordinal)
            )
            .Select(f => (f.Predicate, f.Arguments[1].Number, f.Status))
            .ToList();
        Assert.Equal(
            [
                ("almost-states-joined", 60L, FactStatus.Asserted),
                ("more-states-joined", 50L, FactStatus.Asserted),
                ("other-states-joined", 55L, FactStatus.Asserted),
                ("states-joined", 56L, FactStatus.Asserted),
            ],
            counts.Order()
        );
    }

    [Fact]
    public void A_disputed_occupation_leaves_open_what_rests_on_it_alone()
    {
        var world = Occupied("2024-03-16", "2024-03-16")
            .Says("occupation-recorded", D("2024-03-16"), D("2024-03-16"), FactStatus.Refuted, "p", World.Russia);
        Assert.Equal(Answer.Unknown, world.Ask(D("2024-03-16"), "unlawful-body", "cec-russia", "t").Answer);
        Assert.Equal(Answer.Unknown, world.Ask(D("2024-03-16"), "status-unchanged", "v", "t").Answer);
        // The Constitution asks for no occupation.
        Assert.Equal(Answer.Established, world.Ask(D("2024-03-16"), "null-in-territory", "v", "t").Answer);
    }

    [Fact]
    public void The_thresholds_of_the_Commission_are_never_called_verified()
    {
        foreach (var id in new[] { "commission-quorum", "commission-majority" })
        {
            var values = World.Rules.Vocabulary.ParameterValues.Where(v => v.Parameter.Id == id).ToList();
            Assert.NotEmpty(values);
            Assert.All(values, v => Assert.Equal(Certainty.Unverified, v.Certainty));
        }
    }

    private static DateOnly D(string iso) => World.Day(iso);

    private static World Occupied(string first, string last, string? known = null) =>
        OccupiedAt("p", first, last, "t", first, last, known);

    private static World OccupiedAt(
        string part,
        string first,
        string last,
        string? whole = null,
        string? heldFirst = null,
        string? heldLast = null,
        string? known = null
    )
    {
        var held = Validity.Through(D(heldFirst ?? first), D(heldLast ?? last));
        var occupied = Validity.Through(D(first), D(last));
        return new World()
            .Add("held-in", held, FactStatus.Asserted, null, "v", part)
            .Always("within", part, whole ?? part)
            .Add("belongs-to", Validity.Since(D("1996-06-28")), FactStatus.Asserted, null, whole ?? part, World.Ukraine)
            .Add(
                "occupation-recorded",
                occupied,
                FactStatus.Asserted,
                known is null ? null : D(known),
                part,
                World.Russia
            )
            .Add("organised-by", held, FactStatus.Asserted, null, "v", "cec-russia")
            .Always("body-of", "cec-russia", World.Russia)
            .Add("created-by-law", Validity.Always, FactStatus.Refuted, null, "cec-russia", World.Ukraine);
    }
}
