namespace Scrutineer.Parties.Names;

/// <summary>Endings that make different surnames of one stem: Камнев is not Камненко.</summary>
internal enum SurnameEnding : byte
{
    /// <summary>No ending of these.</summary>
    None,

    /// <summary>-ов, -ев, -ёв, -ів.</summary>
    Ov,

    /// <summary>-енко.</summary>
    Enko,

    /// <summary>-ский, -ський, -цкий.</summary>
    Skij,
}

/// <summary>Reads the ending of a surname from its sounds.</summary>
internal static class SurnameEndings
{
    /// <summary>The ending of masculine sounds.</summary>
    public static SurnameEnding Of(string sounds) =>
        sounds.Length < 5 ? SurnameEnding.None
        : sounds.EndsWith("ov", StringComparison.Ordinal)
        || sounds.EndsWith("ev", StringComparison.Ordinal)
        || sounds.EndsWith("av", StringComparison.Ordinal)
            ? SurnameEnding.Ov
        : sounds.EndsWith("enko", StringComparison.Ordinal) || sounds.EndsWith("enka", StringComparison.Ordinal)
            ? SurnameEnding.Enko
        : sounds.EndsWith("ski", StringComparison.Ordinal) || sounds.EndsWith("cki", StringComparison.Ordinal)
            ? SurnameEnding.Skij
        : SurnameEnding.None;
}
