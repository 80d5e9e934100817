using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>Names of acts, conclusions and answers: for machines in kebab-case, for people in both languages.</summary>
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
            _ => new("Звернення", "Appeal"),
        };

    /// <summary>The act as its annexes name it: «постанова», in the genitive after «до».</summary>
    internal static Bilingual Annexed(ActKind kind) =>
        kind switch
        {
            ActKind.Resolution => new("до постанови", "to the resolution"),
            ActKind.Statement => new("до заяви", "to the statement"),
            ActKind.CallOnCitizens => new("до заклику до громадян", "to the call on citizens"),
            _ => new("до звернення", "to the appeal"),
        };

    /// <summary><c>null-in-territory</c>, <c>status-unchanged</c>, <c>result-tainted</c>, <c>no-mandate</c>.</summary>
    public static string Of(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory => "null-in-territory",
            Conclusion.StatusUnchanged => "status-unchanged",
            Conclusion.ResultTainted => "result-tainted",
            Conclusion.NoMandate => "no-mandate",
            _ => throw new ArgumentOutOfRangeException(nameof(conclusion)),
        };

    /// <summary>The question that a conclusion answers.</summary>
    public static Bilingual Say(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory => new(
                "голосування є нікчемним на цій території",
                "the vote is null in the territory"
            ),
            Conclusion.StatusUnchanged => new(
                "голосування не може змінити статусу території",
                "the vote cannot alter the territory's status"
            ),
            Conclusion.ResultTainted => new("загальний результат є спотвореним", "the overall result is tainted"),
            Conclusion.NoMandate => new(
                "голосування не надає мандата особі, оголошеній обраною",
                "the vote gives the person declared elected no mandate"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(conclusion)),
        };

    /// <summary><c>established</c>, <c>not-established</c>, <c>unknown</c>.</summary>
    public static string Of(Answer answer) =>
        answer switch
        {
            Answer.Established => "established",
            Answer.NotEstablished => "not-established",
            _ => "unknown",
        };
}
