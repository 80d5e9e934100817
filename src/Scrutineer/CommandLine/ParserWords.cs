using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>
/// What the parser of command lines says in English, in both languages. The parser has no Ukrainian and takes none; what its
/// patterns do not match was said by a validator of ours, in the reader's language already.
/// </summary>
internal static partial class ParserWords
{
    public static Bilingual Of(string message)
    {
        foreach (var (pattern, say) in Known)
        {
            if (pattern.Match(message) is { Success: true } match)
            {
                return say([.. match.Groups.Values.Skip(1).Select(g => g.Value)]);
            }
        }
        return Bilingual.Same(message);
    }

    private static readonly (Regex Pattern, Func<string[], Bilingual> Say)[] Known =
    [
        (RequiredOption(), g => new($"Бракує параметра {g[0]}.", $"The option {g[0]} is required.")),
        (RequiredCommand(), _ => new("Бракує команди.", "A command is required.")),
        (
            MissingForCommand(),
            g => new($"Бракує аргументу команди {g[0]}.", $"An argument of the command {g[0]} is missing.")
        ),
        (MissingForOption(), g => new($"Бракує значення параметра {g[0]}.", $"The option {g[0]} needs a value.")),
        (
            TooManyForOption(),
            g =>
                new(
                    $"Параметр {g[0]} приймає одне значення, а подано {g[1]}.",
                    $"The option {g[0]} takes one value; {g[1]} were given."
                )
        ),
        (
            TooManyForCommand(),
            g =>
                new(
                    $"Команда {g[0]} приймає один аргумент, а подано {g[1]}.",
                    $"The command {g[0]} takes one argument; {g[1]} were given."
                )
        ),
        (
            NotParsedForOption(),
            g =>
                new(
                    $"Параметр {g[1]} не приймає «{g[0]}»: треба {Kind(g[2]).Uk}.",
                    $"{g[1]} does not take '{g[0]}': it takes {Kind(g[2]).En}."
                )
        ),
        (
            NotParsedForCommand(),
            g =>
                new(
                    $"Команда {g[1]} не приймає «{g[0]}»: треба {Kind(g[2]).Uk}.",
                    $"{g[1]} does not take '{g[0]}': it takes {Kind(g[2]).En}."
                )
        ),
        (
            NotParsed(),
            g =>
                new(
                    $"«{g[0]}» не прочитати: треба {Kind(g[1]).Uk}.",
                    $"'{g[0]}' cannot be read: it must be {Kind(g[1]).En}."
                )
        ),
    ];

    /// <summary>A type of the program as people call it.</summary>
    private static Bilingual Kind(string type) =>
        type.Replace("System.Nullable`1[", "", StringComparison.Ordinal).TrimEnd(']') switch
        {
            "System.Int32" or "System.Int64" or "System.UInt64" or "System.UInt32" => new(
                "ціле число",
                "a whole number"
            ),
            "System.Double" => new("число", "a number"),
            "System.DateOnly" or "System.DateTime" or "System.DateTimeOffset" => new(
                "дату РРРР-ММ-ДД",
                "a date YYYY-MM-DD"
            ),
            "System.Boolean" => new("true або false", "true or false"),
            "System.Uri" => new("адресу", "an address"),
            _ => new("інше значення", "another value"),
        };

    [GeneratedRegex("^Option '(?<a>.+)' is required\\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RequiredOption();

    [GeneratedRegex("^Required command was not provided\\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RequiredCommand();

    [GeneratedRegex("^Required argument missing for command: '(?<a>.+)'\\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MissingForCommand();

    [GeneratedRegex("^Required argument missing for option: '(?<a>.+)'\\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MissingForOption();

    [GeneratedRegex(
        "^Option '(?<a>.+)' expects a single argument but (?<b>\\d+) were provided\\.$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TooManyForOption();

    [GeneratedRegex(
        "^Command '(?<a>.+)' expects a single argument but (?<b>\\d+) were provided\\.$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TooManyForCommand();

    [GeneratedRegex(
        "^Cannot parse argument '(?<a>.*)' for option '(?<b>.+)' as expected type '(?<c>.+)'\\.",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NotParsedForOption();

    [GeneratedRegex(
        "^Cannot parse argument '(?<a>.*)' for command '(?<b>.+)' as expected type '(?<c>.+)'\\.",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NotParsedForCommand();

    [GeneratedRegex(
        "^Cannot parse argument '(?<a>.*)' as expected type '(?<b>.+)'\\.",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NotParsed();
}
