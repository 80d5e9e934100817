using Scrutineer.Reports.Words;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Receipts;

/// <summary>
/// Reads words as people type them: any case, with apostrophes or without, numbered or not, the first four letters or all, on
/// the wrong keyboard; one slip is mended silently when the check word agrees, and named otherwise.
/// </summary>
internal static class ReceiptReader
{
    public static Outcome<Receipt> Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var readings =
            from words in Keyboard.Readings(typed)
            from list in new[] { WordList.Ukrainian, WordList.English }
            select new Reading(list, words, [.. words.Select(list.Recognise)]);
        // The first of those with the most words that are words.
        var best = readings.MaxBy(r => r.Known)!;
        if (best.Words.Count != Receipt.Length)
        {
            return Outcome<Receipt>.Refused(ReceiptProblems.Count(best.Words.Count));
        }
        return best.Known == Receipt.Length ? WithAllKnown(best) : WithSomeUnknown(best);
    }

    private static Outcome<Receipt> WithAllKnown(Reading reading)
    {
        int[] numbers = [.. reading.Numbers.Select(n => n!.Value)];
        if (CheckWord.Holds(numbers))
        {
            return Outcome.Of(Receipt.Of(numbers.AsSpan(..Receipt.WordsOfChance)));
        }
        if (Swapped(numbers) is { } place)
        {
            return Outcome<Receipt>.Refused(
                ReceiptProblems.Swapped(place, reading.Words[place], reading.Words[place + 1])
            );
        }
        // A word of the list in the place of its neighbour in spelling: the one place where mending changes little.
        var mended = Enumerable
            .Range(0, numbers.Length)
            .Select(i => (Place: i, Word: reading.List[CheckWord.Mended(numbers, i)]))
            .Where(m => Spelling.Distance(reading.Words[m.Place], m.Word) <= 2)
            .ToList();
        return Outcome<Receipt>.Refused(
            mended is [var (at, word)] ? ReceiptProblems.Word(at, reading.Words[at], [word]) : ReceiptProblems.Check()
        );
    }

    private static Outcome<Receipt> WithSomeUnknown(Reading reading)
    {
        var unknown = Enumerable.Range(0, Receipt.Length).Where(i => reading.Numbers[i] is null).ToList();
        if (unknown is [var place])
        {
            int[] numbers = [.. reading.Numbers.Select(n => n ?? 0)];
            var word = reading.List[CheckWord.Mended(numbers, place)];
            var isNear = Spelling.Distance(Spellings.Fold(reading.Words[place]), Spellings.Fold(word)) <= 2;
            return Outcome<Receipt>.Refused(
                ReceiptProblems.Word(
                    place,
                    reading.Words[place],
                    isNear ? [word] : reading.List.Near(reading.Words[place])
                )
            );
        }
        return Outcome<Receipt>.Refused([
            .. unknown.Select(i => ReceiptProblems.Word(i, reading.Words[i], reading.List.Near(reading.Words[i]))),
        ]);
    }

    /// <summary>The one place whose word and the next make the check word hold when they change places.</summary>
    private static int? Swapped(int[] numbers)
    {
        var places = new List<int>();
        for (var i = 0; i + 1 < numbers.Length; i++)
        {
            int[] swapped = [.. numbers];
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
            if (CheckWord.Holds(swapped))
            {
                places.Add(i);
            }
        }
        return places is [var place] ? place : null;
    }

    private sealed record Reading(WordList List, IReadOnlyList<string> Words, IReadOnlyList<int?> Numbers)
    {
        public int Known => Numbers.Count(n => n is not null);
    }
}
