namespace Scrutineer.Wording.Tests;

public sealed class RemedyTests
{
    [Fact]
    public void Remedies_are_equal_when_they_say_the_same_step_about_the_same_things()
    {
        var remedy = new Remedy("list-entries", ("act", "resolution"), ("case", "cases/simulated"));
        Assert.Equal(remedy, new Remedy("list-entries", ("case", "cases/simulated"), ("act", "resolution")));
        Assert.NotEqual(remedy, new Remedy("list-entries", ("act", "resolution")));
        Assert.NotEqual(remedy, new Remedy("list-entries", ("act", "appeal"), ("case", "cases/simulated")));
        Assert.NotEqual(remedy, new Remedy("relink", ("act", "resolution"), ("case", "cases/simulated")));
        Assert.Equal("resolution", remedy["act"]);
    }

    [Fact]
    public void A_name_stands_once() =>
        Assert.Throws<ArgumentException>(() => new Remedy("list-entries", ("act", "a"), ("act", "b")));

    [Fact]
    public void The_same_problem_found_twice_is_told_once_and_problems_come_by_file_and_line()
    {
        var problems = new Problems();
        problems.AddRange([
            At("b.yaml", 2),
            At("b.yaml", 1),
            At("b.yaml", 2),
            At("case.yaml", 9),
            At(null, null),
            At("a.yaml", 3),
        ]);
        Assert.Equal(
            [":", "a.yaml:3", "b.yaml:1", "b.yaml:2", "case.yaml:9"],
            problems.InOrder().Select(p => $"{p.File}:{p.Line}")
        );
        Assert.Equal(
            [":", "case.yaml:9", "a.yaml:3", "b.yaml:1", "b.yaml:2"],
            problems.OutcomeOf("made", first: "case.yaml").Problems.Select(p => $"{p.File}:{p.Line}")
        );
        Assert.Equal("made", new Problems().OutcomeOf("made").Value);
    }

    private static Problem At(string? file, int? line) =>
        new(
            "wrong",
            Bilingual.Same("wrong"),
            Bilingual.Same("mend"),
            file,
            line,
            new Remedy("mend-it", ("file", file ?? ""))
        );
}
