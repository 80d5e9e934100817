using Scrutineer.Acts.Claims;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

public sealed class StatementTests
{
    [Fact]
    public void The_worked_case_gives_a_statement_whose_assertions_all_rest_on_entries_of_the_basis()
    {
        var basis = Bases.Worked();
        var draft = Drafted(basis);
        Assert.All(draft.Sentences.Where(s => s.Asserts), s => Assert.NotEmpty(s.Support));
        var index = new BasisIndex(basis);
        Assert.All(draft.Sentences.SelectMany(s => s.Support), id => Assert.NotNull(index.Find(id)));
    }

    [Fact]
    public void Ukrainian_and_English_say_the_same_numbers_and_dates_in_every_sentence() =>
        Assert.All(
            Drafted(Bases.Worked()).Sentences,
            s => Assert.Equal(Figures.In(s.Text.Uk, Language.Uk), Figures.In(s.Text.En, Language.En))
        );

    [Fact]
    public void The_statement_names_all_six_territories_as_null_in_one_sentence_with_six_conclusions()
    {
        var nullity = Single(Drafted(Bases.Worked()), "null-in-territory=established", skipTitle: true);
        Assert.Equal(6, nullity.Support.Count);
        Assert.Contains("є нікчемними", nullity.Text.Uk, StringComparison.Ordinal);
        Assert.Contains("Херсонської області", nullity.Text.Uk, StringComparison.Ordinal);
        Assert.Contains("the city of Sevastopol are null", nullity.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_position_conclusions_three_and_four_are_left_open_and_no_mandate_is_called_into_question()
    {
        var draft = Drafted(Bases.Worked(withPosition: false));
        Assert.Contains("remains open", Single(draft, "result-tainted=unknown").Text.En, StringComparison.Ordinal);
        Assert.Contains("remains open", Single(draft, "no-mandate=unknown").Text.En, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Sentences, s => s.Proposition == "call:DoNotRecogniseMandate/0");
    }

    [Theory]
    [InlineData(Answer.Established, Answer.Unknown, "result-tainted=established")]
    [InlineData(Answer.NotEstablished, Answer.Established, "result-tainted=established")]
    [InlineData(Answer.NotEstablished, Answer.Unknown, "result-tainted=unknown")]
    [InlineData(Answer.NotEstablished, Answer.NotEstablished, "result-tainted=not-established")]
    public void Of_the_whole_vote_one_answer_is_said_where_territories_differ(Answer one, Answer other, string said)
    {
        var basis = Bases.Worked();
        Answer[] answers = [one, other];
        var tainted = basis.Conclusions.Where(d => d.Conclusion == Conclusion.ResultTainted).Take(2);
        var mixed = basis with
        {
            Conclusions =
            [
                .. basis.Conclusions.Where(d => d.Conclusion == Conclusion.NullInTerritory),
                .. tainted.Select(
                    (d, i) => d with { Ruled = Bases.Ruled(d.Ruled.Territory, d.Conclusion, answers[i]) }
                ),
            ],
        };
        var sentence = Single(Drafted(mixed), "result-tainted=");
        Assert.StartsWith(said, sentence.Proposition, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_position_the_sentence_says_whose_it_is_and_rests_on_it()
    {
        var mandate = Single(Drafted(Bases.Worked()), "no-mandate=established");
        Assert.Contains("position.cec.tainted", mandate.Support);
        Assert.Contains("Центральна виборча комісія виходить із того, що", mandate.Text.Uk, StringComparison.Ordinal);
    }

    [Fact]
    public void The_control_case_is_refused_with_the_answer_that_stands_in_the_way()
    {
        var refused = StatementDraft.From(Bases.Control());
        Assert.Null(refused.Value);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal("nullity-not-established", problem.Code);
        Assert.Contains(
            "conclusion.ukraine.null-in-territory: not-established",
            problem.What.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_claim_stronger_than_its_conclusion_is_refused()
    {
        var unknown = Bases.Worked(withPosition: false).Conclusions.First(d => d.Answer == Answer.Unknown);
        var claim = new ConclusionClaim([unknown], Answer.Established, [], Bases.Ukraine);
        Assert.Equal(
            ["stronger-than-conclusion", "position-missing"],
            claim.Problems(new BasisIndex(Bases.Worked())).Select(p => p.Code)
        );
    }

    [Fact]
    public void Conclusion_four_cannot_be_called_established_when_the_basis_lacks_its_position()
    {
        var refused = StatementDraft.From(Bases.Worked() with { Positions = [] });
        Assert.Contains("position-missing", refused.Problems.Select(p => p.Code));
    }

    [Fact]
    public void An_anomaly_is_said_with_its_uncertainty_and_with_what_it_does_not_prove()
    {
        var sentences = Drafted(Bases.Worked()).Sentences.Where(s => s.Kind == SentenceKind.Finding).ToList();
        Assert.Contains("стандартне відхилення — 104,90", sentences[0].Text.Uk, StringComparison.Ordinal);
        Assert.Contains("statistical anomaly", sentences[1].Text.En, StringComparison.Ordinal);
        Assert.Contains("does not prove interference", sentences[1].Text.En, StringComparison.Ordinal);
        Assert.All(sentences, s => Assert.DoesNotContain("fraud", s.Text.En, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(2.99, "finding:integer-percentages/within-error")]
    [InlineData(3.01, "finding:integer-percentages/anomaly")]
    public void What_lies_within_the_error_of_a_method_is_not_called_an_anomaly(double z, string proposition) =>
        Assert.Contains(proposition, FindingClaim.Of(Bases.Integers(z)).Select(c => c.Proposition));

    [Theory]
    [InlineData(1_399_999, "finding:excess-leader-votes/within-error")]
    [InlineData(1_400_001, "finding:excess-leader-votes/anomaly")]
    public void Excess_votes_are_measured_against_the_error_in_clean_elections(double low, string proposition) =>
        Assert.Contains(
            proposition,
            FindingClaim.Of(Bases.Excess(low, 3_000_000, 10_000_000)).Select(c => c.Proposition)
        );

    [Fact]
    public void Coercion_enters_only_as_what_somebody_states()
    {
        var basis = Bases.Worked();
        var stated = Single(Drafted(basis), "fact:fact.coercion");
        Assert.StartsWith(
            "За інформацією, що надійшла до Центральної виборчої комісії",
            stated.Text.Uk,
            StringComparison.Ordinal
        );
        var bare = basis with { Facts = [.. basis.Facts.Select(f => f with { AttributedTo = null })] };
        Assert.Equal("unattributed-accusation", Assert.Single(StatementDraft.From(bare).Problems).Code);
    }

    [Fact]
    public void The_list_of_entries_names_whose_statement_it_is_and_what_is_disputed()
    {
        var support = Drafted(Bases.Worked()).Support.ToDictionary(s => s.Id, s => s.Label);
        Assert.StartsWith(
            "Statement (the Central Election Commission)",
            support["fact.coercion"].En,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Твердження (Центральна виборча комісія)",
            support["fact.coercion"].Uk,
            StringComparison.Ordinal
        );
        Assert.Contains("[disputed]", support["fact.joint-statement"].En, StringComparison.Ordinal);
        Assert.StartsWith("Fact:", support["fact.ga-es-11-4"].En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unverified_or_disputed_is_marked_in_the_text()
    {
        var joint = Single(Drafted(Bases.Worked()), "fact:fact.joint-statement");
        Assert.Equal(["[спірне]", "[не перевірено]"], joint.Marks.Select(m => m.Uk));
        Assert.Equal(["[disputed]", "[unverified]"], joint.Marks.Select(m => m.En));
    }

    [Fact]
    public void A_refuted_fact_is_not_mentioned()
    {
        var basis = Bases.Worked();
        var refuted = basis with { Facts = [.. basis.Facts.Select(f => f with { Status = FactStatus.Refuted })] };
        Assert.DoesNotContain(
            Drafted(refuted).Sentences,
            s => s.Kind == SentenceKind.Fact && s.Proposition.StartsWith("fact:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_fact_whose_two_languages_differ_in_a_number_is_refused()
    {
        var basis = Bases.Worked();
        var differing = new FactEntry("f", new("за — 143", "144 in favour"), Certainty.Verified, ["s"]);
        var problem = Assert.Single(StatementDraft.From(basis with { Facts = [differing] }).Problems);
        Assert.Equal("languages-differ", problem.Code);
    }

    [Fact]
    public void A_name_without_the_case_form_that_a_sentence_needs_is_refused_and_named()
    {
        var basis = Bases.Worked();
        var bare = basis.Conclusions[0] with { Territory = new Term("bare", "territory", "Bare", new("Гола")) };
        var problems = StatementDraft.From(basis with { Conclusions = [bare] }).Problems;
        Assert.All(problems, p => Assert.Equal("missing-case-form", p.Code));
        Assert.Contains("bare", problems[0].What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_drafts_of_one_basis_are_the_same() =>
        Assert.Equal(
            Drafted(Bases.Worked()).Sentences.Select(s => (s.Id, s.Text)),
            Drafted(Bases.Worked()).Sentences.Select(s => (s.Id, s.Text))
        );

    private static ActDraft Drafted(ActBasis basis)
    {
        var draft = StatementDraft.From(basis);
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems.Select(p => p.In(Language.En))));
        return draft.Value;
    }

    private static ActSentence Single(ActDraft draft, string proposition, bool skipTitle = false) =>
        draft
            .Sentences.Skip(skipTitle ? 1 : 0)
            .Single(s => s.Proposition.StartsWith(proposition, StringComparison.Ordinal));
}
