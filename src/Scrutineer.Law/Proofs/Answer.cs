using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Three-valued answer to a question of law.</summary>
public enum Answer
{
    /// <summary>Neither proved nor excluded by what the register holds.</summary>
    Unknown,

    /// <summary>Proved: there is a derivation.</summary>
    Established,

    /// <summary>Excluded: the premises are closed and do not carry it.</summary>
    NotEstablished,
}

/// <summary>Codes and words of answers.</summary>
public static class Answers
{
    /// <summary><c>established</c>, <c>not-established</c>, <c>unknown</c>.</summary>
    public static string Code(this Answer answer) =>
        answer switch
        {
            Answer.Established => "established",
            Answer.NotEstablished => "not-established",
            Answer.Unknown => "unknown",
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };

    /// <summary>The answer as people read it.</summary>
    public static Bilingual Words(this Answer answer) =>
        answer switch
        {
            Answer.Established => new("встановлено", "established"),
            Answer.NotEstablished => new("не встановлено", "not established"),
            Answer.Unknown => new("невідомо", "unknown"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
}
