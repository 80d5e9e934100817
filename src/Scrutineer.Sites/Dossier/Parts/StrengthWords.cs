using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>Strength of evidence in words.</summary>
internal static class StrengthWords
{
    public static Bilingual Of(EvidenceStrength strength) =>
        strength switch
        {
            EvidenceStrength.VeryStrong => new(
                "Дуже сильне: випадково раз на мільйон або рідше",
                "Very strong: by chance once in a million or more rarely"
            ),
            EvidenceStrength.Strong => new(
                "Сильне: випадково раз на тисячу або рідше",
                "Strong: by chance once in a thousand or more rarely"
            ),
            EvidenceStrength.Moderate => new(
                "Помірне: випадково раз на двадцять або рідше",
                "Moderate: by chance once in twenty or more rarely"
            ),
            EvidenceStrength.None => new("Немає: таке дає і випадок", "None: chance gives as much"),
            EvidenceStrength.Descriptive => new(
                "Опис: нічого не перевіряє, силу не визначено",
                "Description: tests nothing, has no strength"
            ),
            EvidenceStrength.Failing => new(
                "Хибний метод: спрацьовує і на чистих виборах",
                "A method that fails: it also flags clean elections"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(strength)),
        };
}
