using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_shows_examples_and_exit_codes()
    {
        var session = await Session.Run("--help");
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Contains("Examples:", session.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", session.Output, StringComparison.Ordinal);
        Assert.Empty(session.Error);
    }

    [Fact]
    public async Task Help_speaks_Ukrainian_when_asked()
    {
        var session = await Session.Run("--lang", "uk", "--help");
        Assert.Contains("Користування:", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_command_is_a_usage_error_that_shows_the_way()
    {
        var session = await Session.Run("asess");
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("--help", session.Error, StringComparison.Ordinal);
        Assert.Empty(session.Output);
    }
}
