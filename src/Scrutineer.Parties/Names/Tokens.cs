using System.Globalization;

namespace Scrutineer.Parties.Names;

/// <summary>Reads one word into a token.</summary>
internal static class Tokens
{
    /// <summary>A word in lower case and one script.</summary>
    public static NameToken Of(string word)
    {
        if (NumberWords.Of(word) is var number and >= 0)
        {
            return Number(number);
        }
        if (CommonWords.IsParticle(word))
        {
            return new(word, Sounds.Of(word), TokenKind.Particle);
        }
        var sounds = Sounds.Of(word);
        if (sounds.Length == 0)
        {
            return new(word, word, TokenKind.Word);
        }
        if (CommonWords.IsHalf(word))
        {
            return new(word, sounds, TokenKind.Generic);
        }
        if (word.Length == 1 && char.IsLetter(word[0]) && sounds[0] is >= 'a' and <= 'z')
        {
            return new(word, sounds[..1], TokenKind.Initial);
        }
        if (CommonWords.Generic(word) is { } generic)
        {
            return new(word, Sounds.Of(generic), TokenKind.Generic);
        }
        return Personal(word, sounds);
    }

    /// <summary>A number, however it was written.</summary>
    public static NameToken Number(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return new(digits, digits, TokenKind.Number);
    }

    /// <summary>A legal form by its class.</summary>
    public static NameToken LegalForm(string kind) => new(kind, "§" + kind, TokenKind.LegalForm);

    private static NameToken Personal(string word, string sounds)
    {
        var (given, gender) = GivenNames.Of(sounds);
        if (given > 0)
        {
            return new(word, sounds, TokenKind.Word, given, 0, gender);
        }
        var (patronymic, father, _) = Patronymics.Of(sounds);
        if (patronymic is not Gender.Unknown)
        {
            return new(word, sounds, TokenKind.Patronymic, 0, father, patronymic);
        }
        var masculine = Masculine(sounds);
        return masculine == sounds
            ? new(word, sounds, TokenKind.Word)
            : new(word, masculine, TokenKind.Word, 0, 0, Gender.Female);
    }

    // Иванова → Иванов, Высоцкая/Висоцька → Высоцкий, Пушкина → Пушкин.
    private static string Masculine(string sounds) =>
        sounds.Length < 5 ? sounds
        : sounds.EndsWith("ova", StringComparison.Ordinal)
        || sounds.EndsWith("eva", StringComparison.Ordinal)
        || sounds.EndsWith("ava", StringComparison.Ordinal)
        || sounds.EndsWith("ina", StringComparison.Ordinal)
            ? sounds[..^1]
        : sounds.EndsWith("ska", StringComparison.Ordinal) || sounds.EndsWith("cka", StringComparison.Ordinal)
            ? sounds[..^1] + "i"
        : sounds;
}
