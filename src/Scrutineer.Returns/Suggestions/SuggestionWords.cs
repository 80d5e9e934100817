using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Words by which headers are guessed, as <see cref="Headers.Plain"/> writes them, in several languages.</summary>
internal static class SuggestionWords
{
    // These stand alone: "cast" is no part of "Castro", nor "state" of "statement".
    private static readonly string[] Whole =
    [
        "cast",
        "valid",
        "voted",
        "box",
        "n",
        "id",
        "state",
        "city",
        "town",
        "minor",
        "major",
        "mesa",
        "region",
        "spis",
        "voters",
        "found",
        "electors",
        "counted",
        "lost",
        "unused",
        "tik",
        "uik",
        "precinct",
        "blank",
        "nuls",
        "nulos",
        "null",
        "ward",
        "booth",
    ];

    /// <summary>Fields, the narrower words first.</summary>
    public static IReadOnlyList<(ReturnField Field, string[] Words)> Fields { get; } =
    [
        (
            ReturnField.Invalid,
            [
                "invalid",
                "spoil",
                "rejected",
                "недейств",
                "недійсн",
                "nieważ",
                "negalioj",
                "ungültig",
                "nuls",
                "nulos",
                "null",
                "פסולים",
                "geçersiz",
                "neplatn",
                "érvénytelen",
            ]
        ),
        (
            ReturnField.Valid,
            [
                "valid",
                "действит",
                "дійсн",
                "ważn",
                "galioj",
                "gültig",
                "exprim",
                "válidos",
                "כשרים",
                "geçerli",
                "platn",
                "érvényes",
                "good votes",
                "formal",
            ]
        ),
        (ReturnField.Lost, ["lost", "утрач", "втрач"]),
        (ReturnField.Cancelled, ["cancelled", "canceled", "unused", "погаш", "niewykorzyst"]),
        (ReturnField.InPortableBoxes, ["portable", "mobile box", "переносн"]),
        (ReturnField.InStationaryBoxes, ["stationary", "стаціонарн", "стационарн"]),
        (
            ReturnField.Issued,
            ["issued", "given out", "handed out", "выдан", "видан", "wydan", "išduot", "ausgegeben", "vydan"]
        ),
        (
            ReturnField.Registered,
            [
                "registered",
                "elector",
                "eligible",
                "on the list",
                "on the roll",
                "enrolled",
                "внесен",
                "включен",
                "спис",
                "uprawn",
                "wahlberecht",
                "inscri",
                "censo",
                "padrón",
                "rinkėj",
                "בזב",
                "seçmen",
                "oprávn",
                "zapsan",
                "választópolg",
                "n",
            ]
        ),
        (
            ReturnField.Cast,
            [
                "cast",
                "turnout",
                "voted",
                "found",
                "in boxes",
                "in the box",
                "in ballot box",
                "in the ballot box",
                "counted",
                "проголос",
                "виявлен",
                "обнаруж",
                "в ящик",
                "скриньк",
                "oddan",
                "wyjęt",
                "wähler",
                "votants",
                "votantes",
                "balsav",
                "מצביעים",
                "oy kullanan",
                "odevzdan",
                "total votes",
                "ballots",
            ]
        ),
        (ReturnField.Received, ["received", "отриман", "получен", "otrzyman"]),
        (ReturnField.Registered, ["voters", "виборц", "избирател", "wyborc"]),
    ];

    public static IReadOnlyList<(string Place, string[] Words)> Places { get; } =
    [
        (
            "region",
            [
                "region",
                "регион",
                "регіон",
                "субъект",
                "область",
                "province",
                "state",
                "wojew",
                "bundesland",
                "départ",
                "provincia",
                "kraj",
                "oblast",
            ]
        ),
        (
            "commission",
            [
                "commission",
                "tik",
                "тик",
                "твк",
                "овк",
                "municip",
                "city",
                "town",
                "gmina",
                "gemeinde",
                "commune",
                "county",
                "major",
                "ישוב",
                "constituency",
                "округ",
                "district",
                "obec",
                "settlement",
                "комісі",
                "комисси",
                "район",
                "ward",
            ]
        ),
        (
            "station",
            [
                "station",
                "precinct",
                "polling",
                "uik",
                "уик",
                "участ",
                "дільниц",
                "box",
                "obwód",
                "obwod",
                "wahlbezirk",
                "bureau",
                "mesa",
                "minor",
                "קלפי",
                "okrsek",
                "booth",
                "id",
            ]
        ),
    ];

    /// <summary>Whether a header has one of the words at the beginning of a word of its own; words of one or two letters must be all of it.</summary>
    public static bool Fit(string plain, string[] words) =>
        Array.Exists(words, word => word.Length <= 2 ? plain == word : Stands(plain, word));

    public static bool IsPlace(string plain) => Places.Any(place => Fit(plain, place.Words));

    private static bool Stands(string plain, string word)
    {
        var whole = Array.IndexOf(Whole, word) >= 0;
        for (
            var at = plain.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = plain.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + word.Length;
            var begins = at == 0 || !char.IsLetter(plain[at - 1]) || word[0] > '\u0400';
            var ends =
                !whole
                || end == plain.Length
                || !char.IsLetter(plain[end])
                || (plain[end] == 's' && (end + 1 == plain.Length || !char.IsLetter(plain[end + 1])));
            if (begins && ends)
            {
                return true;
            }
        }
        return false;
    }
}
