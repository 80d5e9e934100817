using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Scrutineer.Reports.Padding;

namespace Scrutineer.Reports.Tests.Sealing;

public sealed class PaddingTests
{
    private static readonly AboutFile About = new(
        "фото з дільниці.jpg",
        "image/jpeg",
        new(2026, 9, 20, 8, 1, 2, default)
    );

    // Worked by hand from PoPETs 2019, algorithm 1: 100,000 has exponent 16, keeps 5 bits of it, and loses 11.
    [Theory]
    [InlineData(0, 16384)]
    [InlineData(16384, 16384)]
    [InlineData(16385, 17408)]
    [InlineData(100_000, 100_352)]
    [InlineData(1_000_000, 1_015_808)]
    [InlineData(2_684_354_560, 2_684_354_560)]
    public void A_length_is_padded_to_the_next_of_few(long length, long padded) =>
        Assert.Equal(padded, Padme.LengthFor(length));

    [Fact]
    public void Padding_costs_at_most_12_percent_and_is_stable() =>
        Gen.Long[Padme.Least, 1L << 40]
            .Sample(
                length =>
                {
                    var padded = Padme.LengthFor(length);
                    Assert.InRange(padded, length, length * 112 / 100);
                    Assert.Equal(padded, Padme.LengthFor(padded));
                    Assert.True(Padme.LengthFor(length + 1) >= padded);
                },
                iter: 5000,
                seed: "0N0XIzNsQ0O2"
            );

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(16_000)]
    public void Text_is_padded_to_steps_of_16_KiB_and_stays_JSON(int letters)
    {
        var text = new JsonObject
        {
            ["text"] = new string('ї', letters),
            ["count"] = 3,
            ["code"] = new JsonArray("C1"),
        };
        var padded = PaddedText.Pad(text);
        Assert.Equal(0, padded.Length % 16384);
        Assert.True(JsonNode.DeepEquals(text, PaddedText.Read(padded).Value));
        Assert.NotNull(JsonNode.Parse(padded));
    }

    [Theory]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\":1}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public void A_text_that_is_written_otherwise_is_named(string text) =>
        Assert.Equal("padded-text", PaddedText.Read(Encoding.UTF8.GetBytes(text)).Problems.Single().Code);

    // RFC 8785 §3.2.3 sorts by UTF-16 units, §3.2.2.2 escapes few letters.
    [Fact]
    public void Canonical_JSON_is_as_RFC_8785_says()
    {
        var node = JsonNode.Parse(
            """{"\u20ac":"Euro","\r":"CR","1":"One","\u0080":"Control","\ud83d\ude02":"Joy","</script>":"\u000f\n\\\"/"}"""
        )!;
        Assert.Equal(
            "{\"\\r\":\"CR\",\"1\":\"One\",\"</script>\":\"\\u000f\\n\\\\\\\"/\",\"\u0080\":\"Control\",\"€\":\"Euro\",\"😂\":\"Joy\"}",
            Encoding.UTF8.GetString(CanonicalJson.Bytes(node))
        );
    }

    [Fact]
    public async Task A_file_comes_back_with_what_stands_of_it()
    {
        foreach (var length in new[] { 0, 1, 65536, 65537, 200_000 })
        {
            var content = RandomNumberGenerator.GetBytes(length);
            var padded = await Padded(content);
            Assert.Equal(padded.Length, Padme.LengthFor(padded.Length));
            using var output = new MemoryStream();
            Assert.Equal(About, PaddedFileReader.Read(new MemoryStream(padded), output).Value);
            Assert.Equal(content, output.ToArray());
        }
    }

    [Fact]
    public async Task A_file_that_was_changed_anywhere_is_noticed()
    {
        var padded = await Padded(RandomNumberGenerator.GetBytes(500));
        Gen.Select(Gen.Int[0, padded.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (place, change) =>
                {
                    byte[] changed = [.. padded];
                    changed[place] ^= change;
                    using var output = new MemoryStream();
                    var read = PaddedFileReader.Read(new MemoryStream(changed), output);
                    // A letter of the name or type may change inside: what vouches for those is the seal.
                    Assert.True(!read.Succeeded || read.Value != About);
                },
                iter: 1500,
                seed: "0N0XIzNsQ0O2"
            );
        using var rest = new MemoryStream();
        Assert.False(PaddedFileReader.Read(new MemoryStream(padded[..^1]), rest).Succeeded);
        Assert.False(PaddedFileReader.Read(new MemoryStream([.. padded, 0]), rest).Succeeded);
    }

    [Fact]
    public async Task A_file_longer_than_is_taken_stops()
    {
        using var writer = new PaddedFileWriter(Stream.Null, mostBytes: 10);
        await writer.WriteAsync(new byte[10], TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<FileTooLongException>(() =>
            writer.WriteAsync(new byte[1], TestContext.Current.CancellationToken)
        );
    }

    private static async Task<byte[]> Padded(byte[] content)
    {
        using var output = new MemoryStream();
        using var writer = new PaddedFileWriter(output);
        await writer.WriteAsync(content);
        await writer.CompleteAsync(About);
        return output.ToArray();
    }
}
