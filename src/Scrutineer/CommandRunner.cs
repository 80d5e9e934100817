using System.CommandLine;
using System.CommandLine.Invocation;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer;

/// <summary>Runs one command line: what the process does, and what transcript tests do in process.</summary>
internal static class CommandRunner
{
    private static readonly Bilingual Interrupted = new(
        "Перервано. Нічого не залишено наполовину.",
        "Interrupted. Nothing is left half written."
    );

    public static async Task<int> Run(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        Func<string, string?> environment,
        CancellationToken stop = default
    )
    {
        var language = SharedOptions.Choose(arguments, environment);
        var parsed = RootCommands.Build(language, arguments).Parse(arguments);
        if (parsed.Action is ParseErrorAction || IsMisspelt(parsed))
        {
            return new UsageErrors(language).Report(parsed, error);
        }
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        try
        {
            return await parsed.InvokeAsync(configuration, stop);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(Interrupted.In(language));
            return ExitCode.Interrupted;
        }
        catch (OutputRefusedException refused)
        {
            await error.WriteLineAsync(SafeText.Of(refused.Problem.In(language)));
            return ExitCode.Refused;
        }
        catch (Exception failure) when (SystemProblem.IsOfSystem(failure))
        {
            await error.WriteLineAsync(SafeText.Of(SystemProblem.Explain(failure).In(language)));
            return ExitCode.Unavailable;
        }
    }

    // Asked for help, a command answers whatever else stands on its line.
    private static bool IsMisspelt(ParseResult parsed) =>
        parsed.Action == parsed.CommandResult.Command.Action && UsageErrors.Misplaced(parsed).Count > 0;
}
