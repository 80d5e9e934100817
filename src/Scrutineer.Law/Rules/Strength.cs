using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>What kind of law a provision is. The order is from weak to strong; a proof is as strong as its weakest rule.</summary>
public enum Strength
{
    /// <summary>A position that somebody takes (<c>position</c>).</summary>
    Position,

    /// <summary>A recommendation (<c>recommendation</c>).</summary>
    Recommendation,

    /// <summary>Customary international law (<c>customary</c>).</summary>
    Customary,

    /// <summary>A treaty (<c>treaty</c>).</summary>
    Treaty,

    /// <summary>Binding domestic law (<c>binding-domestic</c>).</summary>
    BindingDomestic,
}

/// <summary>Words of strength.</summary>
public static class Strengths
{
    private static readonly (Strength Strength, string Code, Bilingual Words)[] All =
    [
        (Strength.BindingDomestic, "binding-domestic", new("обов'язкова національна норма", "binding domestic law")),
        (Strength.Treaty, "treaty", new("міжнародний договір", "treaty")),
        (Strength.Customary, "customary", new("міжнародний звичай", "customary international law")),
        (Strength.Recommendation, "recommendation", new("рекомендація", "recommendation")),
        (Strength.Position, "position", new("позиція", "position")),
    ];

    /// <summary>From the code or the Ukrainian words; null for anything else.</summary>
    public static Strength? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (strength, code, words) in All)
        {
            if (Letters.Same(text, code) || Letters.Same(text, words.Uk) || Letters.Same(text, words.En))
            {
                return strength;
            }
        }
        return null;
    }

    /// <summary>The code, such as <c>binding-domestic</c>.</summary>
    public static string Code(this Strength strength) => All.First(s => s.Strength == strength).Code;

    /// <summary>
    /// How much a ground of this kind carries: 3 for a statute and for a treaty alike, since treaties are part of the law
    /// (Constitution of Ukraine, article 9), 2 for custom, 1 for a recommendation, 0 for a position.
    /// </summary>
    public static int Rank(this Strength strength) =>
        strength switch
        {
            Strength.BindingDomestic or Strength.Treaty => 3,
            Strength.Customary => 2,
            Strength.Recommendation => 1,
            Strength.Position => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(strength)),
        };

    /// <summary>As it is printed beside a ground: whether it binds, and by what.</summary>
    public static Bilingual Label(this Strength strength) =>
        strength switch
        {
            Strength.BindingDomestic => new("обов’язкове: закон", "binding: statute"),
            Strength.Treaty => new("обов’язкове: міжнародний договір", "binding: treaty"),
            Strength.Customary => new("обов’язкове: міжнародний звичай", "binding: custom"),
            _ => strength.Words(),
        };

    /// <summary>The words.</summary>
    public static Bilingual Words(this Strength strength) => All.First(s => s.Strength == strength).Words;
}
