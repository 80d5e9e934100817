using static Scrutineer.Parties.Scripts.Romanization;

namespace Scrutineer.Parties.Scripts;

/// <summary>The systems that lists and passports use, each with its source.</summary>
public static class Romanizations
{
    private const string Vowels = "аеёиоуыэюя";
    private const string UkrainianLower = "абвгґдежзиійклмнопрстуфхцчшщ";
    private const string RussianLower = "абвгдежзиклмнопрстуфхцчшщы";

    private static readonly Dictionary<char, string> Ukrainian = Table(
        UkrainianLower + "єїюяь'’ʼ`",
        "a b v h g d e zh z y i i k l m n o p r s t u f kh ts ch sh shch ie i iu ia . . . . ."
    );

    private static readonly Dictionary<char, string> Russian = Table(
        RussianLower,
        "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch y"
    );

    /// <summary>Ukraine: names and places, since 2010.</summary>
    public static Romanization Ukraine2010 { get; } =
        new(
            "ua-ukr-Cyrl-Latn-2010",
            "Cabinet of Ministers of Ukraine, Resolution No. 55 of 27 January 2010",
            Ukrainian,
            UkrainianRule
        );

    /// <summary>United Nations: Ukrainian geographical names, the national table of 2010.</summary>
    public static Romanization UnitedNations2012 { get; } =
        new(
            "un-ukr-Cyrl-Latn-2012",
            "UN Conference on the Standardization of Geographical Names, Resolution X/9 (2012)",
            Ukrainian,
            UkrainianRule
        );

    /// <summary>BGN/PCGN for Ukrainian, 2019 agreement.</summary>
    public static Romanization BgnPcgnUkrainian2019 { get; } =
        new(
            "bgnpcgn-ukr-Cyrl-Latn-2019",
            "BGN/PCGN 2019 Agreement, Romanization of Ukrainian",
            Ukrainian,
            UkrainianRule
        );

    /// <summary>The US Office of the Director of National Intelligence, Ukrainian personal names.</summary>
    public static Romanization OdniUkrainian2015 { get; } =
        new(
            "odni-ukr-Cyrl-Latn-2015",
            "ODNI, IC Standard for Ukrainian personal names (2015)",
            With(Ukrainian, "йєїюя", "y ye yi yu ya")
        );

    /// <summary>BGN/PCGN for Russian, 1947, with its middle dots.</summary>
    public static Romanization BgnPcgnRussian1947 { get; } =
        new(
            "bgnpcgn-rus-Cyrl-Latn-1947",
            "BGN/PCGN 1947 System, Romanization of Russian",
            With(Russian, "ёйъьэюя", "ë y ” ’ e yu ya"),
            BgnRussianRule
        );

    /// <summary>ISO 9:1995, which GOST 7.79-2000 adopts as its system A.</summary>
    public static Romanization Gost779 { get; } =
        new(
            "gost-rus-Cyrl-Latn-7.79-2000-2002",
            "GOST 7.79-2000 (ISO 9:1995), system A",
            With(Russian, "жхцчшщёйъьэюя", "ž h c č š ŝ ë j \" ´ è û â")
        );

    /// <summary>Machine-readable travel documents; Russian passports since 2014.</summary>
    public static Romanization Icao9303 { get; } =
        new(
            "icao-rus-Cyrl-Latn-9303",
            "ICAO Doc 9303, part 3, section 6.B; Order of the Federal Migration Service No. 320 of 3 February 2014",
            With(Russian, "ёйъьэюя", "e i ie . e iu ia")
        );

    /// <summary>Russian passports from 1997 to 2010.</summary>
    public static Romanization Passport1997 { get; } =
        new(
            "mvd-rus-Cyrl-Latn-310-1997",
            "Order of the Ministry of Internal Affairs of Russia No. 310 of 26 May 1997",
            With(Russian, "ёйъьэюя", "e y . . e yu ya"),
            p => p.Letter is 'е' && (Vowels + "ьъ").Contains(p.Before, StringComparison.Ordinal) ? "ye" : null
        );

    /// <summary>Russian passports from 2010 to 2014.</summary>
    public static Romanization Passport2010 { get; } =
        new(
            "gost-rus-Cyrl-Latn-52535.1-2006",
            "GOST R 52535.1-2006, annex A; Order of the FMS No. 26 of 3 February 2010",
            With(Russian, "цёйъьэюя", "tc e i . . e iu ia")
        );

    /// <summary>The Library of Congress for Russian, without ligatures.</summary>
    public static Romanization AlaLc { get; } =
        new(
            "alalc-rus-Cyrl-Latn",
            "ALA-LC Romanization Tables: Russian (2012), ligatures left out",
            With(Russian, "ёйъьэюя", "ë ĭ ʺ ʹ ė iu ia")
        );

    /// <summary>The scholarly transliteration of Russian.</summary>
    public static Romanization Scientific { get; } =
        new(
            "scientific-rus-Cyrl-Latn",
            "International scholarly system (ISO/R 9:1968)",
            With(Russian, "жхцчшщёйъьэюя", "ž ch c č š šč ë j ʺ ʹ è ju ja")
        );

    /// <summary>Every system here.</summary>
    public static IReadOnlyList<Romanization> All { get; } =
    [
        Ukraine2010,
        UnitedNations2012,
        BgnPcgnUkrainian2019,
        OdniUkrainian2015,
        BgnPcgnRussian1947,
        Gost779,
        Icao9303,
        Passport1997,
        Passport2010,
        AlaLc,
        Scientific,
    ];

    private static string? UkrainianRule(Place p) =>
        p.Letter switch
        {
            'є' when p.Initial => "ye",
            'ї' when p.Initial => "yi",
            'й' when p.Initial => "y",
            'ю' when p.Initial => "yu",
            'я' when p.Initial => "ya",
            'г' when p.Before is 'з' => "gh",
            _ => null,
        };

    // Notes 1–4 of the system: ye after vowels, й, ъ, ь and at the start; middle dots where two letters could be read as one.
    private static string? BgnRussianRule(Place p)
    {
        var afterVowel = Vowels.Contains(p.Before, StringComparison.Ordinal) || p.Before is 'й' or 'ъ' or 'ь';
        return p.Letter switch
        {
            'е' when p.Initial || afterVowel => "ye",
            'ё' when p.Initial || afterVowel => "yë",
            'а' or 'у' or 'ы' or 'э' when p.Before is 'й' => "·" + Plain(p.Letter),
            'а' or 'у' or 'э' when p.Before is 'ы' => "·" + Plain(p.Letter),
            'ы' when Vowels.Contains(p.Before, StringComparison.Ordinal) => "·y",
            'э' when char.IsLetter(p.Before) && !afterVowel => "·e",
            'с' when p.Before is 'т' => "·s",
            'ч' when p.Before is 'ш' => "·ch",
            _ => null,
        };
    }

    private static string Plain(char letter) =>
        letter switch
        {
            'а' => "a",
            'у' => "u",
            'ы' => "y",
            _ => "e",
        };

    private static Dictionary<char, string> Table(string letters, string latin)
    {
        var parts = latin.Split(' ');
        var table = new Dictionary<char, string>();
        for (var i = 0; i < letters.Length; i++)
        {
            table[letters[i]] = parts[i] is "." ? "" : parts[i];
        }
        return table;
    }

    private static Dictionary<char, string> With(Dictionary<char, string> table, string letters, string latin)
    {
        var changed = new Dictionary<char, string>(table);
        foreach (var (letter, text) in Table(letters, latin))
        {
            changed[letter] = text;
        }
        return changed;
    }
}
