using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Words by which headers are guessed, as <see cref="Headers.Plain"/> writes them, in several languages.</summary>
internal static class SuggestionWords
{
    /// <summary>Fields, the narrower words first: "invalid" has "valid" in it.</summary>
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
                "פסולים",
                "geçersiz",
            ]
        ),
        (
            ReturnField.Valid,
            ["valid", "действит", "дійсн", "ważn", "galioj", "gültig", "exprim", "válidos", "כשרים", "geçerli"]
        ),
        (
            ReturnField.Registered,
            [
                "registered",
                "elector",
                "eligible",
                "on the list",
                "внесен",
                "включен",
                "спис",
                "uprawn",
                "wahlberecht",
                "inscri",
                "censo",
                "rinkėj",
                "בזב",
                "seçmen",
                "n",
            ]
        ),
        (ReturnField.Issued, ["issued", "выдан", "видан", "wydan", "išduot", "ausgegeben"]),
        (
            ReturnField.Cast,
            [
                "cast",
                "turnout",
                "voted",
                "проголос",
                "виявлен",
                "обнаруж",
                "oddan",
                "wähler",
                "votants",
                "votantes",
                "balsav",
                "מצביעים",
                "oy kullanan",
            ]
        ),
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
                "wahlbezirk",
                "bureau",
                "mesa",
                "minor",
                "קלפי",
                "id",
            ]
        ),
    ];

    /// <summary>Whether a header has one of the words; words of one or two letters must be all of it.</summary>
    public static bool Fit(string plain, string[] words) =>
        Array.Exists(words, word => word.Length <= 2 ? plain == word : plain.Contains(word, StringComparison.Ordinal));

    public static bool IsPlace(string plain) => Places.Any(place => Fit(plain, place.Words));
}
