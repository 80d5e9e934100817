using System.CommandLine;
using System.Globalization;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary>A question of law about a case, ready to be asked.</summary>
internal sealed record LawQuestion(Case Case, Engine Engine, Sentence Sentence, DateOnly On, DateOnly? KnownAsOf)
{
    /// <summary>The day whose law is asked, where it is not that of the question.</summary>
    public DateOnly? LawOf { get; init; }

    /// <summary>Whether variables other than the day are left.</summary>
    public bool IsOpen => Sentence.Slots.Where((s, i) => s.IsVariable && i != Sentence.Predicate.DaySlot).Any();

    public Ruling Ask() => Engine.Ask(Sentence, On, KnownAsOf);
}

/// <summary>The arguments that questions of law share: the case, the sentence, the days.</summary>
/// <param name="language">Of the help.</param>
/// <param name="dated">Whether a day is asked about.</param>
/// <param name="open">Whether the sentence may have variables.</param>
internal sealed class LawInput(Language language, bool dated = true, bool open = false)
{
    private readonly Argument<string> _case = new("CASE")
    {
        Description = new Bilingual("Тека справи", "The case's folder").In(language),
    };
    private readonly Argument<string> _sentence = new("SENTENCE")
    {
        Description = new Bilingual(
            "Речення словника українською або англійською; день можна пропустити",
            "A sentence of the vocabulary, in English or Ukrainian; its day may be left out"
        ).In(language),
    };
    private readonly Option<string> _on = new("--on")
    {
        Description = new Bilingual("День, станом на який питають", "The day asked about").In(language),
        HelpName = "YYYY-MM-DD",
    };
    private readonly Option<string> _known = new("--known-as-of")
    {
        Description = new Bilingual("Лише те, що було відомо до цього дня", "Only what was known by this day").In(
            language
        ),
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<string> _law = new("--law-of")
    {
        Description = new Bilingual(
            "За правом, чинним цього дня; без цього — за правом дня, про який питають",
            "By the law in force on this day; without it, of the day asked about"
        ).In(language),
        HelpName = "YYYY-MM-DD",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_case);
        command.Arguments.Add(_sentence);
        if (dated)
        {
            command.Options.Add(_on);
        }
        command.Options.Add(_known);
        command.Options.Add(_law);
    }

    /// <summary>Reads the case and the question, then answers; what cannot be asked is refused.</summary>
    public int Answer(ParseResult parsed, Terminal terminal, Func<LawQuestion, int> answer)
    {
        if (
            !Day(parsed.GetValue(_on), out var on)
            || !Day(parsed.GetValue(_known), out var known)
            || !Day(parsed.GetValue(_law), out var lawOf)
        )
        {
            return terminal.Refuse([BadDay], ExitCode.Usage);
        }
        var loaded = new ReadCase().Run(parsed.GetValue(_case)!);
        if (!loaded.Succeeded)
        {
            return terminal.Refuse(loaded.Problems);
        }
        var sentence = QuestionReader.Read(loaded.Value.Law.Register.Vocabulary, parsed.GetValue(_sentence)!, open);
        var law = lawOf is { } of ? LawOfDay.Of(loaded.Value.Law, of) : loaded.Value.Law;
        var engine = Engine.Prepare(law.Rules, law.Register);
        if (!sentence.Succeeded || !engine.Succeeded)
        {
            var refused = terminal.Refuse([.. sentence.Problems, .. engine.Problems]);
            if (!sentence.Succeeded)
            {
                Propose(terminal, loaded.Value, parsed.GetValue(_sentence)!, on ?? loaded.Value.Days[0]);
            }
            return refused;
        }
        var asked = sentence.Value;
        var unclear = asked.Day is { } said ? on is { } also && also != said : on is null;
        if (dated && asked.Predicate.DaySlot >= 0 && unclear)
        {
            return terminal.Refuse([NoDay], ExitCode.Usage);
        }
        return answer(
            new(loaded.Value, engine.Value, asked, on ?? asked.Day ?? loaded.Value.AsOf, known) { LawOf = lawOf }
        );
    }

    // Who asks in words of their own is shown the sentences of the law that come near.
    private static void Propose(Terminal terminal, Case @case, string words, DateOnly day)
    {
        var near = new WhatCanBeSaid(@case).NearestSentences(words, day, terminal.Language, Proposed);
        if (near.Count == 0)
        {
            return;
        }
        terminal.Note(new Bilingual("Спитати можна так:", "This can be asked:"));
        foreach (var sentence in near)
        {
            terminal.Note(Bilingual.Same("  " + sentence));
        }
        terminal.Note(
            new Bilingual(
                $"Решту показують: scrutineer law sentences {@case.Folder}; назви — scrutineer law terms.",
                $"For the rest: scrutineer law sentences {@case.Folder}; for names: scrutineer law terms."
            )
        );
    }

    private const int Proposed = 3;

    internal static readonly Problem BadDay = new(
        "bad-day",
        new("Такого дня немає.", "There is no such day."),
        new("пишіть день так: 2024-03-16", "write a day like this: 2024-03-16")
    );

    private static readonly Problem NoDay = new(
        "which-day",
        new("Невідомо, про який день питають.", "It is not clear which day is meant."),
        new("назвіть один день: --on 2024-03-16", "name one day: --on 2024-03-16")
    );

    internal static bool Day(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return true;
        }
        var read = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var found
        );
        day = read ? found : null;
        return read;
    }
}
