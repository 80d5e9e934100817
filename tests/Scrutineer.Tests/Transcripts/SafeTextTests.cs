using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Київ — місто", "Київ — місто")]
    [InlineData("a\u001b[31mred", "a\\u001B[31mred")]
    [InlineData("\u001b]0;PWNED\a", "\\u001B]0;PWNED\\u0007")]
    [InlineData("abc\u202Edef", "abc\\u202Edef")]
    [InlineData("a\u009Bb", "a\\u009Bb")]
    [InlineData("a\u200Bb\uFEFFc\u2066d\u200Fe", "a\\u200Bb\\uFEFFc\\u2066d\\u200Fe")]
    [InlineData("a\r\nb\tc", "a\\u000D\nb\tc")]
    public void Control_sequences_of_a_file_do_not_reach_the_terminal(string written, string shown) =>
        Assert.Equal(shown, SafeText.Of(written));
}
