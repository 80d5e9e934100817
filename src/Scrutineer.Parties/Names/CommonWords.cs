using System.Collections.Frozen;

namespace Scrutineer.Parties.Names;

/// <summary>
/// Words that say little of who is named. Legal forms: ISO 20275 (GLEIF's list of entity legal forms), reduced to classes; the others are
/// small closed lists of our own.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Particles = Set(
        "al el ul ur ud ad an ar as at az uz bin ben ibn bint abu abou abd de del della di da do dos das la le les van von der den ter zu of y e du ould ul-"
    );

    private static readonly FrozenSet<string> Half = Set("abdul abdel abdal abdol haji hajj hajji");

    private static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss dr prof professor sir mullah mulla maulavi maulawi mawlawi mawlavi moulavi qari sheikh shaykh shaikh sayyid president monsieur general colonel hon honorable pan пан пані господин г-н доктор"
    );

    private static readonly FrozenSet<string> Dropped = Set(
        "the and for of und et и та й і в у на з с a.k.a aka jr junior sr senior esq named after имени імені"
    );

    private static readonly FrozenDictionary<string, string> Generics = Classes(
        """
        company компания компанія compagnie kompaniya kompania
        corporation корпорация корпорація korporatsiya corp
        bank банк banco banque
        group группа група groupe gruppa
        holding холдинг holdings kholding
        international международный міжнародний int'l intl mezhdunarodny mezhdunarodnyi
        institute институт інститут institut instituto insitute
        plant завод zavod factory фабрика fabrika
        enterprise предприятие підприємство predpriyatie enterprises
        state государственный державний государственное державне gosudarstvennoe
        federal федеральный федеральный федеральное federalnoe
        center centre центр tsentr
        fund фонд foundation fond
        trading торговый торговий trade торговля
        university университет університет
        academy академия академія
        industry industries промышленность промисловість industrial
        technology technologies технологии технології tehnologii
        services service сервис сервіс
        management менеджмент
        organization organisation организация організація
        research научный науковий научно исследовательский
        production производственный виробничий производство
        committee комитет комітет committees
        commission комиссия комісія
        labor labour
        """
    );

    private static readonly FrozenDictionary<string, string> Legal = Classes(
        """
        llc ооо тов ltd limited оoо gmbh srl sarl ooo tov tzov тзов lllp sprl bvba pte
        jsc оао ао пао зао ат пат прат plc ag sa oao pao zao ojsc pjsc cjsc спа spa nv inc incorporated ao ab oy kk акб
        co
        lp llp kg ohg
        ano ано
        fgup фгуп дп gup гуп муп
        bv
        pt
        as
        kft
        sro
        """
    );

    // Legal forms of several words, longest first, as lower-case words.
    private static readonly (string[] Words, string Class)[] Phrases =
    [
        .. new[]
        {
            ("общество с ограниченной ответственностью", "llc"),
            ("obshchestvo s ogranichennoi otvetstvennostyu", "llc"),
            ("obshchestvo s ogranichennoy otvetstvennostyu", "llc"),
            ("товариство з обмеженою відповідальністю", "llc"),
            ("societatea cu răspundere limitată", "llc"),
            ("public joint stock company", "jsc"),
            ("open joint stock company", "jsc"),
            ("closed joint stock company", "jsc"),
            ("публичное акционерное общество", "jsc"),
            ("открытое акционерное общество", "jsc"),
            ("закрытое акционерное общество", "jsc"),
            ("публічне акціонерне товариство", "jsc"),
            ("приватне акціонерне товариство", "jsc"),
            ("aktsionernoe obshchestvo", "jsc"),
            ("sp z o o", "llc"),
            ("s a r l", "llc"),
            ("g m b h", "llc"),
            ("limited liability company", "llc"),
            ("joint stock company", "jsc"),
            ("акционерное общество", "jsc"),
            ("акціонерне товариство", "jsc"),
            ("de c v", "jsc"),
            ("l l c", "llc"),
            ("s r l", "llc"),
            ("s p a", "jsc"),
            ("co ltd", "llc"),
            ("aktiengesellschaft", "jsc"),
        }
            .Select(p => (p.Item1.Split(' '), p.Item2))
            .OrderByDescending(p => p.Item1.Length),
    ];

    /// <summary>Whether the word is a particle.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether the word begins a compound of Arabic names and counts half.</summary>
    public static bool IsHalf(string word) => Half.Contains(word);

    /// <summary>Whether the word is a title or an address.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether the word says nothing.</summary>
    public static bool IsDropped(string word) => Dropped.Contains(word);

    /// <summary>The class of a word that many organisations share, or null.</summary>
    public static string? Generic(string word) => Generics.GetValueOrDefault(word);

    /// <summary>The class of a legal form, or null.</summary>
    public static string? LegalForm(string word) => Legal.GetValueOrDefault(word);

    /// <summary>How many words from here are one legal form, and its class; 0 when none.</summary>
    public static (int Length, string Class) LegalPhrase(List<string> words, int at)
    {
        foreach (var (phrase, kind) in Phrases)
        {
            if (at + phrase.Length <= words.Count && words[at] == phrase[0])
            {
                var same = true;
                for (var i = 1; i < phrase.Length && same; i++)
                {
                    same = words[at + i] == phrase[i];
                }
                if (same)
                {
                    return (phrase.Length, kind);
                }
            }
        }
        return (0, "");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Classes(string lines)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                table.TryAdd(word, words[0]);
            }
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
