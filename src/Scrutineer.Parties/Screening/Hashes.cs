namespace Scrutineer.Parties.Screening;

/// <summary>Keys of the index: FNV-1a, 64 bits (Fowler, Noll and Vo), over a letter for the kind of key and its characters.</summary>
internal static class Hashes
{
    /// <summary>Sounds of a word as written.</summary>
    public const char Word = 'w';

    /// <summary>Class of a given name.</summary>
    public const char Given = 'g';

    /// <summary>Class of a father's name.</summary>
    public const char Father = 'f';

    /// <summary>Consonants of a word in Latin or Cyrillic.</summary>
    public const char Consonants = 'c';

    /// <summary>Consonants of a word in Arabic script.</summary>
    public const char ArabicConsonants = 'a';

    /// <summary>Two neighbours written together.</summary>
    public const char Together = 't';

    /// <summary>A whole name written together.</summary>
    public const char Whole = 'n';

    /// <summary>The key.</summary>
    public static ulong Of(char kind, ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
            return hash;
        }
    }

    /// <summary>The key of a number.</summary>
    public static ulong Of(char kind, int number) => Of(kind, [(char)number, (char)(number >> 16)]);
}
