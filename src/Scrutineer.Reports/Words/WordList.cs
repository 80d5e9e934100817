using System.Collections.Frozen;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Words;

/// <summary>
/// 2,048 harmless nouns of a language, 11 bits each, written for receipts and fingerprints. The first four letters tell them
/// apart, also for who types without an apostrophe or a letter that another keyboard has not.
/// </summary>
public sealed class WordList
{
    /// <summary>Words of a list.</summary>
    public const int Size = 2048;

    /// <summary>Bits that a word stands for.</summary>
    public const int BitsPerWord = 11;

    /// <summary>Letters that tell a word.</summary>
    public const int TellingLetters = 4;

    private readonly string[] _words;
    private readonly FrozenDictionary<string, int> _byBeginning;

    private WordList(Language language, string[] words)
    {
        (Language, _words) = (language, words);
        _byBeginning = words
            .Select((word, index) => (Beginning(word), index))
            .ToFrozenDictionary(w => w.Item1, w => w.index, StringComparer.Ordinal);
    }

    /// <summary>The Ukrainian list.</summary>
    public static WordList Ukrainian { get; } = new(Language.Uk, Load("ukrainian.txt"));

    /// <summary>The English list.</summary>
    public static WordList English { get; } = new(Language.En, Load("english.txt"));

    /// <summary>Whose words they are.</summary>
    public Language Language { get; }

    /// <summary>All words; their places are what they stand for.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The word of a number.</summary>
    /// <param name="index">0 to 2,047.</param>
    public string this[int index] => _words[index];

    /// <summary>The list of a language.</summary>
    public static WordList Of(Language language) => language == Language.Uk ? Ukrainian : English;

    /// <summary>The number of a word typed leniently: by its first four letters, when the rest is missing or nearly right.</summary>
    /// <param name="typed">Letters only, lower case.</param>
    /// <returns>0 to 2,047, or null where no word is meant or it is not sure which.</returns>
    internal int? Recognise(string typed)
    {
        if (typed.Length < TellingLetters || !_byBeginning.TryGetValue(Beginning(typed), out var index))
        {
            return null;
        }
        var (folded, word) = (Spellings.Fold(typed), Spellings.Fold(_words[index]));
        var isMeant = word.StartsWith(folded, StringComparison.Ordinal) || Spelling.Distance(folded, word) <= 1;
        return isMeant ? index : null;
    }

    // No word of either list is longer.
    private const int LongestWord = 32;

    /// <summary>The words nearest to what was typed, at most two slips away.</summary>
    internal IReadOnlyList<string> Near(string typed)
    {
        var folded = Spellings.Fold(typed);
        if (folded.Length > LongestWord + 2)
        {
            return [];
        }
        var near = _words
            .Select(word => (Word: word, Slips: Spelling.Distance(folded, Spellings.Fold(word))))
            .Where(n => n.Slips <= 2)
            .ToList();
        return near.Count == 0 ? [] : [.. near.Where(n => n.Slips == near.Min(m => m.Slips)).Select(n => n.Word)];
    }

    private static string Beginning(string word) =>
        Spellings.Fold(word) is var folded && folded.Length > TellingLetters ? folded[..TellingLetters] : folded;

    private static string[] Load(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Scrutineer.Reports.Words.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
