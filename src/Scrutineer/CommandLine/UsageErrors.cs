using System.CommandLine;
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

    private static IEnumerable<Bilingual> Messages(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            foreach (var token in parsed.UnmatchedTokens)
            {
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

    private static string? Nearest(string token, Command command) =>
        Spelling.Nearest(token, command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)));
}
