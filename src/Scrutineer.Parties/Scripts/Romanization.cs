using System.Text;

namespace Scrutineer.Parties.Scripts;

/// <summary>A published system that writes a Cyrillic language in Latin letters: a table, and the rules that a table cannot say.</summary>
public sealed class Romanization
{
    private readonly IReadOnlyDictionary<char, string> _letters;
    private readonly Func<Place, string?>? _rule;

    internal Romanization(
        string id,
        string source,
        IReadOnlyDictionary<char, string> letters,
        Func<Place, string?>? rule = null
    )
    {
        Id = id;
        Source = source;
        _letters = letters;
        _rule = rule;
    }

    /// <summary>Stable name, such as <c>ua-ukr-Cyrl-Latn-2010</c>.</summary>
    public string Id { get; }

    /// <summary>The act or standard that lays the system down.</summary>
    public string Source { get; }

    /// <summary>The text in Latin letters. What is not a letter of the system stays as it is.</summary>
    public string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Normalize(NormalizationForm.FormC);
        var latin = new StringBuilder(written.Length * 2);
        for (var i = 0; i < written.Length; i++)
        {
            var lower = char.ToLowerInvariant(written[i]);
            var place = new Place(written, i, lower);
            var letters = _rule?.Invoke(place) ?? _letters.GetValueOrDefault(lower);
            latin.Append(letters is null ? written[i].ToString() : Cased(letters, place));
        }
        return latin.ToString();
    }

    // A capital that becomes several letters is all capitals only inside a word of capitals.
    private static string Cased(string letters, Place place)
    {
        if (!char.IsUpper(place.Written) || letters.Length == 0)
        {
            return letters;
        }
        if (letters.Length == 1 || place.AmongCapitals)
        {
            return letters.ToUpperInvariant();
        }
        var first = letters.AsSpan().IndexOfAnyInRange('a', 'z');
        return first < 0
            ? letters.ToUpperInvariant()
            : $"{letters[..first]}{char.ToUpperInvariant(letters[first])}{letters[(first + 1)..]}";
    }

    /// <summary>A letter where it stands.</summary>
    internal readonly record struct Place(string Text, int At, char Letter)
    {
        public char Written => Text[At];

        public char Before => At > 0 ? char.ToLowerInvariant(Text[At - 1]) : ' ';

        /// <summary>Nothing of a word stands before it; an apostrophe belongs to the word.</summary>
        public bool Initial => !char.IsLetter(Before) && !IsApostrophe(Before);

        public bool AmongCapitals =>
            (At + 1 < Text.Length && char.IsLetter(Text[At + 1]))
                ? char.IsUpper(Text[At + 1])
                : At > 0 && char.IsUpper(Text[At - 1]);

        public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '‘';
    }
}
