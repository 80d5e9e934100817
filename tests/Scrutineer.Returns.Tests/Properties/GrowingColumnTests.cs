using CsCheck;
using Scrutineer.Returns;

namespace Scrutineer.Returns.Tests.Properties;

public sealed class GrowingColumnTests
{
    /// <summary>Lengths around the ends of pieces, made whole now and then, and grown on.</summary>
    [Fact]
    public void A_column_is_what_was_added_however_often_it_is_made_whole() =>
        Gen.Int[0, 70_000]
            .Array[1, 4]
            .Sample(
                lengths =>
                {
                    var column = new GrowingColumn();
                    var expected = new List<int>();
                    var earlier = new List<(int[] Whole, int Length)>();
                    foreach (var length in lengths)
                    {
                        for (var i = 0; i < length; i++)
                        {
                            column.Add(expected.Count);
                            expected.Add(expected.Count);
                        }
                        earlier.Add((column.Whole(), expected.Count));
                    }
                    return earlier.TrueForAll(e =>
                        e.Whole.Length == e.Length
                        && e.Whole.AsSpan().SequenceEqual(expected.ToArray().AsSpan(0, e.Length))
                    );
                },
                iter: 50,
                threads: 1
            );

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(65_536)]
    public void The_end_of_a_piece_loses_nothing(int length)
    {
        var column = new GrowingColumn();
        for (var i = 0; i < length; i++)
        {
            column.Add(i);
        }
        Assert.Equal(Enumerable.Range(0, length), column.Whole());
        Assert.Same(column.Whole(), column.Whole());
    }
}
