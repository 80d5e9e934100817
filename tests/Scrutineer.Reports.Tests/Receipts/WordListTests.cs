using Scrutineer.Reports.Words;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Receipts;

/// <summary>The rules of the two lists. A word that breaks one is found; each rule has a canary.</summary>
public sealed class WordListTests
{
    private const string UkrainianLetters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";

    // Beginnings of what endangers whoever carries it at a checkpoint: war, power, vote, faith, informing, symbols of the state.
    // From the threat «the phone is searched», by our own judgement; a new word must not begin so.
    private static readonly string[] Endangering =
    [
        "війн",
        "воєн",
        "воїн",
        "зброя",
        "збро",
        "арм",
        "солдат",
        "танк",
        "ракет",
        "снаряд",
        "бомб",
        "грана",
        "мін",
        "дрон",
        "шахед",
        "окоп",
        "полон",
        "партиз",
        "розвід",
        "шпигун",
        "донос",
        "сексот",
        "стукач",
        "ябед",
        "агент",
        "поліц",
        "суд",
        "тюрм",
        "арешт",
        "обшук",
        "блокпост",
        "вибор",
        "вибір",
        "голосув",
        "бюлет",
        "урна",
        "мітинг",
        "протест",
        "револю",
        "майдан",
        "прапор",
        "тризуб",
        "герб",
        "гімн",
        "слава",
        "герой",
        "калина",
        "вишиван",
        "козак",
        "бандер",
        "укроп",
        "москал",
        "росі",
        "кремл",
        "країн",
        "кордон",
        "фронт",
        "загін",
        "бригад",
        "броня",
        "шпиталь",
        "церкв",
        "храм",
        "ікон",
        "хрест",
        "секрет",
        "таємн",
        "зрад",
        "свобод",
        "воля",
        "перемог",
        "уламок",
        "фугас",
        "фрегат",
        "схрон",
        "war",
        "weapon",
        "army",
        "soldier",
        "tank",
        "missile",
        "rocket",
        "bomb",
        "grenade",
        "drone",
        "mortar",
        "trench",
        "prison",
        "partisan",
        "spy",
        "inform",
        "agent",
        "police",
        "court",
        "jail",
        "arrest",
        "checkpoint",
        "vote",
        "ballot",
        "election",
        "candidate",
        "campaign",
        "rally",
        "protest",
        "revol",
        "flag",
        "anthem",
        "hero",
        "ukrain",
        "russia",
        "border",
        "front",
        "brigade",
        "armor",
        "secret",
        "betray",
        "freedom",
        "victor",
        "witness",
        "observer",
        "report",
        "uniform",
        "veteran",
        "shield",
        "church",
        "chapel",
        "temple",
        "cross",
    ];

    // Harmless words that begin like one of those.
    private static readonly string[] Harmless =
    [
        "арматура",
        "мінерал",
        "судак",
        "судно",
        "warmth",
        "wardrobe",
        "warbler",
        "warehouse",
        "warren",
        "heron",
        "spyglass",
        "flagstone",
        "гімнаст",
    ];

    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public void A_list_keeps_every_rule(Language language) =>
        Assert.Empty(Breaches(WordList.Of(language).Words, language));

    [Fact]
    public void No_word_stands_in_both_lists() =>
        Assert.Empty(WordList.Ukrainian.Words.Intersect(WordList.English.Words, StringComparer.Ordinal));

    [Theory]
    [InlineData("Абетка", "is not of 4 to 10 lower-case letters of the language")]
    [InlineData("кіт", "is not of 4 to 10 lower-case letters of the language")]
    [InlineData("cонце", "is not of 4 to 10 lower-case letters of the language")]
    [InlineData("абеткар", "begins like абетка")]
    [InlineData("майданчик", "endangers")]
    public void Canary_a_word_that_breaks_a_rule_is_found(string word, string breach)
    {
        string[] words = [.. WordList.Ukrainian.Words.Skip(1).Append(word)];
        if (breach.StartsWith("begins", StringComparison.Ordinal))
        {
            words = [.. WordList.Ukrainian.Words.SkipLast(1).Append(word)];
        }
        Assert.Contains(Breaches(words, Language.Uk), b => b == $"{word} {breach}");
    }

    [Fact]
    public void Canary_a_list_in_another_order_or_of_another_length_is_found()
    {
        Assert.Contains("the list is not in order", Breaches(WordList.English.Words.Reverse(), Language.En));
        Assert.Contains("the list has 2047 words", Breaches(WordList.English.Words.Skip(1), Language.En));
    }

    private static IEnumerable<string> Breaches(IEnumerable<string> list, Language language)
    {
        string[] words = [.. list];
        if (words.Length != WordList.Size)
        {
            yield return $"the list has {words.Length} words";
        }
        if (!words.SequenceEqual(words.Order(StringComparer.Ordinal)))
        {
            yield return "the list is not in order";
        }
        var letters = language == Language.Uk ? UkrainianLetters : "abcdefghijklmnopqrstuvwxyz";
        var byBeginning = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.Length is < 4 or > 10 || word.Any(c => !letters.Contains(c, StringComparison.Ordinal)))
            {
                yield return $"{word} is not of 4 to 10 lower-case letters of the language";
                continue;
            }
            if (!byBeginning.TryAdd(Spellings.Fold(word)[..4], word))
            {
                yield return $"{word} begins like {byBeginning[Spellings.Fold(word)[..4]]}";
            }
            if (Endangering.Any(e => word.StartsWith(e, StringComparison.Ordinal)) && !Harmless.Contains(word))
            {
                yield return $"{word} endangers";
            }
        }
    }
}
