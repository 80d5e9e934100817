using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Київ — місто", "Київ — місто")]
    [InlineData("a\u001b[31mred", "a\uFFFD[31mred")]
    [InlineData("abc\u202Edef", "abc\uFFFDdef")]
    [InlineData("a\u009Bb", "a\uFFFDb")]
    public void Control_sequences_of_a_file_do_not_reach_the_terminal(string written, string shown) =>
        Assert.Equal(shown, SafeText.Of(written));
}
