using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Wording.Tests.Bytes;

/// <summary>One spelling for each value. The vectors are those of RFC 4648 §10.</summary>
public sealed class StrictBase64Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "Zg==")]
    [InlineData("fo", "Zm8=")]
    [InlineData("foo", "Zm9v")]
    [InlineData("foob", "Zm9vYg==")]
    [InlineData("fooba", "Zm9vYmE=")]
    [InlineData("foobar", "Zm9vYmFy")]
    public void The_examples_of_the_standard_are_read_padded_and_bare(string text, string base64)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(bytes, StrictBase64.Decode(base64));
        Assert.Equal(bytes, StrictBase64.Decode(Encoding.ASCII.GetBytes(base64)));
        Assert.Equal(bytes, StrictBase64.DecodeBare(Encoding.ASCII.GetBytes(base64.TrimEnd('='))));
        Assert.Equal(base64.TrimEnd('='), StrictBase64.EncodeBare(bytes));
    }

    [Theory]
    [InlineData("Zg")]
    [InlineData("Zg=")]
    [InlineData("Zh==")]
    [InlineData("Zm9=")]
    [InlineData("Zg==\n")]
    [InlineData(" Zg=")]
    [InlineData("Zm 9v")]
    [InlineData("Zm9v====")]
    [InlineData("=Zm9")]
    [InlineData("Zm-_")]
    [InlineData("Zm9ж")]
    public void Another_spelling_is_refused(string base64) => Assert.Null(StrictBase64.Decode(base64));

    [Theory]
    [InlineData("Zg==")]
    [InlineData("Zh")]
    [InlineData("Z")]
    [InlineData("Zm9")]
    [InlineData("Zm 9")]
    public void Bare_text_has_no_padding_and_no_bits_to_spare(string base64) =>
        Assert.Null(StrictBase64.DecodeBare(Encoding.ASCII.GetBytes(base64)));
}
