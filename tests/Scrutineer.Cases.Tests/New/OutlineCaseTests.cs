using CsCheck;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.New;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.New;

/// <summary>A case that somebody has just begun: it loads, and says what it lacks.</summary>
public sealed class OutlineCaseTests
{
    private static readonly CaseOutline Outline = new()
    {
        Id = "mine",
        Title = new("Голосування в Осмолі", "The vote in Osmola"),
        Kind = "referendum",
        Vote = new("голосування в Осмолі", "the vote in Osmola"),
        Days = [new(2031, 3, 16)],
        Organiser = new("комісія Осмоли", "the commission of Osmola"),
        Territories = [new("north", new("Північ", "the North")), new("crimea")],
        AsOf = new(2031, 3, 17),
        Rules = ["ua", "international"],
        Invented = true,
    };

    [Fact]
    public void It_loads_at_the_first_try()
    {
        var read = new ReadCase().Run(new OutlineCase().Run(Outline));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems.Select(p => p.In(Language.En))));
        Assert.Equal(["north", "crimea"], read.Value.Territories);
        Assert.Equal("the vote in Osmola", read.Value.Law.Rules.Vocabulary.Term("mine-vote")!.En);
    }

    [Fact]
    public async Task It_says_that_facts_returns_and_acts_are_missing()
    {
        var gaps = (await Gaps(Outline)).Select(g => g.En).ToList();
        Assert.Contains(gaps, g => g.StartsWith("No fact mentions the vote", StringComparison.Ordinal));
        Assert.Contains(gaps, g => g.Contains("returns.yaml", StringComparison.Ordinal));
        Assert.Contains(gaps, g => g.Contains("acts.yaml", StringComparison.Ordinal));
        // The canary: what is there is not said to be missing.
        var named = (await Gaps(Outline with { Called = new("вибори", "elections") })).Select(g => g.En);
        Assert.DoesNotContain(named, g => g.Contains("acts.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_rule_answers_the_reader_is_told_to_add_rules() =>
        Assert.Contains(
            await Gaps(
                Outline with
                {
                    Territories = [new("north", new("Північ", "the North"))],
                    Rules = ["international"],
                }
            ),
            g => g.En.StartsWith("No rule of those named answers whether", StringComparison.Ordinal)
        );

    [Fact]
    public void Whatever_the_texts_are_the_case_keeps_them_letter_by_letter() =>
        Gen.String[Gen.Char["\"\\:#{}[]|>&*!%@`'\n\t aжїє—…\u0085\u2028"], 1, 12]
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Sample(text =>
            {
                var read = new ReadCase().Run(new OutlineCase().Run(Outline with { Title = new(text, "x" + text) }));
                return read.Succeeded && read.Value.Title == new Bilingual(text, "x" + text);
            });

    private static async Task<IReadOnlyList<Bilingual>> Gaps(CaseOutline outline)
    {
        var read = new ReadCase().Run(new OutlineCase().Run(outline)).Value!;
        return CaseGaps.Of((await new Assess().Run(read, ReturnsSource.None)).Value!);
    }
}
