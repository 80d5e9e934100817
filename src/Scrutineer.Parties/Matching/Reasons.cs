using Scrutineer.Parties.Names;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Matching;

/// <summary>A judgement in words: which word met which, by which rule, what was left over, what the facts say.</summary>
internal static class Reasons
{
    public static readonly Bilingual NoName = new("немає імені, яке можна порівняти", "there is no name to compare");

    private static readonly Dictionary<MeetingRule, Bilingual> Rules = new()
    {
        [MeetingRule.SameSounds] = new("ті самі звуки", "the same sounds"),
        [MeetingRule.GivenName] = new("форми одного імені", "forms of one given name"),
        [MeetingRule.Patronymic] = new("форми одного по батькові", "forms of one patronymic"),
        [MeetingRule.NearSounds] = new("близькі звуки", "near sounds"),
        [MeetingRule.Initial] = new("ініціал", "an initial"),
        [MeetingRule.Consonants] = new("ті самі приголосні в іншому письмі", "the same consonants in another script"),
        [MeetingRule.RunTogether] = new("слова, написані разом", "words run together"),
        [MeetingRule.None] = new("без правила", "no rule"),
    };

    public static IReadOnlyList<Bilingual> Of(
        NameForm a,
        NameForm b,
        bool person,
        BirthEvidence evidence,
        bool anyBirth,
        bool renamed
    )
    {
        var (met, leftA, leftB) = NamePair.Explain(a, b, person);
        var why = new List<Bilingual>();
        foreach (var (x, y, likeness, rule) in met)
        {
            var share = Math.Round(likeness, 2);
            why.Add(
                new(
                    $"«{x.Written}» = «{y.Written}»: {Rules[rule].Uk}, {Numbers.Say(share, 2, Language.Uk)}",
                    $"\"{x.Written}\" = \"{y.Written}\": {Rules[rule].En}, {Numbers.Say(share, 2, Language.En)}"
                )
            );
        }
        Left(why, leftA, leftB);
        if (person && NamePair.Contradict(a.Gender, b.Gender))
        {
            why.Add(new("проти: імена різного роду", "against: the names differ in gender"));
        }
        Birth(why, person, evidence, anyBirth);
        if (renamed)
        {
            why.Add(
                new(
                    "ім'я, по батькові й день народження однакові; прізвище інше — змінене чи взяте",
                    "given name, patronymic and birth date agree; the surname is another, changed or taken"
                )
            );
        }
        return why;
    }

    private static void Left(List<Bilingual> why, IReadOnlyList<NameToken> leftA, IReadOnlyList<NameToken> leftB)
    {
        var (a, b) = (string.Join(' ', leftA.Select(t => t.Written)), string.Join(' ', leftB.Select(t => t.Written)));
        if (a.Length > 0 && b.Length > 0)
        {
            why.Add(new($"проти: «{a}» і «{b}» не сходяться", $"against: \"{a}\" and \"{b}\" do not meet"));
        }
        else if (a.Length + b.Length > 0)
        {
            why.Add(new($"лише з одного боку: «{a}{b}»", $"on one side only: \"{a}{b}\""));
        }
    }

    private static void Birth(List<Bilingual> why, bool person, BirthEvidence evidence, bool anyBirth)
    {
        if (!person)
        {
            return;
        }
        why.Add(
            evidence switch
            {
                BirthEvidence.SameDay => new("за: той самий день народження", "for: the same birth date"),
                BirthEvidence.SameYear => new("за: той самий рік народження", "for: the same year of birth"),
                BirthEvidence.Near => new(
                    "неясно: дні народження близькі, але різні",
                    "unclear: birth dates near each other, but not equal"
                ),
                BirthEvidence.Apart => new(
                    "проти: роки народження різняться на два й більше",
                    "against: years of birth two or more apart"
                ),
                _ when anyBirth => new(
                    "дата народження відома лише з одного боку",
                    "a birth date is known on one side only"
                ),
                _ => new(
                    "жодної дати народження: порівняно лише імена",
                    "no birth date on either side: only names were compared"
                ),
            }
        );
    }
}
