using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads a sentence by the templates of both languages.</summary>
internal sealed partial class SentenceReader(Vocabulary vocabulary)
{
    /// <summary>Letters of the longest sentence that is read: trying every wording on a longer one takes longer than a reader waits.</summary>
    public const int Longest = 4000;

    private static readonly Language[] Both = [Language.En, Language.Uk];
    private readonly List<SentenceReading> _found = [];
    private (string Name, Predicate Predicate, SlotSpec Slot, Language Language, GrammaticalCase Case)? _stuck;

    /// <summary>Whether the nearest sentence is looked for where a text is none.</summary>
    public bool Guesses { get; init; } = true;

    public Outcome<Sentence> Read(string text)
    {
        if (text.Length > Longest)
        {
            return TooLong(text.Length);
        }
        var tidy = Letters.Tidy(text);
        var different = Readings(tidy).Select(r => r.Sentence).Distinct().ToList();
        return different.Count switch
        {
            1 => Outcome<Sentence>.Of(different[0]),
            0 => Refuse(tidy),
            _ => Ambiguous(tidy, different),
        };
    }

    /// <summary>The name that fits no slot, where nothing but a name kept a text from being read.</summary>
    public string? UnknownName => _found.Count == 0 ? _stuck?.Name : null;

    /// <summary>Every way to read a text, with the place of each slot in it.</summary>
    /// <param name="tidy">As <see cref="Letters.Tidy"/> leaves it.</param>
    public IReadOnlyList<SentenceReading> Readings(string tidy)
    {
        foreach (var predicate in vocabulary.Predicates)
        {
            foreach (var language in Both)
            {
                foreach (var parts in predicate.Wordings(language))
                {
                    Match(tidy, 0, predicate, (language, parts), 0, new (Slot, int, int)[predicate.Slots.Count]);
                }
            }
        }
        return _found;
    }

