using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>The four conclusions that never run together, in their order.</summary>
public enum Conclusion
{
    /// <summary>1. The vote is null in the territory (domestic law).</summary>
    NullInTerritory,

    /// <summary>2. It cannot alter the territory's status (international law).</summary>
    StatusUnchanged,

    /// <summary>3. The overall result is tainted (a position).</summary>
    ResultTainted,

    /// <summary>4. The person declared elected has no mandate from it (a position).</summary>
    NoMandate,
}

/// <summary>Codes and words of conclusions. What is not one of the four has neither: it is an error, never the last of them.</summary>
public static class Conclusions
{
    /// <summary>In their order.</summary>
    public static IReadOnlyList<Conclusion> All { get; } = Enum.GetValues<Conclusion>();

    /// <summary>The id of its sentence in the vocabulary: <c>null-in-territory</c>, <c>status-unchanged</c>, …</summary>
    public static string Code(this Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory => "null-in-territory",
            Conclusion.StatusUnchanged => "status-unchanged",
            Conclusion.ResultTainted => "result-tainted",
            Conclusion.NoMandate => "no-mandate",
            _ => throw Unknown(conclusion),
        };

    /// <summary>The conclusion of a code; null for anything else.</summary>
    public static Conclusion? Read(string code)
    {
        foreach (var conclusion in All)
        {
            if (conclusion.Code() == code)
            {
                return conclusion;
            }
        }
        return null;
    }

    /// <summary>Whether it is nobody's but its holder's: it rests on a position, and is asked on the day of looking.</summary>
    public static bool IsPosition(this Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory or Conclusion.StatusUnchanged => false,
            Conclusion.ResultTainted or Conclusion.NoMandate => true,
            _ => throw Unknown(conclusion),
        };

    /// <summary>What it says, as a clause.</summary>
    public static Bilingual Words(this Conclusion conclusion) =>
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
            _ => throw Unknown(conclusion),
        };

    /// <summary>In a few words, for a heading.</summary>
    public static Bilingual Title(this Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory => new("Голосування на території нікчемне", "The vote in the territory is null"),
            Conclusion.StatusUnchanged => new(
                "Голосування не змінює статусу території",
                "The vote does not alter the territory’s status"
            ),
            Conclusion.ResultTainted => new("Загальний результат спотворено", "The overall result is tainted"),
            Conclusion.NoMandate => new(
                "Особа, оголошена обраною, не має мандата",
                "The person declared elected has no mandate from it"
            ),
            _ => throw Unknown(conclusion),
        };

    /// <summary>On what kind of ground it rests.</summary>
    public static Bilingual Ground(this Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.NullInTerritory => new("національне право", "domestic law"),
            Conclusion.StatusUnchanged => new("міжнародне право", "international law"),
            Conclusion.ResultTainted or Conclusion.NoMandate => new("позиція", "a position"),
            _ => throw Unknown(conclusion),
        };

    private static ArgumentOutOfRangeException Unknown(Conclusion conclusion) =>
        new(nameof(conclusion), conclusion, "Not one of the four conclusions.");
}
