using System.CommandLine;
using System.CommandLine.Parsing;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Says what was not understood, and how to find the way.</summary>
internal sealed class UsageErrors(Language language)
{
    private static readonly Bilingual See = new("Довідка", "See");

    public int Report(ParseResult parseResult, TextWriter error)
    {
        foreach (var message in Messages(parseResult))
        {
            error.WriteLine(SafeText.Of(message.In(language)));
        }
        var path = new Stack<string>();
        for (Symbol? at = parseResult.CommandResult.Command; at is not null; at = at.Parents.FirstOrDefault())
        {
            path.Push(at is RootCommand ? "scrutineer" : at.Name);
        }
        error.WriteLine($"{See.In(language)}: {string.Join(' ', path)} --help");
        return ExitCode.Usage;
    }

    /// <summary>
    /// What looks like an option and would be taken for an argument: a misspelt option is no name of a folder to make. After
    /// <c>--</c> anything is an argument; a lone <c>-</c> always is.
    /// </summary>
    public static IReadOnlyList<string> Misplaced(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var before = parsed
            .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Select(t => t.Value)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(a => a.Tokens)
                .Select(t => t.Value)
                .Where(t => t.Length > 1 && t[0] == '-' && before.Contains(t)),
        ];
    }

    private static IEnumerable<Bilingual> Messages(ParseResult parsed)
    {
        IReadOnlyList<string> unknown = [.. Misplaced(parsed), .. parsed.UnmatchedTokens];
        if (unknown.Count > 0)
        {
            foreach (var token in unknown)
            {
                if (IsArgument(token, parsed))
                {
                    var command = parsed.CommandResult.Command.Name;
                    yield return new Bilingual(
                        $"Зайвий аргумент команди {command}: «{token}».",
                        $"An argument too many for the command {command}: '{token}'."
                    );
                    continue;
                }
                var near = Nearest(token, parsed.CommandResult.Command);
                yield return new Bilingual(
                    $"Невідомо: «{token}»." + (near is null ? "" : $" Можливо, {near}?"),
                    $"Not known: '{token}'." + (near is null ? "" : $" Did you mean {near}?")
                );
            }
            yield break;
        }
        foreach (var problem in ParserWords.Of(parsed))
        {
            yield return problem;
        }
    }

    /// <summary>What stands after <c>--</c>, or does not look like an option where no command is to follow, was meant as an argument.</summary>
    private static bool IsArgument(string token, ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count == 0
        && (
            !token.StartsWith('-')
            || parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Skip(1).Any(t => t.Value == token)
        );

    private static string? Nearest(string token, Command command) =>
        Spelling.Nearest(token, command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)));
}
