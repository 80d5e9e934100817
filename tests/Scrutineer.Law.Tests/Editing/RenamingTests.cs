using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.Editing;

public sealed class RenamingTests
{
    [Theory]
    [InlineData(Bench.RegisterFile, "northmark", "north", 2)]
    [InlineData(Bench.RegisterFile, "spring-vote is", "autumn-vote", 2)]
    [InlineData(Bench.RegisterFile, "gazette]", "journal", 3)]
    [InlineData(Bench.RuleFile, "land.forbidden\nprovision", "land.1", 2)]
    [InlineData("law/vocabulary.txt", "permitted\n  en", "allowed", 2)]
    [InlineData("law/vocabulary.txt", "territory\n  en", "place", 6)]
    public void An_id_is_renamed_wherever_it_is_written_and_all_reads_as_before(
        string file,
        string at,
        string to,
        int times
    )
    {
        var bench = Bench.Small();
        var old = new Renaming(bench).Asked(file, Bench.At(bench, file, at, 1)).Value!.With;
        var changes = new Renaming(bench).To(file, Bench.At(bench, file, at, 1), to).Value!;
        Assert.Equal(times, changes.Count);
        Assert.All(changes, c => Assert.Equal(old, bench.Text(c.Place.File)![c.Place.Span]));
        Apply(bench, changes);
        Assert.Empty(
            bench.Diagnose(bench.Names.ToArray()).Values.SelectMany(d => d).Select(d => d.Problem.In(Language.En))
        );
        Assert.Equal(to, new Renaming(bench).Asked(file, Bench.At(bench, file, to, 1)).Value!.With);
        var back = new Renaming(bench).To(file, Bench.At(bench, file, to, 1), old).Value!;
        Assert.Equal(times, back.Count);
    }

    [Fact]
    public void A_variable_is_renamed_in_its_own_rule_alone()
    {
        var bench = Bench.Small();
        var changes = new Renaming(bench)
            .To(Bench.RuleFile, Bench.At(bench, Bench.RuleFile, "{t} belongs", 1), "place")
            .Value!;
        Assert.Equal(3, changes.Count);
        Apply(bench, changes);
        Assert.Contains("{place} belongs to Arcadia", bench.Text(Bench.RuleFile)!.Text, StringComparison.Ordinal);
        Assert.Contains("на території {t} {d}", bench.Text(Bench.RuleFile)!.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Diagnose(Bench.RuleFile)[Bench.RuleFile]);
    }

    [Fact]
    public void A_place_of_a_country_is_renamed_in_the_cases_that_name_the_country_and_in_no_other()
    {
        var bench = Bench.Shipped();
        const string fact =
            "facts:\n  - id: f\n    says: crimea lies within crimea\n    from: open\n    until: open\n    sources: [s]\n    certainty: V\n";
        bench.Put("cases/mine/case.yaml", new("rules: [ua]\nterritories: [crimea]\n"));
        bench.Put("cases/mine/register/1.yaml", new("sources:\n  - {id: s, title: {uk: а, en: a}}\n" + fact));
        bench.Put("cases/other/case.yaml", new("rules: [ge]\nterritories: [crimea]\n"));
        bench.Put(
            "cases/other/register/1.yaml",
            new(
                "sources:\n  - {id: s, title: {uk: а, en: a}}\nterms:\n  - {id: crimea, kind: territory, en: Other, uk: {nom: Інше, gen: Іншого, acc: Інше, loc: Іншому}}\n"
                    + fact
            )
        );
        const string file = "rules/ua/register/territories.yaml";
        var changes = new Renaming(bench).To(file, Bench.At(bench, file, "- id: crimea\n", 6), "krym").Value!;
        var files = changes.Select(c => c.Place.File).Distinct().ToList();
        Assert.Contains("cases/mine/case.yaml", files);
        Assert.Contains("cases/mine/register/1.yaml", files);
        Assert.DoesNotContain(files, f => f.StartsWith("cases/other", StringComparison.Ordinal));
        Apply(bench, changes);
        Assert.Empty(
            bench.Diagnose(bench.Names.ToArray()).Values.SelectMany(d => d).Select(d => d.Problem.In(Language.En))
        );
    }

    [Theory]
    [InlineData("north", "Крим", "bad-id")]
    [InlineData("north", "a b", "bad-id")]
    [InlineData("north", "", "bad-id")]
    [InlineData("north", "spring-vote", "repeated-id")]
    [InlineData("certainty", "x", "no-id-here")]
    [InlineData("Northmark on", "x", "no-id-here")]
    public void What_cannot_be_renamed_is_refused_with_the_reason(string at, string to, string code)
    {
        var bench = Bench.Small();
        var outcome = new Renaming(bench).To(Bench.RegisterFile, Bench.At(bench, Bench.RegisterFile, at, 1), to);
        Assert.Equal([code], outcome.Problems.Select(p => p.Code));
    }

    [Fact]
    public void While_a_text_that_may_name_it_cannot_be_read_nothing_is_renamed()
    {
        var bench = Bench.Small(
            Bench.Rule.Replace("{v} is held in {t}", "{v} is heldd in northmark", StringComparison.Ordinal)
        );
        var outcome = new Renaming(bench).To(
            Bench.RegisterFile,
            Bench.At(bench, Bench.RegisterFile, "northmark", 1),
            "x"
        );
        Assert.Equal(["unread-text"], outcome.Problems.Select(p => p.Code));
        Assert.Equal((Bench.RuleFile, 6), (outcome.Problems[0].File, outcome.Problems[0].Line));
    }

    private static void Apply(Workbench bench, IEnumerable<TextChange> changes)
    {
        foreach (var file in changes.GroupBy(c => c.Place.File, StringComparer.Ordinal))
        {
            var text = bench.Text(file.Key)!;
            foreach (var change in file.OrderByDescending(c => c.Place.Span.Start))
            {
                text = text.Replace(change.Place.Span, change.With);
            }
            bench.Put(file.Key, text);
        }
    }
}
