namespace Scrutineer.Parties.Screening;

/// <summary>Sections of an index file, in order. Every section begins at a multiple of 8; numbers are little-endian.</summary>
internal enum Section
{
    /// <summary>UTF-8 text that the others point into.</summary>
    Text,

    /// <summary>Per word: its counted consonants, four bits each (uint64).</summary>
    Rows,

    /// <summary>Per word: its counted consonants without their order (uint64).</summary>
    Bags,

    /// <summary>Per word: kind, gender, length, spare (4 bytes).</summary>
    WordKinds,

    /// <summary>Per word: class of given name, of father's name (2 × int16).</summary>
    WordClasses,

    /// <summary>Per word: place of its writing and of its sounds in the text (3 × int32: from, between, to).</summary>
    WordTexts,

    /// <summary>First word of each count of consonants (0–49) and length (0–49), and the end (2501 × int32).</summary>
    Ranges,

    /// <summary>First posting of each word, and the end (int32).</summary>
    PostingStarts,

    /// <summary>Forms of each word (int32).</summary>
    Postings,

    /// <summary>First word of each form, and the end (int32).</summary>
    FormStarts,

    /// <summary>Words of each form (int32).</summary>
    FormWords,

    /// <summary>Per form: weight of its words (float32).</summary>
    FormWeights,

    /// <summary>Per form: 1 person, plus 2 × number of initials (1 byte).</summary>
    FormFlags,

    /// <summary>Per form: entity, from and to of its writing in the text (3 × int32).</summary>
    Forms,

    /// <summary>Per entity: starts of id, source, type, birth, countries, place and the end (7 × int32).</summary>
    Entities,

    /// <summary>Keys to words, sorted (uint64).</summary>
    WordKeys,

    /// <summary>First value of each key, and the end (int32).</summary>
    WordKeyStarts,

    /// <summary>Words of each key (int32).</summary>
    WordKeyValues,

    /// <summary>Keys to forms, sorted (uint64).</summary>
    FormKeys,

    /// <summary>First value of each key, and the end (int32).</summary>
    FormKeyStarts,

    /// <summary>Forms of each key (int32).</summary>
    FormKeyValues,

    /// <summary>Snapshots as lines of tab-separated UTF-8.</summary>
    Snapshots,
}

/// <summary>Constants of the file.</summary>
internal static class Layout
{
    /// <summary>First eight bytes: SCRPIDX and the version.</summary>
    public static ReadOnlySpan<byte> Magic => "SCRPIDX2"u8;

    /// <summary>How many sections there are.</summary>
    public const int Sections = (int)Section.Snapshots + 1;

    /// <summary>Numbers of an entity.</summary>
    public const int EntityFields = 7;

    /// <summary>Counts and lengths from here on share a range.</summary>
    public const int Steps = 50;

    /// <summary>The range of words with so many consonants and such a length.</summary>
    public static int Range(int consonants, int length) =>
        (Math.Min(consonants, Steps - 1) * Steps) + Math.Min(length, Steps - 1);

    /// <summary>Magic, then offset and length of each section (2 × int64).</summary>
    public const int Header = 8 + (Sections * 16);
}
