using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>What a header says, in several languages: a field of the return, whether it is a part of one, a place, or none of these.</summary>
internal static class HeaderWords
{
    private static readonly string[] Early =
    [
        "early",
        "advance",
        "дострок",
        "досроч",
        "przed dniem",
        "vorzeitig",
        "anticip",
        "ennakko",
        "pre-poll",
    ];

    private static readonly string[] Outside =
    [
        "outside",
        "at home",
        "mobile voting",
        "поза прим",
        "вне помещ",
        "на дому",
        "poza lokal",
    ];

    private static readonly string[] Inside =
    [
        "in the room",
        "in the premises",
        "at the station",
        "inside",
        "polling day",
        "election day",
        "on the day",
        "in person",
        "in-person",
        "в приміщ",
        "в помещ",
        "день голос",
        "дільниці",
        "участке",
        "w lokalu",
    ];

    private static readonly string[] OtherParts =
    [
        "absentee",
        "mail",
        "postal",
        "post ",
        "provisional",
        "proxy",
        "поштою",
        "по почте",
        "korespond",
        "brief",
        "correspond",
    ];

    // Half of the voters each: whole words, for "women" has "men" in it.
    private static readonly string[] Sexes =
    [
        "men",
        "women",
        "male",
        "female",
        "males",
        "females",
        "чоловіки",
        "чоловіків",
        "жінки",
        "жінок",
        "мужчины",
        "мужчин",
        "женщины",
        "женщин",
        "hombres",
        "mujeres",
        "hommes",
        "femmes",
        "männer",
        "frauen",
        "mężczyźni",
        "kobiety",
    ];

    // Several votes in one table, each with a result of its own.
    private static readonly string[] Contests =
    [
        "contest",
        "race",
        "office",
        "election",
        "round",
        "runoff",
        "ballot question",
        "question",
        "measure",
        "referendum",
        "тур",
        "посада",
        "должность",
        "вибори",
        "выборы",
        "питання",
        "вопрос",
        "runda",
        "tour",
        "vuelta",
        "turno",
        "wahlgang",
        "year",
        "date",
        "рік",
        "год",
        "дата",
    ];

    private static readonly string[] NoChoice =
    [
        "counter",
        "serial",
        "percent",
        "turnout",
        "share",
        "rate",
        "year",
        "date",
        "latitude",
        "longitude",
        "lat",
        "lon",
        "url",
        "link",
        "timestamp",
        "код",
        "явка",
        "частка",
        "доля",
        "відсот",
        "процент",
        "дата",
        "рік",
        "год",
        "посилання",
        "ссылка",
        "code",
        "rank",
        "%",
        "index",
        "difference",
        "diff",
        "margin",
        "version",
        "seats",
        "мандат",
        "overvote",
        "over vote",
        "undervote",
        "under vote",
        "over votes",
        "under votes",
    ];

    private static readonly string[] Kinds =
    [
        "mode",
        "kind",
        "type",
        "channel",
        "method",
        "vote type",
        "вид голос",
        "тип голос",
        "спосіб",
        "способ",
        "modo",
        "art der",
        "вид",
        "тип",
    ];

    private static readonly string[] Items =
    [
        "candidate",
        "choice",
        "option",
        "party",
        "list",
        "office",
        "contest",
        "race",
        "measure",
        "item",
        "field",
        "кандидат",
        "вибір",
        "партія",
        "партия",
        "список",
        "посада",
        "показник",
        "показатель",
        "kandydat",
        "kandidat",
        "lista",
        "partido",
        "parti",
        "candidat",
        "candidato",
        "opción",
        "variable",
        "name",
    ];

    private static readonly string[] ItemCounts =
    [
        "votes",
        "count",
        "value",
        "number",
        "total",
        "result",
        "голос",
        "кількість",
        "количество",
        "число",
        "значення",
        "głosy",
        "stimmen",
        "voix",
        "votos",
        "amount",
    ];

