using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>Reads a question in either language, with its day, with <c>{d}</c> for it, or without.</summary>
public static partial class QuestionReader
{
    private static readonly string[] English = ["", " on {d}", ", on {d}", ", as of {d}"];
    private static readonly string[] Ukrainian = ["", " {d}", " станом на {d}", ", станом на {d}"];

    /// <summary>The question as a sentence, its day a variable or a value; or why it cannot be asked, with the nearest sentence.</summary>
    /// <param name="vocabulary">The sentences.</param>
    /// <param name="text">The question; <c>?v</c> is the variable <c>{v}</c>.</param>
    /// <param name="open">Whether variables other than the day may stand in it.</param>
    public static Outcome<Sentence> Read(Vocabulary vocabulary, string text, bool open = false)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(text);
        var asked = Variable().Replace(text.Trim().TrimEnd('.'), "{${name}}");
        // A sentence may name things in the other language: the words around them are of one.
        var (own, other) = IsUkrainian(asked) ? (Ukrainian, English) : (English, Ukrainian);
        var readings = own.Select(e => vocabulary.ParseSentence(asked + e)).ToList();
        var found = readings
            .Concat(other.Except(own).Select(e => vocabulary.ParseSentence(asked + e)))
            .Where(r => r.Succeeded)
            .Select(r => r.Value!)
            .Where(s => Askable(s, open))
            .Distinct()
            .ToList();
        return found.Count switch
        {
            1 when Clashing(found[0]) is { } name => Outcome<Sentence>.Refused(
                new Problem(
                    "variable-kinds",
                    new(
                        $"Змінна «{name}» стоїть на місцях різного виду.",
                        $"The variable \"{name}\" stands in places of different kinds."
                    ),
                    new(
                        "назвіть різне різними змінними: одне ім'я — одна річ",
                        "give different things different variables: one name is one thing"
                    )
                )
            ),
            1 => Outcome<Sentence>.Of(found[0]),
            0 when readings.TrueForAll(r => !r.Succeeded) => Outcome<Sentence>.Refused(
                (
                    readings.Find(r => r.Problems[0].Code == "unknown-name")
                    ?? readings.Find(r => r.Problems[0].Mend != SentenceReader.Undeclared)
                    ?? readings[0]
                ).Problems
            ),
            _ => Outcome<Sentence>.Refused(
                new Problem(
                    "not-a-question",
                    new("Речення не можна поставити як одне питання.", "The sentence cannot be asked as one question."),
                    new(
                        "назвіть усе іменами; змінною може бути лише день; порівняння не питають",
                        "give everything its name; only the day may be a variable; comparisons are not asked"
                    )
                )
            ),
        };
    }

    private static bool Askable(Sentence sentence, bool open) =>
        !sentence.Predicate.IsComparison
        && (open || !sentence.Slots.Where((s, i) => s.IsVariable && i != sentence.Predicate.DaySlot).Any());

    // A variable that no one thing could stand for.
    private static string? Clashing(Sentence sentence) =>
        sentence
            .Slots.Select((s, i) => (Name: s.Variable, sentence.Predicate.Slots[i].Kinds))
            .Where(s => s.Name is not null)
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .FirstOrDefault(g =>
                !g.SelectMany(s => s.Kinds).Any(k => g.All(s => s.Kinds.Contains(k) || s.Kinds is ["any"]))
            )
            ?.Key;

    private static bool IsUkrainian(string text) =>
        text.Count(c => c is >= 'Ѐ' and <= 'ӿ') > text.Count(char.IsAsciiLetter);

    [GeneratedRegex(@"\?(?<name>\p{L}[\p{L}\d]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
