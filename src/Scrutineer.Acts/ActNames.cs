using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>Names of acts: for machines in kebab-case, for people in both languages.</summary>
public static class ActNames
{
    /// <summary><c>resolution</c>, <c>statement</c>, <c>appeal-to-states</c>, …</summary>
    public static string Of(ActKind kind) =>
        kind switch
        {
            ActKind.Resolution => "resolution",
            ActKind.Statement => "statement",
            ActKind.AppealToStates => "appeal-to-states",
            ActKind.CallOnCitizens => "call-on-citizens",
            ActKind.AppealToSecurityService => "appeal-to-security-service",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What stands at the head of the act.</summary>
    public static Bilingual Heading(ActKind kind) =>
        kind switch
        {
            ActKind.Resolution => new("Постанова", "Resolution"),
            ActKind.Statement => new("Заява", "Statement"),
            ActKind.CallOnCitizens => new("Заклик до громадян", "Call on citizens"),
            ActKind.AppealToStates or ActKind.AppealToSecurityService => new("Звернення", "Appeal"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The act among others: its kind and whom it addresses.</summary>
    public static Bilingual Named(ActKind kind) =>
        kind switch
        {
            ActKind.AppealToStates => new(
                "Звернення до держав і міжнародних організацій",
                "Appeal to states and international organisations"
            ),
            ActKind.AppealToSecurityService => new("Звернення до Служби безпеки", "Appeal to the Security Service"),
            _ => Heading(kind),
        };

    /// <summary>The act as its annexes name it: «постанова», in the genitive after «до».</summary>
    internal static Bilingual Annexed(ActKind kind) =>
        kind switch
        {
            ActKind.Resolution => new("до постанови", "to the resolution"),
            ActKind.Statement => new("до заяви", "to the statement"),
            ActKind.CallOnCitizens => new("до заклику до громадян", "to the call on citizens"),
            ActKind.AppealToStates or ActKind.AppealToSecurityService => new("до звернення", "to the appeal"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