    /// <summary>The field that a header names, or null.</summary>
    public static ReturnField? FieldOf(string plain)
    {
        if (RuCec.FieldOf(plain) is { } known)
        {
            return known;
        }
        foreach (var (field, words) in SuggestionWords.Fields)
        {
            if (SuggestionWords.Fit(plain, words))
            {
                return field == ReturnField.Issued ? Issued(plain) : field;
            }
        }
        return null;
    }

    /// <summary>Whether a header speaks of a part of the voters or ballots: early, by post, on the day.</summary>
    public static bool IsPart(string plain) =>
        Has(plain, Early)
        || Has(plain, Outside)
        || Has(plain, Inside)
        || Has(plain, OtherParts)
        || Words(plain).Any(w => Sexes.Contains(w, StringComparer.Ordinal));

    /// <summary>Whether a header tells one vote of a table from another: a contest, an office, a round, a day.</summary>
    public static bool IsContest(string plain) =>
        Array.Exists(
            Contests,
            word =>
                word.Contains(' ', StringComparison.Ordinal)
                    ? plain.Contains(word, StringComparison.Ordinal)
                    : Words(plain).Contains(word, StringComparer.Ordinal)
        );

    /// <summary>The number of the round that a header speaks of: "Alice round 2", "2 тур"; null where it speaks of none.</summary>
    public static string? Round(string plain)
    {
        var words = Words(plain).ToList();
        var at = words.FindIndex(w => w is "round" or "тур" or "туру" or "турі" or "tour" or "vuelta" or "turno");
        string?[] beside = at < 0 ? [] : [words.ElementAtOrDefault(at + 1), words.ElementAtOrDefault(at - 1)];
        return Array.Find(beside, w => w is not null && (int.TryParse(w, out _) || Ordinals.Contains(w)));
    }

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "i",
        "ii",
        "перший",
        "другий",
        "первый",
        "второй",
        "першому",
        "другому",
    ];

    private static string[] Words(string plain) => plain.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static readonly char[] Separators = [.. " _-–—.,:;()[]/"];

    /// <summary>A choice's header without the words that make it a part: <c>Alice</c> of "Alice (early)"; null where it is a whole.</summary>
    public static string? Stem(string header)
    {
        foreach (var word in Early.Concat(Outside).Concat(Inside).Concat(OtherParts).OrderByDescending(w => w.Length))
        {
            var at = header.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            var stem = at < 0 ? "" : header.Remove(at, word.Length).Trim(" ()[]-–—_:,./".ToCharArray());
            if (stem.Length > 0)
            {
                return stem;
            }
        }
        var words = header.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var whole = words
            .Where(w =>
                !Sexes.Contains(w, StringComparer.OrdinalIgnoreCase)
                && !w.Equals("day", StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        return whole.Length > 0 && whole.Length < words.Length ? string.Join(' ', whole) : null;
    }

    /// <summary>Whether a header says that its column is not a choice, whatever its counts are.</summary>
    public static bool IsNoChoice(string plain) =>
        RuCec.IsService(plain)
        || Array.Exists(
            NoChoice,
            word =>
                word.Length <= 4
                    ? plain.Split(' ', '_', '-', '.').Contains(word, StringComparer.Ordinal)
                    : plain.Contains(word, StringComparison.Ordinal)
        );

    /// <summary>Whether a header names the kind of vote.</summary>
    public static bool IsKind(string plain) =>
        Array.Exists(
            Kinds,
            word =>
                plain == word
                || plain.StartsWith(word + " ", StringComparison.Ordinal)
                || plain.EndsWith("_" + word, StringComparison.Ordinal)
                || plain.EndsWith(" " + word, StringComparison.Ordinal)
        );

    /// <summary>Whether a header names items of a long table.</summary>
    public static bool IsItem(string plain) => Has(plain, Items);

    /// <summary>Whether a header is of the counts of a long table's items.</summary>
    public static bool IsItemCount(string plain) => Has(plain, ItemCounts);

    private static ReturnField Issued(string plain) =>
        Has(plain, Early) ? ReturnField.IssuedEarly
        : Has(plain, Outside) ? ReturnField.IssuedOutside
        : Has(plain, Inside) ? ReturnField.IssuedInRoom
        : ReturnField.Issued;

    private static bool Has(string plain, string[] words) =>
        Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal));
}
