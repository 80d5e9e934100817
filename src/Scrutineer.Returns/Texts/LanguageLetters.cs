using System.Collections.Frozen;

namespace Scrutineer.Returns.Texts;

/// <summary>
/// Letters beyond ASCII that languages write with, lower case. Bytes read in the wrong encoding give letters that no one language
/// has together. From the languages' alphabets; letters of foreign names are not listed.
/// </summary>
internal static class LanguageLetters
{
    private static readonly FrozenSet<char>[] Alphabets =
    [
        .. new[]
        {
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
            "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
            "абвгдђежзијклљмнњопрстћуфхцчџш",
            "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
            "άέήίαβγδεζηθικλμνξοπρςστυφχψωόύώϊϋΐΰ",
            "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
            "áéíóúüñ",
            "áâãàçéêíóôõú",
            "àâæçèéêëîïôœùûüÿ",
            "àèéìíîòóù",
            "àçèéíïòóúü",
            "äöüß",
            "åäöé",
            "æøåéòô",
            "áéíóúýþæöð",
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "ăâîşţșț",
            "čćđšž",
            "ąčęėįšųūž",
            "āčēģīķļņšūž",
            "äõöüšž",
            "çğıöşüâîûİ",
            "ëç",
        }.Select(letters => letters.ToFrozenSet()),
    ];

    /// <summary>The largest part of the letters that one language explains: 1 when some language has them all.</summary>
    /// <param name="letters">How often each letter comes, lower case.</param>
    public static double Explained(IReadOnlyDictionary<char, int> letters)
    {
        var all = letters.Values.Sum();
        return all == 0
            ? 0
            : Alphabets.Max(alphabet => letters.Where(l => alphabet.Contains(l.Key)).Sum(l => l.Value)) / (double)all;
    }
}
