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

    /// <summary>The words.</summary>
    public static Bilingual Words(this Strength strength) => All.First(s => s.Strength == strength).Words;
}
