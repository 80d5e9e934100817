using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>What is refused at load, where, and with which advice.</summary>
public sealed class RefusalsTests
{
    private const string Header = """
        rule x.y
        provision: A law
        provision in Ukrainian: Закон
        in force: from 2014-04-27
        strength: binding-domestic
        source: https://example.org/

        """;

    [Theory]
    [InlineData(
        "the vote {v} is forbiden in {t} on {d}\nif {v} is held in {t} on {d}",
        "unknown-sentence",
        7,
        "is forbidden in"
    )]
    [InlineData(
        "the vote {v} is forbidden in Atlantis on {d}\nif {v} is held in {t} on {d}",
        "unknown-name",
        7,
        "Declare"
    )]
    [InlineData("the vote {v} is forbidden in {u} on {d}\nif {v} is held in {t} on {d}", "unbound-variable", 1, "{u}")]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nunless {b} administers {v}",
        "unbound-variable",
        9,
        "{b}"
    )]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nand {t} administers {v}",
        "mixed-kinds",
        9,
        "letters"
    )]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nunless {v} is null in {t}",
        "rests-on-own-absence",
        1,
        "circle"
    )]
    [InlineData("the vote {v} is permitted in {t} on {d}\nif {v} is held in {t} on {d}", "overlap", 1, "overrides")]
    [InlineData(
        "the result of {v} is tainted on {d}\nif {v} is held in {t} on {d}",
        "position-as-law",
        1,
        "strength: position"
    )]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nand {t} is temporarily occupied on {e}",
        "in-force-on-which-day",
        1,
        "{e}"
    )]
    [InlineData("{t} lies within {u}\nif {t} is part of {u}", "in-force-on-which-day", 1, "always")]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nunless {v} is held in {t} on {d}",
        "contradictory-conditions",
        9,
        "Remove"
    )]
    [InlineData("the quorum is {n} on {d}\nif {n} members are present on {d}", "conclusion-is-given", 1, "dated")]
    [InlineData(
        "{v} is null in {t}\nif {v} is held in {t} on {d}\nadn {t} is temporarily occupied on {d}",
        "misplaced-line",
        9,
        "unless"
    )]
    public void A_rule_is_refused(string body, string code, int line, string advice)
    {
        var rest = SmallLaw.RulesText.Replace("\r\n", "\n", StringComparison.Ordinal);
        var outcome = RuleBase.Load(
            SmallLaw.Vocabulary,
            [new("bad.rule.txt", Header + body), new("small.rule.txt", rest)]
        );
        Assert.False(outcome.Succeeded);
        var problem = Assert.Single(
            outcome.Problems,
            p => p.Code == code && (p.File == "bad.rule.txt" || code == "overlap")
        );
        Assert.Contains(advice, problem.Mend.En + problem.What.En, StringComparison.Ordinal);
        if (code != "overlap")
        {
            Assert.Equal(line, problem.Line);
        }
    }

    [Theory]
    [InlineData("provision: A law\n")]
    [InlineData("provision in Ukrainian: Закон\n")]
    [InlineData("in force: from 2014-04-27\n")]
    [InlineData("strength: binding-domestic\n")]
    [InlineData("source: https://example.org/\n")]
    public void A_rule_without_a_required_field_is_refused(string field)
    {
        var text = (Header + "{v} is null in {t}\nif {v} is held in {t} on {d}").Replace(
            field,
            "",
            StringComparison.Ordinal
        );
        var outcome = RuleBase.Load(SmallLaw.Vocabulary, [new("bad.rule.txt", text)]);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("missing-field", problem.Code);
        Assert.Equal("bad.rule.txt:1", problem.In(Language.En)[..14]);
        Assert.Contains(field.Split(':')[0], problem.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_must_say_whose_it_is()
    {
        var text = (Header + "the result of {v} is tainted on {d}\nif {v} is held in {t} on {d}").Replace(
            "binding-domestic",
            "position",
            StringComparison.Ordinal
        );
        var outcome = RuleBase.Load(SmallLaw.Vocabulary, [new("bad.rule.txt", text)]);
        Assert.Equal("position-of-nobody", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void An_interval_that_ends_before_it_begins_is_refused()
    {
        var text = (Header + "{v} is null in {t}\nif {v} is held in {t} on {d}").Replace(
            "from 2014-04-27",
            "from 2014-04-27 until 2014-04-27",
            StringComparison.Ordinal
        );
        var outcome = RuleBase.Load(SmallLaw.Vocabulary, [new("bad.rule.txt", text)]);
        Assert.Equal("end-before-beginning", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void A_register_is_refused_with_every_problem_at_once()
    {
        var good = SmallLaw.Facts[0];
        var outcome = Register.Of(
            SmallLaw.Vocabulary,
            SmallLaw.Terms,
            SmallLaw.Sources,
            [
                good,
                good,
                good with
                {
                    Id = "a",
                    Predicate = "heldd",
                },
                good with
                {
                    Id = "b",
                    Sources = [],
                },
                good with
                {
                    Id = "c",
                    Sources = ["nowhere"],
                },
                good with
                {
                    Id = "d",
                    Arguments = [Value.Of("v1")],
                },
                good with
                {
                    Id = "e",
                    Arguments = [Value.Of("v1"), Value.Of("commission")],
                },
                good with
                {
                    Id = "f",
                    Arguments = [Value.Of("v1"), Value.Of("atlantis")],
                },
                SmallLaw.Fact("g", "from 2024-01-01", "part-of", "village", "north"),
                SmallLaw.Fact("h", "always", "tainted", "v1"),
            ]
        );
        Assert.Equal(
            [
                "repeated-id",
                "unknown-predicate",
                "missing-source",
                "unknown-source",
                "arguments",
                "arguments",
                "unknown-term",
                "interval-without-day",
                "only-by-rules",
            ],
            outcome.Problems.Select(p => p.Code)
        );
        Assert.Contains("held", outcome.Problems[1].Mend.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_the_form_that_a_sentence_asks_is_refused_not_guessed()
    {
        var term = SmallLaw.Terms[2] with { Uk = new NameForms("Північ") };
        var outcome = Register.Of(
            SmallLaw.Vocabulary,
            [SmallLaw.Terms[0], term],
            SmallLaw.Sources,
            [SmallLaw.Facts[0]]
        );
        Assert.Equal("missing-form", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void A_vocabulary_reports_every_problem_with_its_line()
    {
        var outcome = Vocabulary.Parse(
            """
            kind vote
              en: vote
            predicate held
              en: {v: vote} is held on {d: day} not on {e: day}
              uk: {v: gin} проводиться {d}
            sentence x
            """,
            "v.txt"
        );
        Assert.Equal(
            ["v.txt:1", "v.txt:3", "v.txt:3", "v.txt:3", "v.txt:3", "v.txt:6"],
            outcome.Problems.Select(p => $"{p.File}:{p.Line}")
        );
    }
}
