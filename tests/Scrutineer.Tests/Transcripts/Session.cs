using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Runs a command line in process, as a user would see it through pipes.</summary>
internal static class Session
{
    public static async Task<Transcript> Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandRunner.Run(arguments, output, error, _ => null, TestContext.Current.CancellationToken);
        return new Transcript(code, output.ToString(), error.ToString());
    }
}

internal sealed record Transcript(int Code, string Output, string Error)
{
    /// <summary>The output without its lines and columns: words that follow each other, wherever they were wrapped.</summary>
    public string Flowing => string.Join(' ', Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
