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
                $"the name '{term}' has no '{form}' form on record"
            ),
            new("допишіть форму у файлі термінів справи", "add the form to the case's file of terms")
        );
}
