using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.Editing;

/// <summary>What a place means: hover, definition, references, outline.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("is held in {t} on", "law/vocabulary.txt:15 held")]
    [InlineData("Arcadia on {d}", "law/vocabulary.txt:10 arcadia")]
    [InlineData("проводиться на", "law/vocabulary.txt:15 held")]
    [InlineData("переважає: land.forbidden", "law/land/forbidden.rule.txt:1 land.forbidden", 12)]
    [InlineData("provision:", null)]
    public void From_a_rule_one_comes_to_what_it_names(string piece, string? place, int into = 1)
    {
        var bench = Bench.Small();
        var found = new Declarations(bench).Of(Bench.RuleFile, Bench.At(bench, Bench.RuleFile, piece, into));
        Assert.Equal(place, found is { } f ? Bench.Say(bench, f) : null);
    }

    [Theory]
    [InlineData("Northmark on {d}", "law/land/register/places.yaml:6 northmark")]
    [InlineData("northmark належить", "law/land/register/places.yaml:6 northmark")]
    [InlineData("spring-vote is held", "law/land/register/places.yaml:10 spring-vote")]
    [InlineData("gazette]", "law/land/register/places.yaml:2 gazette")]
    [InlineData("is held in Northmark", "law/vocabulary.txt:15 held")]
    [InlineData("territory\n", "law/vocabulary.txt:4 territory")]
    public void From_a_register_one_comes_to_what_it_names(string piece, string place)
    {
        var bench = Bench.Small();
        var found = new Declarations(bench).Of(Bench.RegisterFile, Bench.At(bench, Bench.RegisterFile, piece, 1));
        Assert.Equal(place, Bench.Say(bench, found!.Value));
    }

    [Fact]
    public void Every_use_of_a_name_is_found_whatever_it_is_called()
    {
        var bench = Bench.Small();
        var uses = new Declarations(bench).Uses(
            Bench.RegisterFile,
            Bench.At(bench, Bench.RegisterFile, "northmark", 2)
        );
        Assert.Equal(
            [
                "law/land/register/places.yaml:6 northmark",
                "law/land/register/places.yaml:16 Northmark",
                "law/land/register/places.yaml:22 northmark",
            ],
            uses.Select(u => Bench.Say(bench, u))
        );
    }

    [Fact]
    public void A_rule_tells_its_provision_text_certainty_and_source_in_the_language_of_the_reader()
    {
        var bench = Bench.Small();
        var at = Bench.At(bench, Bench.RuleFile, "land.forbidden", 3);
        var uk = Lines(bench, Bench.RuleFile, at, Language.Uk);
        Assert.Equal("Закон Аркадії, стаття 1", uk[0]);
        Assert.Contains(
            "голосування {v} заборонене на території {t} {d}\n  якщо {v} проводиться на території {t} {d}\n  і {t} належить державі Аркадія {d}",
            uk
        );
        Assert.Contains("Там не голосують.", uk);
        Assert.Contains("достовірність: V, підтверджено; затвердив: ще ніхто", uk);
        var en = Lines(bench, Bench.RuleFile, at, Language.En);
        Assert.Contains("source: Law of Arcadia, article 1", en);
        Assert.Contains("certainty: V, verified; approved by: nobody yet", en);
        Assert.Contains("binding domestic law; in force: from 2020-01-01", en);
    }

    [Fact]
    public void A_sentence_tells_its_wording_in_the_other_language_and_who_may_say_it()
    {
        var bench = Bench.Small();
        var lines = Lines(bench, Bench.RuleFile, Bench.At(bench, Bench.RuleFile, "is forbidden", 4), Language.En);
        Assert.Equal("{v} is forbidden in {t} on {d}", lines[0]);
        Assert.Contains("голосування {v} заборонене на території {t} {d}", lines);
        Assert.Contains("forbidden; closed: what is not said is not so; only by rules; contrary: permitted", lines);
        Assert.Contains("concluded by: land.forbidden", lines);
    }

    [Fact]
    public void A_name_tells_its_kind_its_id_and_its_forms()
    {
        var bench = Bench.Small();
        var lines = Lines(
            bench,
            Bench.RegisterFile,
            Bench.At(bench, Bench.RegisterFile, "Northmark on", 2),
            Language.Uk
        );
        Assert.Equal(
            [
                "Північна марка",
                "територія; northmark; Northmark",
                "відмінки: Північної марки, —, —, —, Північній марці",
            ],
            lines
        );
    }

    [Fact]
    public void A_variable_tells_what_it_stands_for_in_its_own_rule()
    {
        var bench = Bench.Small();
        Assert.Equal(
            ["{t}", "territory"],
            Lines(bench, Bench.RuleFile, Bench.At(bench, Bench.RuleFile, "{t} belongs", 1), Language.En)
        );
    }

    [Theory]
    [InlineData("gazette]", "The gazette")]
    [InlineData("held-there", "the spring vote 𝟚𝟘 is held in Northmark on {d}")]
    public void A_source_and_a_fact_tell_what_they_are(string piece, string title)
    {
        var bench = Bench.Small();
        Assert.Equal(
            title,
            Lines(bench, Bench.RegisterFile, Bench.At(bench, Bench.RegisterFile, piece, 2), Language.En)[0]
        );
    }

    [Fact]
    public void Where_nothing_is_named_nothing_is_said()
    {
        var bench = Bench.Small();
        Assert.Null(new Hovering(bench).At(Bench.RuleFile, Bench.At(bench, Bench.RuleFile, "provision"), Language.En));
        Assert.Null(new Hovering(bench).At("nowhere.rule.txt", 0, Language.En));
    }

    [Fact]
    public void An_outline_lists_what_a_file_declares()
    {
        var bench = Bench.Small();
        var rules = new Outline(bench).Of(Bench.RuleFile, Language.Uk);
        Assert.Equal(["land.forbidden", "land.permitted"], rules.Select(e => e.Id));
        Assert.Equal("Закон Аркадії, стаття 1", rules[0].Detail);
        Assert.Equal(rules[1].Whole.Start, rules[0].Whole.End);
        Assert.Equal(
            ["Source gazette", "Term northmark", "Term spring-vote", "Fact held-there", "Fact belongs-there"],
            new Outline(bench).Of(Bench.RegisterFile, Language.En).Select(e => $"{e.Kind} {e.Id}")
        );
        Assert.Contains(
            new Outline(bench).Of("law/vocabulary.txt", Language.En),
            e => e is { Id: "held", Kind: MentionKind.Sentence }
        );
    }

    private static List<string> Lines(Workbench bench, string file, int offset, Language language) =>
        [.. new Hovering(bench).At(file, offset, language)!.Lines.Select(l => l.Text)];
}
