using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>Why a phrase cannot be said.</summary>
internal static class PhraseProblem
{
    public static Problem MissingForm(string term, string form) =>
        new(
            "missing-case-form",
            new(
                $"для назви «{term}» не записано форми відмінка «{form}»",
                $"the name '{term}' has no case form '{form}' written down"
            ),
            new("допишіть форму у файлі термінів справи", "write the form into the case's file of terms")
        );
}
