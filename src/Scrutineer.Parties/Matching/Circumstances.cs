using Scrutineer.Parties.Names;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Matching;

/// <summary>
/// What nationality and place of birth say beside a name: for, against, or nothing. They move a score a little and order hits by it;
/// alone they neither make a hit nor undo one, and no verdict rests on them.
/// </summary>
/// <param name="Nationality">Whether nationalities meet; null where one side names none.</param>
/// <param name="Place">Whether places of birth have a word in common; null where one side names none.</param>
internal sealed record Circumstances(bool? Nationality, bool? Place)
{
    // Shares of the room above a score that agreement closes, and what disagreement takes.
    private const double NationalityGain = 0.1;
    private const double NationalityCost = 0.02;
    private const double PlaceGain = 0.1;
    private const double PlaceCost = 0.01;
    private const int ShortestWord = 4;
    private const float SameWord = 0.9f;

    /// <summary>Nothing is known.</summary>
    public static Circumstances None { get; } = new(null, null);

    /// <summary>What a question and a listed entity say together.</summary>
    /// <param name="asked">Who is asked about.</param>
    /// <param name="countries">Countries of the entity as written.</param>
    /// <param name="place">Its place of birth as written.</param>
    public static Circumstances Of(Party asked, string countries, string place)
    {
        var isSilent = string.IsNullOrEmpty(asked.Nationality) && string.IsNullOrEmpty(asked.Place);
        return isSilent
            ? None
            : new(
                Meet(Countries.Of(asked.Nationality), Countries.Of(countries)),
                Meet(Words(asked.Place), Words(place))
            );
    }

    /// <summary>The score with them: never past 1; what reached the threshold stays over it, and what did not stays under it.</summary>
    public double On(double score, double threshold)
    {
        var gain = (Nationality is true ? NationalityGain : 0) + (Place is true ? PlaceGain : 0);
        var cost = (Nationality is false ? NationalityCost : 0) + (Place is false ? PlaceCost : 0);
        return score < threshold ? score : Math.Max(threshold, score + ((1 - score) * gain) - cost);
    }

    /// <summary>The same in words.</summary>
    public IEnumerable<Bilingual> Why()
    {
        if (Nationality is { } nationality)
        {
            yield return nationality
                ? new("за: громадянство збігається", "for: the nationality agrees")
                : new("проти: громадянство інше", "against: another nationality");
        }
        if (Place is { } place)
        {
            yield return place
                ? new("за: у місцях народження є спільна назва", "for: the places of birth share a name")
                : new("проти: у місцях народження немає спільної назви", "against: the places of birth share no name");
        }
    }

    private static bool? Meet(IReadOnlySet<string> a, IReadOnlySet<string> b) =>
        a.Count == 0 || b.Count == 0 ? null : a.Overlaps(b);

    // Words meet as words of names do, so that a place meets itself in another script.
    private static bool? Meet(List<NameToken> a, List<NameToken> b) =>
        a.Count == 0 || b.Count == 0 ? null : a.Any(x => b.Any(y => Meeting.Of(x, y, out _) >= SameWord));

    private static List<NameToken> Words(string? place) =>
        string.IsNullOrEmpty(place)
            ? []
            :
            [
                .. new NameParser()
                    .Parse(place)
                    .SelectMany(f => f.Tokens)
                    .Where(t => t.Kind is not TokenKind.Initial && t.Written.Length >= ShortestWord),
            ];
}
