using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>The answer to a question of law.</summary>
public enum Answer
{
    /// <summary>Neither proved nor excluded by what the register holds.</summary>
    Unknown,

    /// <summary>Proved: there is a derivation.</summary>
    Established,

    /// <summary>Excluded: the premises are closed and do not carry it.</summary>
    NotEstablished,

    /// <summary>The question does not arise: a referendum elects nobody.</summary>
    NotApplicable,
}

/// <summary>Codes and words of answers.</summary>
public static class Answers
{
    /// <summary><c>established</c>, <c>not-established</c>, <c>unknown</c>, <c>not-applicable</c>.</summary>
    public static string Code(this Answer answer) =>
        answer switch
        {
            Answer.Established => "established",
            Answer.NotEstablished => "not-established",
            Answer.Unknown => "unknown",
            Answer.NotApplicable => "not-applicable",
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };

    /// <summary>The answer as people read it.</summary>
    public static Bilingual Words(this Answer answer) =>
        answer switch
        {
            Answer.Established => new("встановлено", "established"),
            Answer.NotEstablished => new("не встановлено", "not established"),
            Answer.Unknown => new("невідомо", "unknown"),
            Answer.NotApplicable => new("незастосовно", "not applicable"),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
}