    private void Match(
        string text,
        int at,
        Predicate predicate,
        (Language Language, IReadOnlyList<TemplatePart> Parts) wording,
        int part,
        (Slot Slot, int Start, int End)[] slots
    )
    {
        var parts = wording.Parts;
        if (part == parts.Count)
        {
            if (at == text.Length)
            {
                var sentence = new Sentence(predicate, [.. slots.Select(s => s.Slot)]);
                _found.Add(new(sentence, wording.Language, [.. slots.Select(s => (s.Start, s.End))]));
            }
            return;
        }
        var piece = parts[part];
        if (piece.Slot < 0)
        {
            if (string.Compare(text, at, piece.Text, 0, piece.Text.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                Match(text, at + piece.Text.Length, predicate, wording, part + 1, slots);
            }
            return;
        }
        at = AfterWord(text, at, piece.Case);
        foreach (var end in Ends(text, at, parts, part))
        {
            foreach (
                var slot in Fillings(
                    text[at..end],
                    predicate,
                    piece,
                    wording.Language,
                    end == text.Length || part + 1 < parts.Count
                )
            )
            {
                var before = slots[piece.Slot];
                slots[piece.Slot] = (slot, at, end);
                Match(text, end, predicate, wording, part + 1, slots);
                slots[piece.Slot] = before;
            }
        }
    }

    // Before a variable stands the word that the case brings; before a name it is a part of the name's form.
    private static int AfterWord(string text, int at, GrammaticalCase grammaticalCase)
    {
        var word = NameForms.WordBefore(grammaticalCase);
        var after = at + word.Length;
        return
            after < text.Length
            && text[after] == '{'
            && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? after
            : at;
    }

    private static IEnumerable<int> Ends(string text, int at, IReadOnlyList<TemplatePart> parts, int part)
    {
        if (at < text.Length && text[at] == '{')
        {
            var close = text.IndexOf('}', at);
            if (close > 0)
            {
                yield return close + 1;
            }
            yield break;
        }
        if (part + 1 == parts.Count)
        {
            if (at < text.Length)
            {
                yield return text.Length;
            }
            yield break;
        }
        var next = parts[part + 1].Text;
        for (var i = at + 1; i < text.Length && next.Length > 0; i++)
        {
            i = text.IndexOf(next, i, StringComparison.OrdinalIgnoreCase);
            if (i < 0)
            {
                yield break;
            }
            yield return i;
        }
    }

    private IEnumerable<Slot> Fillings(
        string content,
        Predicate predicate,
        TemplatePart part,
        Language language,
        bool last
    )
    {
        var spec = predicate.Slots[part.Slot];
        if (content is ['{', .., '}'])
        {
            var name = Letters.Tidy(content[1..^1]);
            if (name.Length > 0)
            {
                yield return Slot.Named(name);
            }
            yield break;
        }
        var any = false;
        if (spec.Kinds.Any(k => k is SlotSpec.Day or SlotSpec.Date or "any") && Day(content) is { } day)
        {
            any = true;
            yield return Slot.Of(Value.Of(day));
        }
        if (
            spec.Kinds.Any(k => k is SlotSpec.Number or "any")
            && long.TryParse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        )
        {
            any = true;
            yield return Slot.Of(Value.Of(number));
        }
        foreach (var id in vocabulary.Names.Find(content, language, part.Case, spec.Kinds))
        {
            any = true;
            yield return Slot.Of(Value.Of(id));
        }
        if (!any && last && (_stuck is not { } s || content.Length < s.Name.Length))
        {
            _stuck = (content, predicate, spec, language, part.Case);
        }
    }

    private static DateOnly? Day(string text)
    {
        if (Validity.Day(text) is { } iso)
        {
            return iso;
        }
        var match = LongDay().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        for (var month = 1; month <= 12 && year >= 1; month++)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                var date = new DateOnly(year, month, day);
                if (Both.Any(l => Letters.Same(Dates.Say(date, l), text)))
                {
                    return date;
                }
            }
        }
        return null;
    }

    [GeneratedRegex(@"^(?<day>\d{1,2}) \p{L}+ (?<year>\d{4})( року)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongDay();

    private static Outcome<Sentence> TooLong(int letters) =>
        Outcome<Sentence>.Refused(
            new Problem(
                "long-sentence",
                new($"Речення має {letters} знаків.", $"The sentence has {letters} letters."),
                new($"Пишіть не більше ніж {Longest}.", $"Write no more than {Longest}.")
            )
        );

    private static Outcome<Sentence> Ambiguous(string text, List<Sentence> readings)
    {
        var list = string.Join("; ", readings);
        return Outcome<Sentence>.Refused(
            new Problem(
                "ambiguous-sentence",
                new(
                    $"Речення можна прочитати кількома способами: «{text}».",
                    $"The sentence reads in several ways: \"{text}\"."
                ),
                new($"Вживіть ідентифікатори замість назв: {list}.", $"Use ids instead of names: {list}.")
            )
        );
    }

    private Outcome<Sentence> Refuse(string text)
    {
        var nearest = Guesses ? SentenceGuess.Nearest(text, vocabulary) : null;
        if (_stuck is { } s && (nearest is null || SentenceGuess.Exact(text, s.Predicate, s.Language)))
        {
            var kinds = string.Join(" / ", s.Slot.Kinds);
            var close = Guesses ? vocabulary.Names.Nearest(s.Name, s.Language, s.Case, s.Slot.Kinds) : null;
            return Outcome<Sentence>.Refused(
                new Problem(
                    "unknown-name",
                    new(
                        $"Немає терміна виду «{kinds}» з назвою «{s.Name}» у потрібному відмінку ({s.Case}).",
                        $"No {kinds} is called \"{s.Name}\"."
                    ),
                    close is null
                        ? new("Опишіть термін або виправте назву.", "Declare the term or mend the name.")
                        : new($"Можливо, «{close}»?", $"Did you mean \"{close}\"?")
                )
            );
        }
        return Outcome<Sentence>.Refused(
            new Problem(
                "unknown-sentence",
                new($"Словник не знає речення «{text}».", $"The vocabulary does not know the sentence \"{text}\"."),
                nearest is null ? Undeclared : new($"Можливо, «{nearest}»?", $"Did you mean \"{nearest}\"?")
            )
        );
    }

    /// <summary>The advice where no sentence is near.</summary>
    internal static Bilingual Undeclared { get; } =
        new("Опишіть таке речення у словнику.", "Declare such a sentence in the vocabulary.");
}
