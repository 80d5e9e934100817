namespace Scrutineer.Wording;

/// <summary>How sure we are that a fact, a norm or an entry is as written. The order is from weak to strong.</summary>
public enum Certainty
{
    /// <summary>Nobody has checked it, or it is only reported (<c>U</c>). Never printed as settled.</summary>
    Unverified,

    /// <summary>Well known, its text not re-read; or told by one secondary source (<c>H</c>).</summary>
    WellKnown,

    /// <summary>Read in a public source that is named (<c>V</c>).</summary>
    Verified,
}

/// <summary>Letters and words of certainty.</summary>
public static class Certainties
{
    /// <summary>The letters, from strong to weak: how a file is advised to write it.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["V", "H", "U"];

    /// <summary>
    /// From <c>V</c>, <c>H</c>, <c>U</c>, the words, or <c>high</c>, <c>medium</c>, <c>low</c>, as registers of parties write; null for
    /// anything else. A lone <c>H</c> is <em>well known</em> everywhere, never <em>high</em>.
    /// </summary>
    public static Certainty? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim() switch
        {
            "V" or "verified" or "підтверджено" or "перевірено" or "high" => Certainty.Verified,
            "H" or "well known" or "загальновідомо" or "medium" => Certainty.WellKnown,
            "U" or "unverified" or "не перевірено" or "low" => Certainty.Unverified,
            _ => null,
        };
    }

    /// <summary>The letter <c>V</c>, <c>H</c> or <c>U</c>.</summary>
    public static string Letter(this Certainty certainty) =>
        certainty switch
        {
            Certainty.Verified => "V",
            Certainty.WellKnown => "H",
            Certainty.Unverified => "U",
            _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
        };

    /// <summary>What the word means to somebody who reads it for the first time.</summary>
    public static Bilingual Meaning(this Certainty certainty) =>
        certainty switch
        {
            Certainty.Verified => new("перевірено за названим джерелом", "checked against the named source"),
            Certainty.WellKnown => new(
                "загальновідомо; текст наново не звірено",
                "well known; the text was not re-read"
            ),
            Certainty.Unverified => new("не перевірено", "not verified"),
            _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
        };

    /// <summary>The word, the same wherever it is written.</summary>
    public static Bilingual Words(this Certainty certainty) =>
        certainty switch
        {
            Certainty.Verified => new("підтверджено", "verified"),
            Certainty.WellKnown => new("загальновідомо", "well known"),
            Certainty.Unverified => new("не перевірено", "unverified"),
            _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
        };
}
