using System.CommandLine;
using System.CommandLine.Parsing;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>
/// What is wrong with a command line, in both languages, told by what was parsed: the parser has its own texts in English
/// only, and they are not looked at. What the symbols do not explain was said by a validator of ours, in the reader's
/// language already.
/// </summary>
internal static class ParserWords
{
    private static readonly Bilingual CommandMissing = new("Бракує команди.", "A command is required.");

    /// <summary>Everything that is wrong, each thing once.</summary>
    public static IEnumerable<Bilingual> Of(ParseResult parsed) => parsed.Errors.SelectMany(Of).Distinct();

    private static IEnumerable<Bilingual> Of(ParseError error)
    {
        var told = error.SymbolResult switch
        {
            ArgumentResult { Parent: OptionResult option } => OfOption(option),
            ArgumentResult argument => OfArgument(argument),
            OptionResult option => OfOption(option),
            CommandResult command => [.. OfCommand(command)],
            _ => [],
        };
        return told.Count > 0 ? told : [Bilingual.Same(error.Message)];
    }

    private static IEnumerable<Bilingual> OfCommand(CommandResult result)
    {
        var command = result.Command;
        if (command is { Action: null, Subcommands.Count: > 0 })
        {
            yield return CommandMissing;
        }
        foreach (var option in command.Options.Where(o => o.Required && result.GetResult(o) is not { Implicit: false }))
        {
            yield return MissingOption(option);
        }
        foreach (
            var argument in command.Arguments.Where(a => Given(result.GetResult(a)) < a.Arity.MinimumNumberOfValues)
        )
        {
            yield return MissingArgument(command.Name);
        }
    }

    private static IReadOnlyList<Bilingual> OfArgument(ArgumentResult result)
    {
        var (argument, given) = (result.Argument, Given(result));
        var command = (result.Parent as CommandResult)?.Command.Name ?? "";
        if (given < argument.Arity.MinimumNumberOfValues)
        {
            return [MissingArgument(command)];
        }
        if (given > argument.Arity.MaximumNumberOfValues)
        {
            return
            [
                new(
                    $"Команда {command} приймає один аргумент, а подано {given}.",
                    $"The command {command} takes one argument; {given} were given."
                ),
            ];
        }
        return Unreadable(argument.ValueType, result.Tokens, $"Команда {command}", command);
    }

    private static IReadOnlyList<Bilingual> OfOption(OptionResult result)
    {
        var (option, given) = (result.Option, result.Tokens.Count);
        // An option that stands nowhere on the line has a result of its own too, when it is required.
        if (result.Implicit && option.Required)
        {
            return [MissingOption(option)];
        }
        if (given < option.Arity.MinimumNumberOfValues)
        {
            return [new($"Бракує значення параметра {option.Name}.", $"The option {option.Name} needs a value.")];
        }
        if (given > option.Arity.MaximumNumberOfValues)
        {
            return
            [
                new(
                    $"Параметр {option.Name} приймає одне значення, а подано {given}.",
                    $"The option {option.Name} takes one value; {given} were given."
                ),
            ];
        }
        return Unreadable(option.ValueType, result.Tokens, $"Параметр {option.Name}", option.Name);
    }

    private static IReadOnlyList<Bilingual> Unreadable(Type type, IReadOnlyList<Token> tokens, string uk, string en) =>
        ValueKind.Of(type) is { } kind
            ?
            [
                .. tokens
                    .Where(t => !kind.Reads(t.Value))
                    .Select(t => new Bilingual(
                        $"{uk} не приймає «{t.Value}»: треба {kind.Name.Uk}.",
                        $"{en} does not take '{t.Value}': it takes {kind.Name.En}."
                    )),
            ]
            : [];

    private static Bilingual MissingOption(Option option) =>
        new($"Бракує параметра {option.Name}.", $"The option {option.Name} is required.");

    private static Bilingual MissingArgument(string command) =>
        new($"Бракує аргументу команди {command}.", $"An argument of the command {command} is missing.");

    private static int Given(ArgumentResult? result) => result?.Tokens.Count ?? 0;
}
