using System.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Options that every command understands.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _lang;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _json;

    public SharedOptions(Language language)
    {
        _lang = new Option<string>("--lang")
        {
            Description = new Bilingual("Мова: uk або en", "Language: uk or en").In(language),
            HelpName = "uk|en",
            Recursive = true,
        };
        _lang.OneOf(language, "uk", "en");
        _quiet = new Option<bool>("--quiet", "-q")
        {
            Description = new Bilingual(
                "Лише результат: без поступу й приміток",
                "Only the result: no progress, no notes"
            ).In(language),
            Recursive = true,
        };
        _json = new Option<bool>("--json")
        {
            Description = new Bilingual(
                "Результат як JSON, без оздоблення",
                "The result as JSON, without decoration"
            ).In(language),
            Recursive = true,
        };
        Language = language;
    }

    public Language Language { get; }

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_lang);
        root.Options.Add(_quiet);
        root.Options.Add(_json);
    }

    /// <summary>Whether the command line itself says the language.</summary>
    public bool IsLanguageAsked(ParseResult parsed) => parsed.GetResult(_lang) is { Implicit: false };

    /// <summary>The terminal that a command's action speaks to.</summary>
    public Terminal Terminal(ParseResult parsed) =>
        new(
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            Language,
            parsed.GetValue(_quiet),
            parsed.GetValue(_json),
            Decorate(parsed)
        );

    /// <summary>
    /// The language asked for by <c>--lang</c>, else by <c>SCRUTINEER_LANG</c>, else by the system's locale; English otherwise.
    /// </summary>
    public static Language Choose(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--lang" && i + 1 < arguments.Count)
            {
                return Parse(arguments[i + 1]);
            }
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return Parse(arguments[i]["--lang=".Length..]);
            }
        }
        var locale = environment("SCRUTINEER_LANG") ?? environment("LC_ALL") ?? environment("LANG") ?? "";
        return Parse(locale);
    }

    private static Language Parse(string value) =>
        value.StartsWith("uk", StringComparison.OrdinalIgnoreCase) ? Language.Uk : Language.En;

    // Only the process's own streams can be a terminal; NO_COLOR (no-color.org) is honoured.
    private static bool Decorate(ParseResult parsed) =>
        parsed.InvocationConfiguration.Output == Console.Out
        && !Console.IsOutputRedirected
        && !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
