using CsCheck;
using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.Editing;

/// <summary>Whatever is typed, every question has an answer: random edits with a fixed seed.</summary>
public sealed class RandomEditsTests
{
    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "{v}",
        ":",
        "\n",
        "\r",
        "\r\n",
        "  ",
        " on ",
        "rule ",
        "rule x\n",
        "правило ",
        "if ",
        "якщо ",
        "overrides: ",
        "- ",
        "[",
        "]",
        "\"",
        "'",
        "𝟚",
        "\uD835",
        "й",
        "\u0438\u0306",
        "’",
        "says: ",
        "in force: always on {",
        ",",
        "#",
        "|\n",
        "&a ",
        "*a",
        "!!x ",
        "\t",
        "\0",
        "\u2028",
        "",
        "{t: gen}",
        "predicate x\n  en: {a: vote} ",
        new string('{', 50),
        string.Concat(Enumerable.Repeat(" is held in ", 60)),
    ];

    private static readonly string[] Files =
    [
        "law/vocabulary.txt",
        Bench.RuleFile,
        Bench.RegisterFile,
        "law/land/case.yaml",
    ];

    private static readonly Gen<(int File, int Start, int Length, int Scrap, int Ask)> Edit = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 2000],
        Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[0, 6]), (1, Gen.Int[0, 900])),
        Gen.Int[0, Scraps.Length - 1],
        Gen.Int[0, 2000]
    );

    [Fact]
    public void Nothing_that_is_typed_breaks_the_workbench()
    {
        var edits = Edit.Array[1, 12];
        for (var number = 1u; number <= 400; number++)
        {
            Type(number, edits.Generate(new PCG(number, 20240316), null, out _));
        }
    }

    private static void Type(uint number, (int File, int Start, int Length, int Scrap, int Ask)[] edits)
    {
        var bench = Bench.Small();
        bench.Put("law/land/case.yaml", new("rules: [./x]\nvote: spring-vote\n"));
        foreach (var edit in edits)
        {
            var file = Files[edit.File];
            var text = bench.Text(file)!;
            var start = edit.Start % (text.Text.Length + 1);
            var end = Math.Min(start + edit.Length, text.Text.Length);
            bench.Put(file, text.Replace(new(start, end), Scraps[edit.Scrap]));
            try
            {
                AskAll(bench, file, edit.Ask, start);
            }
            catch (Exception broken)
                when (broken.GetType().Namespace?.StartsWith("Xunit", StringComparison.Ordinal) != true)
            {
                Assert.Fail($"{number}: {file}\n{bench.Text(file)!.Text}\n{broken}");
            }
        }
    }

    private static void AskAll(Workbench bench, string file, int ask, int start)
    {
        var text = bench.Text(file)!;
        foreach (var (name, found) in bench.Diagnose(file))
        {
            Assert.All(found, d => Inside(bench.Text(name)!, d.Span));
        }
        foreach (var offset in new[] { Math.Min(start, text.Text.Length), ask % (text.Text.Length + 1) })
        {
            Assert.All(new Completing(bench).At(file, offset, Language.Uk).Items, c => Inside(text, c.Replaces));
            if (new Hovering(bench).At(file, offset, Language.En) is { } hover)
            {
                Inside(text, hover.Span);
            }
            if (new Declarations(bench).Of(file, offset) is { } place)
            {
                Inside(bench.Text(place.File)!, place.Span);
            }
            foreach (var change in new Renaming(bench).To(file, offset, "new-name").Value ?? [])
            {
                Inside(bench.Text(change.Place.File)!, change.Place.Span);
            }
        }
        Assert.All(new Outline(bench).Of(file, Language.En), e => Inside(text, e.Whole));
    }

    private static void Inside(EditedText text, TextSpan span) =>
        Assert.True(
            span.Start >= 0 && span.Start <= span.End && span.End <= text.Text.Length,
            $"{span} of {text.Text.Length}"
        );
}
