using System.Security.Cryptography;
using System.Text;
using Scrutineer.Acts.Documents;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>The copy to be signed says what the act says, without the apparatus, and names the act that has it by its hash.</summary>
public sealed class SolemnCopyTests
{
    private static readonly ActDraft Act = Tests.Meetings.Records.Adopted();

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void It_has_every_sentence_no_note_and_the_hash_of_the_act(Language language)
    {
        var copy = PlainText.Write(Act, language, solemn: true);
        Assert.All(
            Act.Sentences,
            s => Assert.Contains(Typeset.Of(s.Text.In(language), language), copy, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("[1]", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("conclusion.", copy, StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ActJson.Write(Act))));
        Assert.EndsWith(hash, copy.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "footnoteReference",
            Encoding.UTF8.GetString(WordDocument.Write(Act, language, solemn: true)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<sup>", HtmlFragment.Write(Act, language, solemn: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Canary_the_full_text_has_notes_and_another_act_has_another_hash()
    {
        Assert.Contains("[1]", PlainText.Write(Act, Language.En), StringComparison.Ordinal);
        var other = Act with { AsOf = Act.AsOf.AddDays(1) };
        Assert.NotEqual(SolemnCopy.HashOf(Act), SolemnCopy.HashOf(other));
    }
}
