using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law sentences</c> and <c>law terms</c>: what can be said of a case, and by which names.</summary>
internal static class LawSentencesCommand
{
    private const int Nearest = 12;

    public static Command Sentences(SharedOptions shared) =>
        Build(
            shared,
            "sentences",
            new Bilingual(
                "Які речення можна сказати або спитати; зі словами — найближчі до них",
                "Which sentences can be said or asked; with words, those nearest to them"
            ),
            (
                "scrutineer law sentences cases/ru-president-2024 \"null in Crimea\"",
                "що можна спитати",
                "what can be asked"
            ),
            (said, words, day, language) =>
                words is null
                    ? [.. said.Sentences.Select(p => WhatCanBeSaid.Form(p, language))]
                    : said.NearestSentences(words, day, language, Nearest)
        );

    public static Command Terms(SharedOptions shared) =>
        Build(
            shared,
            "terms",
            new Bilingual(
                "Які назви знає справа; зі словами — найближчі до них",
                "Which names the case knows; with words, those nearest to them"
            ),
            (
                "scrutineer law terms cases/ru-president-2024 Crimea",
                "як справа називає Крим",
                "what the case calls Crimea"
            ),
            (said, words, _, language) =>
                [
                    .. (words is null ? (IEnumerable<Term>)said.Terms : said.NearestTerms(words, Nearest)).Select(t =>
                        Name(t, language)
                    ),
                ]
        );

    private static string Name(Term term, Language language) => $"{term.Id} ({term.Kind}): {term.In(language)}";

    private static Command Build(
        SharedOptions shared,
        string name,
        Bilingual what,
        (string Line, string Uk, string En) example,
        Func<WhatCanBeSaid, string?, DateOnly, Language, IReadOnlyList<string>> list
    )
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var words = new Argument<string?>("WORDS")
        {
            Description = new Bilingual("Слова будь-якою з двох мов", "Words in either language").In(shared.Language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, what.In(shared.Language)) { folder, words }.With(
            example.Line,
            example.Uk,
            example.En
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
            if (!loaded.Succeeded)
            {
                return terminal.Refuse(loaded.Problems);
            }
            var lines = list(
                new WhatCanBeSaid(loaded.Value),
                parsed.GetValue(words),
                loaded.Value.Days[0],
                terminal.Language
            );
            if (terminal.Json)
            {
                return LawForm.Write(
                    terminal,
                    new JsonObject
                    {
                        ["schema"] = $"scrutineer-law-{name}-1",
                        [name] = new JsonArray([.. lines.Select(l => (JsonNode)l)]),
                    }
                );
            }
            foreach (var line in lines)
            {
                terminal.Paragraph(line, 0);
            }
            if (lines.Count == 0)
            {
                terminal.Note(
                    new Bilingual(
                        $"Нічого близького; усе показує law {name} без слів.",
                        $"Nothing is near; law {name} without words shows all."
                    )
                );
            }
            return ExitCode.Done;
        });
        return command;
    }
}
