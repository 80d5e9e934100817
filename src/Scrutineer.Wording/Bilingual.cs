namespace Scrutineer.Wording;

/// <summary>One text in Ukrainian and in English. Neither may be empty: English is always complete.</summary>
public sealed record Bilingual
{
    /// <summary>A text in both languages.</summary>
    /// <param name="uk">Ukrainian, not blank.</param>
    /// <param name="en">English, not blank.</param>
    /// <exception cref="ArgumentException">One of the two is blank.</exception>
    public Bilingual(string uk, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uk);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        Uk = uk;
        En = en;
    }

    /// <summary>Ukrainian.</summary>
    public string Uk { get; }

    /// <summary>English.</summary>
    public string En { get; }

    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Uk ? Uk : En;

    /// <summary>The same words in both languages: a name, a formula, a file.</summary>
    public static Bilingual Same(string text) => new(text, text);
}
