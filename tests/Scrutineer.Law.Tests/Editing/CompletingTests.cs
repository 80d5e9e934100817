using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.Editing;

public sealed class CompletingTests
{
    [Fact]
    public void A_condition_is_completed_by_every_sentence_of_the_vocabulary_in_the_language_of_the_rule()
    {
        var english = InRule("  and ¦");
        Assert.Contains("{v} is held in {t} on {d}", english);
        Assert.Contains("{a} is earlier than {b}", english);
        Assert.DoesNotContain(english, l => l.Any(c => c >= 'А'));
        var ukrainian = InRule("  і ¦", "джерело: Закон Аркадії, стаття 2");
        Assert.Contains("{v} проводиться на території {t} {d}", ukrainian);
        Assert.DoesNotContain("{v} is held in {t} on {d}", ukrainian);
    }

    [Fact]
    public void A_sentence_goes_on_from_where_it_is_and_its_places_can_be_filled()
    {
        var item = Assert.Single(At("  and {x} belongs to Arcadia o¦").Items, c => c.Kind == CompletionKind.Sentence);
        Assert.Equal("{x} belongs to Arcadia on {d}", item.Plain);
        Assert.Equal(["{d}"], item.Pieces.Where(p => p.IsPlace).Select(p => p.Text));
    }

    [Fact]
    public void A_name_is_proposed_in_the_case_that_its_slot_asks()
    {
        Assert.Contains(
            "Північної марки",
            InRule("  і {v} проводиться на території П¦", "джерело: Закон Аркадії, стаття 2")
        );
        Assert.Contains("Northmark", InRule("  and {v} is held in N¦"));
        // By its id too; and nothing of another kind.
        Assert.Contains("the spring vote 𝟚𝟘", InRule("  and spring¦"));
        Assert.DoesNotContain("Arcadia", InRule("  and {v} is held in A¦"));
    }

    [Fact]
    public void What_a_name_replaces_begins_where_the_name_does()
    {
        var (text, offset) = Bench.Cursor(WithLine("  and {v} is held in Nor¦"));
        var item = new Completing(Bench.Small(text))
            .At(Bench.RuleFile, offset, Language.En)
            .Items.First(c => c.Label == "Northmark");
        Assert.Equal("Nor", new EditedText(text)[item.Replaces]);
    }

    [Fact]
    public void Variables_of_the_rule_are_proposed_in_a_slot() =>
        Assert.Contains("{t}", InRule("  and {v} is held in {¦"));

    [Fact]
    public void A_conclusion_is_completed_by_what_rules_may_conclude_alone()
    {
        var (text, offset) = Bench.Cursor("rule a.b\n¦\n");
        var labels = new Completing(Bench.Small(text))
            .At(Bench.RuleFile, offset, Language.En)
            .Items.Select(c => c.Label)
            .ToList();
        Assert.Contains("{v} is forbidden in {t} on {d}", labels);
        Assert.DoesNotContain("{a} is less than {b}", labels);
        Assert.Contains("provision: ", labels);
        Assert.DoesNotContain("if ", labels);
    }

    [Theory]
    [InlineData("strength: ¦", "treaty")]
    [InlineData("certainty: ¦", "H")]
    [InlineData("in force: fr¦", "from …")]
    [InlineData("overrides: land.p¦", "land.permitted")]
    [InlineData("overrides: land.permitted, land.f¦", "land.forbidden")]
    [InlineData("certainty: V      streng¦", null)]
    [InlineData("prov¦", null)]
    [InlineData("app¦", null)]
    public void A_field_is_completed_by_its_values(string line, string? label)
    {
        var labels = InRule(line);
        Assert.Equal(label is not null, labels.Count > 0);
        if (label is not null)
        {
            Assert.Contains(label, labels);
        }
    }

    [Fact]
    public void A_new_rule_is_proposed_as_a_form_that_reads_once_it_is_filled()
    {
        var (text, offset) = Bench.Cursor("ru¦");
        var item = Assert.Single(new Completing(Bench.Small(text)).At(Bench.RuleFile, offset, Language.En).Items);
        var filled = string.Concat(
            item.Pieces.Select(p =>
                p.Text switch
                {
                    "conclusion" => "{v} is forbidden in {t} on {d}",
                    "condition" => "{v} is held in {t} on {d}",
                    var other => other,
                }
            )
        );
        Assert.Empty(Bench.Small(filled).Diagnose(Bench.RuleFile)[Bench.RuleFile]);
    }

