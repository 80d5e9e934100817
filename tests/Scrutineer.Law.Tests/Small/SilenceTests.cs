using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>What nobody spoke of, or nobody could know by a day, is unknown: a register that is silent excludes nothing.</summary>
public sealed class SilenceTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);
    private static readonly ApplicableLaw Shipped = SmallLaw.Require(
        LawReader.Read(RuleFolder.Shipped, ["ua", "international"], NamedBytes.Empty)
    );

    [Theory]
    [InlineData("null-in-territory")]
    [InlineData("forbidden")]
    [InlineData("permitted")]
    [InlineData("status-unchanged")]
    [InlineData("result-tainted")]
    [InlineData("held-in")]
    public void Of_a_vote_that_no_fact_speaks_of_nothing_is_excluded(string predicate)
    {
        var ruling = Ask(predicate, []);
        Assert.Equal((Answer.Unknown, RulingReason.NothingKnown), (ruling.Answer, ruling.Reason));
    }

    [Theory]
    [InlineData("null-in-territory", Answer.NotEstablished)]
    [InlineData("forbidden", Answer.NotEstablished)]
    [InlineData("held-in", Answer.NotEstablished)]
    public void A_vote_that_was_held_elsewhere_was_not_held_here(string predicate, Answer expected) =>
        Assert.Equal(expected, Ask(predicate, [Held("elsewhere")]).Answer);

    [Fact]
    public void What_nobody_could_know_by_a_day_excludes_nothing_by_that_day()
    {
        Fact[] facts = [Held("elsewhere") with { KnownSince = Day }];
        var before = Ask("null-in-territory", facts, new DateOnly(2000, 1, 1));
        Assert.Equal((Answer.Unknown, RulingReason.NothingKnown), (before.Answer, before.Reason));
        Assert.Equal(Answer.NotEstablished, Ask("null-in-territory", facts, Day).Answer);
    }

    [Fact]
    public void A_fact_on_which_the_answer_cannot_rest_is_silence_too()
    {
        // That nobody is elected by it says nothing of where it was held.
        var fact = new Fact("referendum", "elects-nobody", [Value.Of("v")], Validity.Always, ["s"], Certainty.Verified);
        Assert.Equal(RulingReason.NothingKnown, Ask("null-in-territory", [fact]).Reason);
    }

    [Theory]
    [InlineData("status-unchanged")]
    [InlineData("permitted")]
    public void By_whose_laws_a_vote_is_called_says_not_that_it_was_held(string predicate)
    {
        Value[] called = [Value.Of("v"), Value.Of("russian-federation")];
        var fact = new Fact("called", "called-under", called, Validity.Always, ["s"], Certainty.Verified);
        Assert.Equal(RulingReason.NothingKnown, Ask(predicate, [fact]).Reason);
        Assert.Equal(Answer.NotEstablished, Ask(predicate, [fact, Held("elsewhere")]).Answer);
    }

    [Fact]
    public void What_the_vote_itself_is_is_excluded_once_anything_is_known_of_it()
    {
        Assert.Equal(RulingReason.NothingKnown, Ask("all-ukrainian-referendum", []).Reason);
        Assert.Equal(Answer.NotEstablished, Ask("all-ukrainian-referendum", [Held("elsewhere")]).Answer);
    }

    [Fact]
    public void A_timeline_and_a_whole_interval_say_the_same()
    {
        var engine = Make([]);
        var question = Question(engine, "null-in-territory");
        var period = Assert.Single(Timeline.Of(engine, question));
        Assert.Equal(Answer.Unknown, period.Answer);
        Assert.Equal(Answer.Unknown, engine.AskThroughout(question, Validity.On(Day)));
        // Canary: what is known elsewhere has days on which it is excluded.
        var known = Make([Held("elsewhere")]);
        Assert.Contains(
            Timeline.Of(known, Question(known, "null-in-territory")),
            p => p.Answer == Answer.NotEstablished
        );
    }

    [Fact]
    public void Within_a_rule_what_the_register_lists_completely_is_excluded_as_ever()
    {
        // Nobody says under whose laws the vote is called: the proof shows that as excluded, and why-not calls it met.
        var engine = ShippedVote.Engine;
        var question = SmallLaw.Require(
            engine.Register.Vocabulary.ParseSentence(
                "their-vote is neither called nor administered under the laws of Ukraine in crimea on {d}"
            )
        );
        var ruling = engine.Ask(question, Day);
        Assert.Equal(Answer.Established, ruling.Answer);
        Assert.Contains(
            ruling.Derivation!.Nodes,
            n => n.Kind == NodeKind.Absence && n.Sentence.Predicate.Id == "called-under"
        );
        var why = WhyNot.Explain(engine, question, new DateOnly(2024, 3, 20));
        var called = why.Attempts.SelectMany(a => a.Conditions).First(c => c.Sentence.Predicate.Id == "called-under");
        Assert.Equal(Standing.Met, called.Standing);
    }

    private static Ruling Ask(string predicate, Fact[] facts, DateOnly? known = null)
    {
        var engine = Make(facts);
        return engine.Ask(Question(engine, predicate), Day, known);
    }

    private static Engine Make(Fact[] facts)
    {
        var shipped = Shipped.Register;
        var register = Register.Of(
            Shipped.Rules.Vocabulary,
            [
                .. shipped.Vocabulary.Terms.Where(t => Shipped.Rules.Vocabulary.Term(t.Id) is null),
                Name("v", "vote"),
                Name("elsewhere", "territory"),
            ],
            [.. shipped.Sources.Where(s => Shared(shipped).Contains(s.Id)), new Source("s", Bilingual.Same("s"))],
            [.. shipped.Facts.Where(f => f.Sources.All(Shared(shipped).Contains)), .. facts]
        );
        return SmallLaw.Require(Engine.Prepare(Shipped.Rules, SmallLaw.Require(register)));
    }

    // Those of the shipped registers, without what the vocabulary adds to every register by itself.
    private static HashSet<string> Shared(Register shipped) =>
        [
            .. shipped
                .Sources.Select(s => s.Id)
                .Except(SmallLaw.Require(Register.Of(Shipped.Rules.Vocabulary, [], [], [])).Sources.Select(s => s.Id)),
        ];

    private static Term Name(string id, string kind) => new(id, kind, $"the {id}", new(id, id, id, id, id, id));

    private static Fact Held(string place) =>
        new("held", "held-in", [Value.Of("v"), Value.Of(place)], Validity.On(Day), ["s"], Certainty.Verified);

    private static Sentence Question(Engine engine, string predicate)
    {
        var kind = engine.Rules.Vocabulary.Predicate(predicate)!;
        return new(
            kind,
            [.. kind.Slots.Select(s => s.IsDay ? Slot.Named("d") : Slot.Of(Value.Of(s.Name == "v" ? "v" : "crimea")))]
        );
    }
}
