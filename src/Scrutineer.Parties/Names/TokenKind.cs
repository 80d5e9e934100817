namespace Scrutineer.Parties.Names;

/// <summary>What part a word plays in a name, as far as the word alone tells.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word of a name.</summary>
    Word,

    /// <summary>A patronymic by its ending.</summary>
    Patronymic,

    /// <summary>A single letter.</summary>
    Initial,

    /// <summary>A particle, such as al, bin, de.</summary>
    Particle,

    /// <summary>A legal form of an organisation.</summary>
    LegalForm,

    /// <summary>A word that many organisations share.</summary>
    Generic,

    /// <summary>A number in digits, Roman numerals or words.</summary>
    Number,
}
