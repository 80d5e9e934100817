using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>A place is judged on the days on which people voted there. The vote, the places and the days are invented.</summary>
public sealed class VotingDaysTests
{
    private static readonly DateOnly[] All = [D("2031-05-11"), D("2031-05-12")];
    private static readonly DateOnly AsOf = D("2031-06-01");

    private static readonly ApplicableLaw Shipped = SmallLaw.Require(
        LawReader.Read(RuleFolder.Shipped, ["ua", "international"], NamedBytes.Empty)
    );

    [Fact]
    public void A_place_has_the_days_that_the_register_says_of_it_early_ones_too()
    {
        var days = Of([Held("early", "2031-05-01", "2031-05-02", "a"), Held("late", "2031-05-12", "2031-05-13", "a")]);
        Assert.Equal([D("2031-05-01"), D("2031-05-12")], days.In("a"));
    }

    [Fact]
    public void A_whole_has_the_days_of_its_parts()
    {
        var days = Of([
            Held("in-part", "2031-05-11", "2031-05-12", "part"),
            Fact("within", "within", Validity.Always, "part", "a"),
        ]);
        Assert.Equal([D("2031-05-11")], days.In("a"));
        Assert.Equal([D("2031-05-11")], days.In("part"));
    }

    [Fact]
    public void A_place_of_which_nothing_is_said_has_the_days_of_the_whole_vote()
    {
        var days = Of([Held("elsewhere", "2031-05-11", "2031-05-12", "part")]);
        Assert.Equal(All, days.In("a"));
    }

    [Fact]
    public void What_was_not_known_yet_what_is_disputed_and_other_votes_give_no_day()
    {
        var days = Of([
            Held("later-known", "2031-05-01", "2031-05-02", "a") with
            {
                KnownSince = D("2031-06-02"),
            },
            Held("disputed", "2031-05-02", "2031-05-03", "a") with
            {
                Status = FactStatus.Disputed,
            },
            Fact("other", "held-in", Validity.Through(D("2031-05-03"), D("2031-05-03")), "w", "a"),
        ]);
        Assert.Equal(All, days.In("a"));
    }

    [Fact]
    public void An_interval_without_an_end_says_nothing_of_days()
    {
        var days = Of([Fact("open", "held-in", Validity.Since(D("2031-05-01")), "v", "a")]);
        Assert.Equal(All, days.In("a"));
    }

    [Fact]
    public void Judged_on_its_own_days_a_place_of_early_voting_is_null_and_on_all_days_it_is_not()
    {
        var early = D("2031-05-01");
        Fact[] facts =
        [
            Held("early", "2031-05-01", "2031-05-02", "a"),
            Fact("belongs", "belongs-to", Validity.Always, "a", "ukraine"),
            Fact("organised", "organised-by", Validity.Through(early, early), "v", "b"),
            Fact("not-created", "created-by-law", Validity.Always, "b", "ukraine") with
            {
                Status = FactStatus.Refuted,
            },
        ];
        var register = Register(facts);
        var engine = SmallLaw.Require(Engine.Prepare(Shipped.Rules, register));
        var days = new VotingDays(register, "v", All, AsOf).In("a");
        Assert.Equal([early], days);
        var ruled = FourConclusions.On(engine, "v", "a", days, AsOf)[Conclusion.NullInTerritory];
        Assert.Equal(Answer.Established, ruled.Answer);
        // The day before people voted there it is not null: a whole vote's earlier days would have said so of the place.
        Assert.Equal(
            Answer.NotEstablished,
            FourConclusions.On(engine, "v", "a", [early.AddDays(-1)], AsOf)[Conclusion.NullInTerritory].Answer
        );
    }

    private static VotingDays Of(IEnumerable<Fact> facts) => new(Register(facts), "v", All, AsOf);

    private static Register Register(IEnumerable<Fact> facts) =>
        SmallLaw.Require(
            Scrutineer.Law.Register.Of(
                Shipped.Rules.Vocabulary,
                [
                    Name("v", "vote"),
                    Name("w", "vote"),
                    Name("a", "territory"),
                    Name("part", "territory"),
                    Name("b", "body"),
                ],
                [new("invented", Scrutineer.Wording.Bilingual.Same("invented"))],
                facts
            )
        );

    private static Term Name(string id, string kind) =>
        new(id, kind, $"the {id} (invented)", new(id, id, id, id, id, id));

    private static Fact Held(string id, string from, string until, string place) =>
        Fact(id, "held-in", new Validity(D(from), D(until)), "v", place);

    private static Fact Fact(string id, string predicate, Validity days, params string[] arguments) =>
        new(id, predicate, [.. arguments.Select(Value.Of)], days, ["invented"], Certainty.Unverified);

    private static DateOnly D(string iso) => SmallLaw.Day(iso);
}
