using CsCheck;
using Scrutineer.Law.Editing;

namespace Scrutineer.Law.Tests.Editing;

public sealed class EditedTextTests
{
    private static readonly string[] Letters = ["a", "ї", "\n", "\r\n", "\r", "𝟚", " ", "'", ""];

    private static readonly Gen<string> Texts = Gen.Int[0, Letters.Length - 1]
        .Array[0, 30]
        .Select(picked => string.Concat(picked.Select(i => Letters[i])));

    [Fact]
    public void Columns_are_counted_in_UTF_16_code_units()
    {
        var text = new EditedText("Крим\r\n𝟚𝟘: голосування\rкінець");
        Assert.Equal(3, text.LineCount);
        Assert.Equal((1, 4), text.PointAt(text.Text.IndexOf(':', StringComparison.Ordinal)));
        Assert.Equal(text.Text.IndexOf("голос", StringComparison.Ordinal), text.OffsetAt(1, 6));
        Assert.Equal("кінець", text[text.Line(2)]);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_split()
    {
        var text = new EditedText("𝟚a");
        Assert.Equal(0, text.OffsetAt(0, 1));
        Assert.Equal(2, text.OffsetAt(0, 2));
        Assert.Equal("xa", text.Replace(new(text.OffsetAt(0, 1), 2), "x").Text);
    }

    [Fact]
    public void Half_of_a_pair_that_stands_alone_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", new EditedText("a\uD835b\uDFDA").Text);

    [Fact]
    public void A_place_outside_is_the_nearest_one_inside()
    {
        var text = new EditedText("ab\ncd");
        Assert.Equal(2, text.OffsetAt(0, int.MaxValue));
        Assert.Equal(5, text.OffsetAt(int.MaxValue, 0));
        Assert.Equal(3, text.OffsetAt(1, 0));
    }

    [Fact]
    public void Every_place_leads_to_its_line_and_column_and_back() =>
        Texts.Sample(
            written =>
            {
                var text = new EditedText(written);
                for (var offset = 0; offset <= text.Text.Length; offset++)
                {
                    var (line, column) = text.PointAt(offset);
                    var back = text.OffsetAt(line, column);
                    var isInsideAnEnd =
                        offset > 0
                        && offset < text.Text.Length
                        && text.Text[offset - 1] == '\r'
                        && text.Text[offset] == '\n';
                    var isInsideAPair =
                        offset > 0
                        && offset < text.Text.Length
                        && char.IsSurrogatePair(text.Text[offset - 1], text.Text[offset]);
                    Assert.Equal(isInsideAnEnd || isInsideAPair ? offset - 1 : offset, back);
                }
            },
            seed: "0N0XIzNsQ0O2",
            iter: 2000
        );

    [Fact]
    public void Readers_of_law_count_the_lines_that_an_editor_counts() =>
        Texts.Sample(
            written =>
            {
                var text = new EditedText(written);
                Assert.Equal(text.Text.Length, text.ForReaders.Length);
                Assert.Equal(text.LineCount, text.ForReaders.Split('\n').Length);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 2000
        );
}
