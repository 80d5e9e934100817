using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>
/// What findings said before their words were mended. Published bundles hold those words, and are held to them: numbers and everything
/// else are the same. A wording that was ever published is added here when it changes, and never taken away.
/// </summary>
public static class EarlierWords
{
    private static readonly (Regex Now, string Then)[] Ukrainian =
    [
        (Of("найменш імовірний збіг"), "найнеймовірніший збіг"),
        (Of("випадково очікується таких збігів будь-де: "), "таких збігів деінде очікують "),
        (Of("p найменш імовірної з поправкою"), "p найнеймовірнішої з поправкою"),
        (Of(@"Розподіл цифр \(ненадійний метод\)"), "Розподіл цифр (метод, що не спрацьовує)"),
        (
            Of(@"\(по (?<v>[^()]*?) на кожній із (?<n>\d+) моделей виборів; у дужках"),
            "(${v} на кожному зі скелетів, яких ${n}; у дужках"
        ),
        (
            Of(@"З голосувань, які вважають чистими \((?<n>[^()]*)\), цей метод не спрацьовує на жодному з них\."),
            "З голосувань, які вважають чистими, цей метод не здіймає тривоги про жодне (${n})."
        ),
    ];

    private static readonly (Regex Now, string Then)[] English =
    [
        (Of("expected number this surprising, anywhere: "), "as surprising ones expected anywhere: "),
        (Of(@" on each of (?<n>\d+) models of elections; in brackets"), " on each of ${n} skeletons; in brackets"),
    ];

    /// <summary>The text as it was said then; the same text where its words never changed.</summary>
    public static string Of(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (language == Language.Uk ? Ukrainian : English).Aggregate(text, (t, w) => w.Now.Replace(t, w.Then));
    }

    /// <summary>Likewise in both languages.</summary>
    public static Bilingual Of(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Of(text.Uk, Language.Uk), Of(text.En, Language.En));
    }

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
