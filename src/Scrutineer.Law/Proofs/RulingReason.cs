using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Why an answer is what it is, beyond the answer itself.</summary>
public enum RulingReason
{
    /// <summary>The answer says it all.</summary>
    None,

    /// <summary>No rule that is in force on that day could carry it.</summary>
    NoRuleInForce,

    /// <summary>The question does not arise.</summary>
    DoesNotArise,

    /// <summary>No fact that is known says anything that bears on it: silence excludes nothing.</summary>
    NothingKnown,
}

/// <summary>Codes and words of reasons.</summary>
public static class RulingReasons
{
    /// <summary><c>no-rule-in-force</c>, <c>does-not-arise</c>, <c>nothing-known</c>; null for none.</summary>
    public static string? Code(this RulingReason reason) =>
        reason switch
        {
            RulingReason.None => null,
            RulingReason.NoRuleInForce => "no-rule-in-force",
            RulingReason.DoesNotArise => "does-not-arise",
            RulingReason.NothingKnown => "nothing-known",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    /// <summary>In words; null for none.</summary>
    public static Bilingual? Words(this RulingReason reason) =>
        reason switch
        {
            RulingReason.None => null,
            RulingReason.NoRuleInForce => new(
                "того дня не було чинного правила, яке могло б це встановити",
                "no rule in force on that day"
            ),
            RulingReason.DoesNotArise => new("таке питання тут не постає", "the question does not arise"),
            RulingReason.NothingKnown => new(
                "жоден відомий факт цього не стосується",
                "no fact that is known bears on it"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
