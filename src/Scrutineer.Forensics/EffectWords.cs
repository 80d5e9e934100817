using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>What effects of findings have in common, in words.</summary>
internal static class EffectWords
{
    /// <summary>Of methods without any measure of an effect.</summary>
    public static Bilingual NoVotes { get; } =
        new("Ефекту в голосах метод не дає", "The method gives no effect in votes");

    /// <summary>An effect in a measure of its own, and that it is not one in votes.</summary>
    public static Bilingual NotInVotes(Func<Language, string> effect) =>
        Of(language => $"{effect(language)}. {NoVotes.In(language)}");

    public static Bilingual Of(Func<Language, string> effect) => new(effect(Language.Uk), effect(Language.En));

    /// <summary>A share, 0 … 1, as a percentage with one decimal.</summary>
    public static string Percent(double share, Language language) => Numbers.Say(share * 100, 1, language) + "\u00A0%";
}
