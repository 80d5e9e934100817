using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>How sure we are that a fact or a norm is as written. The order is from weak to strong.</summary>
public enum Certainty
{
    /// <summary>Nobody has checked it (<c>U</c>). Never printed as settled.</summary>
    Unverified,

    /// <summary>Well known, its text not re-read (<c>H</c>).</summary>
    WellKnown,

    /// <summary>Read in a public source that is named (<c>V</c>).</summary>
    Verified,
}

/// <summary>Letters and words of certainty.</summary>
public static class Certainties
{
    /// <summary>From <c>V</c>, <c>H</c>, <c>U</c> or the words; null for anything else.</summary>
    public static Certainty? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim() switch
        {
            "V" or "verified" or "перевірено" => Certainty.Verified,
            "H" or "well known" or "загальновідомо" => Certainty.WellKnown,
            "U" or "unverified" or "не перевірено" => Certainty.Unverified,
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

    /// <summary>The word.</summary>
    public static Bilingual Words(this Certainty certainty) =>
        certainty switch
        {
            Certainty.Verified => new("перевірено", "verified"),
            Certainty.WellKnown => new("загальновідомо", "well known"),
            Certainty.Unverified => new("не перевірено", "unverified"),
            _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
        };
}
