namespace Scrutineer.Parties.Names;

/// <summary>
/// Patronymics by their endings, in sounds: -ович/-евич/-ич and -овна/-евна/-ична in Russian, -ович/-івна/-ївна in Ukrainian (Український
/// правопис 2019, § 32), -авіч/-аўна in Belarusian, and their Latin spellings.
/// </summary>
internal static class Patronymics
{
    private static readonly (string End, Gender Gender)[] Endings =
    [
        ("oviw", Gender.Male),
        ("eviw", Gender.Male),
        ("aviw", Gender.Male),
        ("iviw", Gender.Male),
        ("ovna", Gender.Female),
        ("evna", Gender.Female),
        ("avna", Gender.Female),
        ("ivna", Gender.Female),
        ("iwna", Gender.Female),
        ("liw", Gender.Male),
        ("miw", Gender.Male),
        ("kiw", Gender.Male),
    ];

    /// <summary>The gender and the father's class of a patronymic; unknown gender when the sounds are none.</summary>
    public static (Gender Gender, short Father, string Stem) Of(string sounds)
    {
        foreach (var (end, gender) in Endings)
        {
            if (
                sounds.Length >= end.Length + 2 - (end.Length is 3 ? 2 : 0)
                && sounds.EndsWith(end, StringComparison.Ordinal)
            )
            {
                var stem = end.Length is 3 ? sounds[..^2] : sounds[..^end.Length];
                var father = GivenNames.OfFather(stem);
                // Ильич, Кузьмич, Лукич are known; other words in -ич are surnames.
                if (end.Length is 3 && father == 0)
                {
                    continue;
                }
                return (gender, father, stem);
            }
        }
        return (Gender.Unknown, 0, "");
    }
}
