using Scrutineer.Returns.Columnar;

namespace Scrutineer.Returns.Tests.Published;

/// <summary>The worked examples of Apache Parquet's Encodings.md.</summary>
public sealed class ParquetEncodingsTests
{
    [Fact]
    public void Eight_numbers_of_three_bits_are_packed_from_the_lowest_bit_on()
    {
        var numbers = new Hybrid(new byte[] { 0x03, 0x88, 0xC6, 0xFA }, 3);
        Assert.Equal(Enumerable.Range(0, 8), Enumerable.Range(0, 8).Select(_ => (int)numbers.Next()));
        Assert.Throws<InvalidDataException>(() => numbers.Next());
    }

    [Fact]
    public void A_run_of_none_takes_its_bytes_and_ends()
    {
        var numbers = new Hybrid(new byte[] { 0x00, 0x05, 0x04, 0x02 }, 3);
        Assert.Equal((2u, 2u), (numbers.Next(), numbers.Next()));
        Assert.Throws<InvalidDataException>(() => numbers.Next());
    }

    [Theory]
    [InlineData(new byte[] { 0x08, 0x01, 0x05, 0x02, 0x02, 0x00 }, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(new byte[] { 0x08, 0x01, 0x08, 0x0E, 0x03, 0x02, 0xC0, 0x3F }, new long[] { 7, 5, 3, 1, 2, 3, 4, 5 })]
    public void Differences_are_added_up(byte[] bytes, long[] right)
    {
        var (numbers, used) = Deltas.All(bytes, right.Length);
        Assert.Equal(right, numbers);
        Assert.Equal(bytes.Length, used);
        Assert.Throws<InvalidDataException>(() => Deltas.All(bytes, right.Length - 1));
    }

    [Fact]
    public void Bytes_that_lie_apart_are_put_together()
    {
        byte[] bytes = [0xAA, 0x00, 0xA3, 0xBB, 0x11, 0xB4, 0xCC, 0x22, 0xC5, 0xDD, 0x33, 0xD6];
        var values = new Values.Split(bytes, StoredType.Float);
        int[] right = [unchecked((int)0xDDCCBBAA), 0x33221100, unchecked((int)0xD6C5B4A3)];
        Assert.All(right, r => Assert.Equal(r, values.Number()));
        Assert.Throws<InvalidDataException>(() => values.Number());
    }

    [Fact]
    public void Texts_share_their_beginnings()
    {
        // "axis", "axle", "babble", "babyhood": what each shares, 0 2 0 3; own lengths, 4 2 6 5.
        byte[] bytes =
        [
            0x08,
            0x01,
            0x04,
            0x00,
            0x03,
            0x03,
            0x44,
            0x01,
            0x00,
            0x08,
            0x01,
            0x04,
            0x08,
            0x03,
            0x03,
            0x70,
            0x00,
            0x00,
            .. "axislebabbleyhood"u8,
        ];
        var texts = new Values.Texts(bytes, 4, isShared: true);
        string[] right = ["axis", "axle", "babble", "babyhood"];
        Assert.All(right, r => Assert.Equal(r, texts.Text()));
    }
}
