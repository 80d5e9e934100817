using System.Diagnostics;
using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>A text as long as a file may bring, made to keep a pattern going back and forth: judged in time that grows with its length.</summary>
public sealed class LongTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("0 ")]
    [InlineData("1 234 ")]
    [InlineData("+0 (")]
    [InlineData("UA1")]
    [InlineData("part one ")]
    [InlineData("сто ")]
    [InlineData("1.2.")]
    [InlineData("-")]
    public void Twenty_thousand_characters_are_judged_within_seconds(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
        var draft = Kinds.Draft(ActKind.Statement);
        var sentence = new ActSentence("f1", SentenceKind.Free, new Bilingual(text, text), [], "free");
        draft = draft with { Blocks = [.. draft.Blocks, new Block("b-f1", BlockRole.Paragraph, [sentence])] };
        var watch = Stopwatch.StartNew();
        _ = DraftCheck.Of(draft, Bases.Worked());
        // Generous, for a busy machine: a quadratic pattern takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }
}