    [Theory]
    [InlineData("    says: spring-vote is held in ¦", "Northmark")]
    [InlineData("    says: Північна марка належить державі ¦", "Аркадія")]
    [InlineData("    says: \"Northmark belongs to ¦", "Arcadia")]
    [InlineData("    sources: [gaz¦", "gazette")]
    [InlineData("    sources: [other, ¦", "gazette")]
    [InlineData("    certainty: ¦", "V")]
    [InlineData("    status: dis¦", "disputed")]
    [InlineData("    until: ¦", "open")]
    [InlineData("    unt¦", "until: ")]
    public void A_register_is_completed_line_by_line(string line, string label)
    {
        var (text, offset) = Bench.Cursor($"{Bench.Register}\n  - id: another\n{line}");
        var bench = Bench.Small();
        Assert.Empty(bench.Diagnose(Bench.RegisterFile)[Bench.RegisterFile]);
        // What is typed breaks off the file; what it said before is known.
        bench.Put(Bench.RegisterFile, new(text));
        var found = new Completing(bench).At(Bench.RegisterFile, offset, Language.En);
        Assert.Contains(label, found.Items.Select(c => c.Label));
    }

    [Fact]
    public void A_fact_is_completed_by_what_a_register_may_say_alone_and_keeps_its_day_a_variable()
    {
        var (text, offset) = Bench.Cursor($"{Bench.Register}\n  - id: another\n    says: ¦");
        var found = new Completing(Bench.Small(register: text)).At(Bench.RegisterFile, offset, Language.Uk);
        Assert.DoesNotContain(found.Items, c => c.Label.Contains("заборонене", StringComparison.Ordinal));
        var held = found.Items.First(c => c.Label == "{v} проводиться на території {t} {d}");
        Assert.Equal("голосування проводиться на території територія {d}", held.Plain);
        Assert.Equal(2, held.Pieces.Count(p => p.IsPlace));
    }

    [Theory]
    [InlineData("pred¦", "predicate ")]
    [InlineData("predicate x\n  clo¦", "closed")]
    [InlineData("predicate x\n  en: {t: terr¦", "territory")]
    [InlineData("predicate x\n  en: {t: vote or ¦", "territory")]
    [InlineData("predicate x\n  contrary: hel¦", "held")]
    public void A_vocabulary_is_completed(string line, string label)
    {
        var (text, offset) = Bench.Cursor($"{Bench.Vocabulary}\n{line}");
        var bench = Bench.Small();
        Assert.Empty(bench.Diagnose("law/vocabulary.txt")["law/vocabulary.txt"]);
        bench.Put("law/vocabulary.txt", new(text));
        var found = new Completing(bench).At("law/vocabulary.txt", offset, Language.En);
        Assert.Contains(label, found.Items.Select(c => c.Label));
    }

    [Fact]
    public void Of_very_many_names_the_first_are_proposed_and_more_letters_give_others()
    {
        var many = string.Concat(
            Enumerable
                .Range(0, 1000)
                .Select(i => $"  - {{id: place-{i}, kind: territory, en: Place {i}, uk: {{nom: Місце {i}}}}}\n")
        );
        var (text, offset) = Bench.Cursor(WithLine("  and {v} is held in Pla¦"));
        var bench = Bench.Small(text, Bench.Register.Replace("terms:\n", "terms:\n" + many, StringComparison.Ordinal));
        var found = new Completing(bench).At(Bench.RuleFile, offset, Language.En);
        Assert.False(found.IsWhole);
        Assert.Equal(Completions.MostNames, found.Items.Count);
        (text, offset) = Bench.Cursor(WithLine("  and {v} is held in Place 99¦"));
        bench.Put(Bench.RuleFile, new(text));
        Assert.Equal(11, new Completing(bench).At(Bench.RuleFile, offset, Language.En).Items.Count);
    }

    private static string WithLine(string line, string before = "source: Law of Arcadia, article 1") =>
        Bench.Rule.Replace(before, $"{line}\n{before}", StringComparison.Ordinal);

    private static Completions At(string line, string before = "source: Law of Arcadia, article 1")
    {
        var (text, offset) = Bench.Cursor(WithLine(line, before));
        return new Completing(Bench.Small(text)).At(Bench.RuleFile, offset, Language.En);
    }

    private static List<string> InRule(string line, string before = "source: Law of Arcadia, article 1") =>
        [.. At(line, before).Items.Select(c => c.Label)];
}
