using System.CommandLine;
using System.Globalization;
using Scrutineer.Cases.New;
using Scrutineer.CommandLine;
using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.Commands.Cases;

/// <summary>What a new case is given by options, or asked for where somebody sits at a terminal.</summary>
internal sealed class OutlineOptions(Language language)
{
    private static readonly string[] Kinds =
    [
        "presidential-election",
        "parliamentary-election",
        "local-election",
        "referendum",
    ];

    private static readonly Bilingual TwoTexts = new("українською | англійською", "in Ukrainian | in English");

    private readonly Option<string> _title = Of(
        "--title",
        new("Про що справа: «укр. | англ.»", "What the case is about: \"Ukr. | Engl.\""),
        "UK|EN",
        language
    );
    private readonly Option<string> _vote = Of(
        "--vote",
        new(
            "Голосування посеред речення; без цього — з назви та днів",
            "The vote in the middle of a sentence; without it, from the title"
        ),
        "UK|EN",
        language
    );
    private readonly Option<string> _organiser = Of(
        "--organiser",
        new("Хто провів: «укр. | англ.»", "Who held it: \"Ukr. | Engl.\""),
        "UK|EN",
        language
    );
    private readonly Option<string> _called = Of(
        "--called",
        new(
            "Як організатор називає голосування; тоді буде й проєкти актів",
            "What the organiser calls the vote; then acts are drafted, too"
        ),
        "UK|EN",
        language
    );
    private readonly Option<string[]> _days = new("--day")
    {
        Description = new Bilingual("День голосування (кожен окремо)", "A day of voting (each one)").In(language),
        HelpName = "YYYY-MM-DD",
    };
    private readonly Option<string[]> _territories = new("--territory")
    {
        Description = new Bilingual(
            "Територія: термін правил (crimea) або «термін: укр. | англ.»; можна кілька",
            "A territory: a term of the rules (crimea), or \"term: Ukr. | Engl.\"; may be repeated"
        ).In(language),
        HelpName = "TERM",
    };
    private readonly Option<string> _kind = new Option<string>("--kind")
    {
        Description = new Bilingual("Що обирали чи вирішували", "What was voted on").In(language),
        HelpName = "KIND",
        DefaultValueFactory = _ => Kinds[0],
    }.AcceptOnlyFromAmong(Kinds);
    private readonly Option<string[]> _rules = new("--rules")
    {
        Description = new Bilingual(
            "Теки правил: ua, international чи ваші ./rules; без цього — international",
            "Folders of rules: ua, international or your own ./rules; without it, international"
        ).In(language),
        HelpName = "RULES",
        DefaultValueFactory = _ => ["international"],
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string> _asOf = Of(
        "--as-of",
        new(
            "День, з якого дивляться; без нього — наступний після голосування",
            "The day it is viewed from; without it, the day after the vote"
        ),
        "YYYY-MM-DD",
        language
    );
    private readonly Option<bool> _invented = new("--invented")
    {
        Description = new Bilingual(
            "Усе вигадано, і про це буде сказано всюди",
            "All of it is made up, and every place says so"
        ).In(language),
    };

    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [_title, _vote, _organiser, _called, _days, _territories, _kind, _rules, _asOf, _invented]
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the case begins with; refused where something is missing and nobody can be asked, or is not what it should be.</summary>
    public Outcome<CaseOutline> Read(ParseResult parsed, Terminal terminal, string id)
    {
        var problems = new Problems();
        var title = Both(
            problems,
            "--title",
            parsed.GetValue(_title) ?? Ask(terminal, new("Про що справа", "What the case is about"), TwoTexts)
        );
        var organiser = Both(
            problems,
            "--organiser",
            parsed.GetValue(_organiser) ?? Ask(terminal, new("Хто провів голосування", "Who held the vote"), TwoTexts)
        );
        var days = Days(
            problems,
            "--day",
            parsed.GetValue(_days) is { Length: > 0 } given
                ? given
                : Split(
                    Ask(terminal, new("Дні голосування", "Days of voting"), Bilingual.Same("2031-03-16, 2031-03-17"))
                )
        );
        var territories = Territories(
            problems,
            parsed.GetValue(_territories) is { Length: > 0 } named
                ? named
                : Split(
                    Ask(
                        terminal,
                        new("Територія", "Territory"),
                        new("crimea або north: Північ | the North", "crimea, or north: Північ | the North")
                    ),
                    ';'
                )
        );
        var vote =
            parsed.GetValue(_vote) is { } said ? Both(problems, "--vote", said)
            : title is null ? null
            : new Bilingual("голосування «" + title.Uk + "»", "the vote “" + title.En + "”");
        var called = parsed.GetValue(_called) is { } name ? Both(problems, "--called", name) : null;
        var asOf = parsed.GetValue(_asOf) is { } day ? Days(problems, "--as-of", [day]) : [];
        if (!YamlId(id))
        {
            problems.Add(
                Wrong(
                    "FOLDER",
                    id,
                    new(
                        "назва справи — малі латинські літери, цифри, дефіси",
                        "a case's name is lower-case Latin letters, digits, hyphens"
                    )
                )
            );
        }
        return problems.None
            ? Outcome<CaseOutline>.Of(
                new CaseOutline
                {
                    Id = id,
                    Title = title!,
                    Kind = parsed.GetValue(_kind)!,
                    Vote = vote!,
                    Days = [.. days.Order()],
                    Organiser = organiser!,
                    Territories = territories,
                    AsOf = asOf.Count > 0 ? asOf[0] : days.Max().AddDays(1),
                    Rules = parsed.GetValue(_rules)!,
                    Called = called,
                    Invented = parsed.GetValue(_invented),
                }
            )
            : Outcome<CaseOutline>.Refused(problems.InOrder());
    }

    private static Option<string> Of(string name, Bilingual description, string help, Language language) =>
        new(name) { Description = description.In(language), HelpName = help };

    /// <summary>An answer; null where nobody sits at the terminal.</summary>
    private static string? Ask(Terminal terminal, Bilingual question, Bilingual example) =>
        terminal.Decorated && !Console.IsInputRedirected
            ? terminal.Err.Prompt(
                new TextPrompt<string>(
                    $"{Markup.Escape(question.In(terminal.Language))} ({Markup.Escape(example.In(terminal.Language))}):"
                )
            )
            : null;

    private static string[] Split(string? answer, char at = ',') =>
        answer?.Split(at, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Bilingual? Both(Problems problems, string option, string? text)
    {
        var parts = text?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parts.Length == 2)
        {
            return new(parts[0], parts[1]);
        }
        problems.Add(
            Wrong(
                option,
                text,
                new(
                    "дайте два тексти через риску: \"Голосування | The vote\"",
                    "give two texts with a bar between them: \"Голосування | The vote\""
                )
            )
        );
        return null;
    }

    private static List<DateOnly> Days(Problems problems, string option, string[] given)
    {
        var days = new List<DateOnly>();
        foreach (var text in given)
        {
            if (
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                days.Add(day);
            }
            else
            {
                problems.Add(Wrong(option, text, new("день пишуть так: 2031-03-16", "a day is written 2031-03-16")));
            }
        }
        if (given.Length == 0)
        {
            problems.Add(Wrong(option, null, new("назвіть принаймні один день", "name at least one day")));
        }
        return days;
    }

    private static List<OutlinedTerritory> Territories(Problems problems, string[] given)
    {
        var territories = new List<OutlinedTerritory>();
        foreach (var text in given)
        {
            var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
            if (!YamlId(parts[0]))
            {
                problems.Add(
                    Wrong(
                        "--territory",
                        text,
                        new(
                            "термін: малі латинські літери, цифри, дефіси",
                            "a term is lower-case Latin letters, digits, hyphens"
                        )
                    )
                );
            }
            else if (parts.Length == 1)
            {
                territories.Add(new(parts[0]));
            }
            else if (Both(problems, "--territory", parts[1]) is { } name)
            {
                territories.Add(new(parts[0], name));
            }
        }
        if (given.Length == 0)
        {
            problems.Add(
                Wrong("--territory", null, new("назвіть принаймні одну територію", "name at least one territory"))
            );
        }
        return territories;
    }

    private static bool YamlId(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')
        && char.IsAsciiLetterOrDigit(text[0]);

    private static Problem Wrong(string option, string? text, Bilingual mend) =>
        new(
            text is null ? "missing-option" : "bad-option",
            text is null
                ? new($"{option}: не названо", $"{option}: not given")
                : new($"{option}: «{text}» не підходить", $"{option}: \"{text}\" does not fit"),
            mend
        );
}
