using Scrutineer.Law.Editing;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.Editing;

public sealed class DiagnosesTests
{
    [Fact]
    public void Nothing_is_wrong_with_the_shipped_rules()
    {
        var bench = Bench.Shipped();
        var all = bench.Diagnose(bench.Names.ToArray());
        Assert.Contains("rules/ua/1207-vii.8-5.rule.txt", all.Keys);
        Assert.Empty(all.SelectMany(f => f.Value).Select(d => d.Problem.In(Language.En)));
    }

    [Fact]
    public void What_is_wrong_is_where_it_stands()
    {
        var bench = Bench.Small(
            Bench.Rule.Replace("belongs to Arcadia", "belongs to Arcadiya", StringComparison.Ordinal)
        );
        Assert.Equal(["unknown-name 'Arcadiya'"], Problems(bench, Bench.RuleFile));
    }

    [Fact]
    public void A_sentence_that_nobody_knows_is_marked_whole()
    {
        var bench = Bench.Small(Bench.Rule.Replace("is held in", "was heled inn", StringComparison.Ordinal));
        Assert.Equal(["unknown-sentence '{v} was heled inn {t} on {d}'"], Problems(bench, Bench.RuleFile));
    }

    [Fact]
    public void A_name_in_a_fact_is_marked_behind_letters_beyond_the_basic_plane()
    {
        var bench = Bench.Small(
            register: Bench.Register.Replace(
                "says: spring-vote is held in Northmark",
                "says: the spring vote 𝟚𝟘 is held in Nortmark",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(["unknown-name 'Nortmark'"], Problems(bench, Bench.RegisterFile));
    }

    [Fact]
    public void An_error_in_one_file_is_told_of_another_that_needs_it()
    {
        var bench = Bench.Small();
        Assert.Empty(Problems(bench, Bench.RuleFile));
        bench.Put(
            "law/vocabulary.txt",
            new(
                Bench
                    .Vocabulary.Replace("term arcadia\n", "term utopia\n", StringComparison.Ordinal)
                    .Replace("en: Arcadia", "en: Utopia", StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            ["unknown-name 'Arcadia'"],
            bench.Diagnose("law/vocabulary.txt")[Bench.RuleFile].Select(d => Say(bench, Bench.RuleFile, d))
        );
    }

    [Fact]
    public void While_a_vocabulary_cannot_be_read_the_last_one_that_could_be_is_kept()
    {
        var bench = Bench.Small();
        Assert.Empty(Problems(bench, Bench.RuleFile));
        bench.Put("law/vocabulary.txt", new(Bench.Vocabulary + "\npredicate half\n  en: half a"));
        var all = bench.Diagnose("law/vocabulary.txt");
        Assert.NotEmpty(all["law/vocabulary.txt"]);
        Assert.Empty(all[Bench.RuleFile]);
    }

    [Fact]
    public void While_a_register_breaks_off_its_names_stay_known()
    {
        var bench = Bench.Small(
            Bench.Rule.Replace("belongs to Arcadia", "lies in Northmark", StringComparison.Ordinal)
        );
        var before = bench.Diagnose(Bench.RuleFile)[Bench.RuleFile].Select(d => d.Problem).ToList();
        bench.Put(Bench.RegisterFile, new(Bench.Register + "\n  - id: [half"));
        var all = bench.Diagnose(Bench.RegisterFile);
        Assert.Equal(["broken-yaml"], all[Bench.RegisterFile].Select(d => d.Problem.Code));
        Assert.Equal(before, all[Bench.RuleFile].Select(d => d.Problem));
    }

    [Fact]
    public void A_case_is_read_with_the_rules_that_it_names()
    {
        var bench = Bench.Shipped();
        bench.Put("cases/mine/case.yaml", new("id: mine\nrules: [ua]\n"));
        bench.Put(
            "cases/mine/register/1.yaml",
            new(
                "facts:\n  - id: f\n    says: Crimea lies within Crimea\n    from: open\n    until: open\n    sources: [none]\n    certainty: V\n"
            )
        );
        // The source is nowhere; the place is declared by the rules of the country.
        Assert.Equal(["dangling-id 'sources: [none]'"], Problems(bench, "cases/mine/register/1.yaml"));
        bench.Put("cases/mine/case.yaml", new("id: mine\nrules: [ge]\n"));
        Assert.Equal(
            ["unknown-name", "dangling-id"],
            bench.Diagnose("cases/mine/register/1.yaml")["cases/mine/register/1.yaml"].Select(d => d.Problem.Code)
        );
    }

    [Fact]
    public void Where_the_rules_are_not_at_hand_those_that_are_shipped_are_read()
    {
        var bench = new Workbench();
        bench.Put("mine/case.yaml", new("id: mine\nrules: [ua, international]\n"));
        bench.Put(
            "mine/register/1.yaml",
            new(
                "sources:\n  - id: s\n    title: {uk: а, en: a}\nfacts:\n  - id: f\n    says: Crimea lies within Sevastopol\n    from: open\n    until: open\n    sources: [s]\n    certainty: V\n"
            )
        );
        Assert.Empty(Problems(bench, "mine/register/1.yaml"));
    }

    [Theory]
    [InlineData("in force: from", "in  force: from")]
    [InlineData("provision: Law", "provision:   Law")]
    [InlineData("provision in Ukrainian:", "provision  in   Ukrainian :")]
    public void Two_spaces_in_the_name_of_a_field_part_nothing(string one, string two)
    {
        var bench = Bench.Small(Bench.Rule.Replace(one, two, StringComparison.Ordinal));
        Assert.Empty(Problems(bench, Bench.RuleFile));
    }

    [Fact]
    public void A_text_that_is_too_long_is_said_to_be_and_not_read()
    {
        var bench = Bench.Small();
        bench.Put(Bench.RuleFile, new(new string('\n', Workbench.LongestText / 16 + 1)));
        Assert.Equal(["text-too-long ''"], Problems(bench, Bench.RuleFile));
        bench.Put(Bench.RuleFile, new(Bench.Rule));
        Assert.Empty(Problems(bench, Bench.RuleFile));
    }

    [Theory]
    [InlineData("kind\n")]
    [InlineData("kind \n  en:\n")]
    [InlineData("term\npredicate\nparameter\n")]
    public void A_block_without_an_id_is_told_and_breaks_nothing(string text) =>
        Assert.Contains("bad-id", Vocabulary.Parse(text, "vocabulary.txt").Problems.Select(p => p.Code));

    [Fact]
    public void A_sentence_that_is_too_long_is_not_compared_with_any_other()
    {
        var bench = Bench.Small(
            Bench.Rule.Replace("belongs to Arcadia", new string('x', 4000), StringComparison.Ordinal)
        );
        Assert.Equal(["long-sentence"], bench.Diagnose(Bench.RuleFile)[Bench.RuleFile].Select(d => d.Problem.Code));
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_are_told_and_the_first_of_these_have_the_nearest_sentence()
    {
        var bench = Bench.Small(
            $"rule a.b\n{{v}} is forbidden in {{t}} on {{d}}\n"
                + string.Concat(Enumerable.Range(0, 3000).Select(i => $"  and {{v}} is heldd in {{t}} on {{d{i}}}\n"))
        );
        var all = bench.Diagnose(Bench.RuleFile)[Bench.RuleFile];
        Assert.Equal(Workbench.MostProblems, all.Count);
        var guessed = all.Count(d => d.Problem.Mend.En.StartsWith("Did you mean", StringComparison.Ordinal));
        Assert.InRange(guessed, 200, 300);
        // Another mistake later is again compared with what there is.
        bench.Put(Bench.RuleFile, new(Bench.Rule.Replace("is held in", "is heldd in", StringComparison.Ordinal)));
        var one = Assert.Single(bench.Diagnose(Bench.RuleFile)[Bench.RuleFile]);
        Assert.StartsWith("Did you mean", one.Problem.Mend.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_rules_that_contradict_each_other_in_every_pair_not_every_pair_is_told()
    {
        var rules = string.Concat(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    $"rule a.b{i}\nprovision: x\nprovision in Ukrainian: x\nin force: always\nstrength: treaty\n{{v}} is {(i % 2 == 0 ? "forbidden" : "permitted")} in {{t}} on {{d}}\n  if {{v}} is held in {{t}} on {{d}}\nsource: x\n"
                )
        );
        Assert.Equal(
            1000,
            RuleBase.Load(Vocabulary.Parse(Bench.Vocabulary, "v").Value!, [new("r", rules)]).Problems.Count
        );
    }

    [Theory]
    [InlineData("{v} is null in {t} on {d}", "{v} is nul in {t} on {d}")]
    [InlineData("if {v} is forbidden in {t} on {e}", "if {w} is forbidden in {t} on {e}")]
    [InlineData("overrides: ua.constitution.92-1-20", "overrides: ua.constitution.92-1-21")]
    [InlineData("strength: binding-domestic", "strength: binding")]
    [InlineData("rule ua.null.forbidden", "rule ua.1207-vii.8-5")]
    [InlineData("source: Constitution", "sauce: Constitution")]
    public void An_editor_is_told_what_the_reader_of_a_case_tells(string right, string wrong)
    {
        const string file = "ua/1207-vii.8-5.rule.txt";
        var bench = Bench.Shipped();
        var text = bench.Text($"rules/{file}")!.Text.Replace(right, wrong, StringComparison.Ordinal);
        bench.Put($"rules/{file}", new(text));
        var folder = Wording
            .Bytes.NamedBytes.Of(
                RuleFolder.Shipped.Select(f =>
                    f.Key == file
                        ? KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(text))
                        : f
                ),
                "rules"
            )
            .Value!;
        var told = LawReader.Read(folder, ["ua"], Wording.Bytes.NamedBytes.Empty).Problems;
        Assert.NotEmpty(told);
        Assert.Equal(
            told.Select(p => p.In(Language.Uk)).Distinct().Order(StringComparer.Ordinal),
            bench
                .Diagnose($"rules/{file}")
                .Values.SelectMany(d => d)
                .Select(d => d.Problem.In(Language.Uk))
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Problems(Workbench bench, string file) =>
        bench.Diagnose(file)[file].Select(d => Say(bench, file, d));

    private static string Say(Workbench bench, string file, Diagnosis diagnosis) =>
        $"{diagnosis.Problem.Code} '{bench.Text(file)![diagnosis.Span]}'";
}
