using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>
/// Calls a law by its title where an act first cites it, and by its short name from then on. Acts of the first edition know numbers
/// only.
/// </summary>
internal static class Titles
{
    /// <summary>The basis with its citations so worded; the same basis where no law of it has a title.</summary>
    public static ActBasis WithTitles(this ActBasis basis)
    {
        if (basis.Edition == PhraseEdition.First || basis.Laws.Count == 0)
        {
            return basis;
        }
        var announced = new HashSet<LawTitle>();
        return basis with { Provisions = [.. basis.Provisions.Select(p => Worded(p, basis.Laws, announced))] };
    }

    private static ProvisionEntry Worded(
        ProvisionEntry provision,
        IReadOnlyList<LawTitle> laws,
        HashSet<LawTitle> announced
    )
    {
        var citation = provision.Citation;
        if (laws.FirstOrDefault(l => Ends(citation, l.Cited)) is not { } law)
        {
            return provision;
        }
        var full = new Bilingual(
            $"{law.Title.Uk} (далі — {law.Called.Uk})",
            $"{law.Title.En} (hereinafter {law.Called.En})"
        );
        var whole = With(citation, law.Cited, law.Short);
        return provision with
        {
            Citation = announced.Add(law) ? With(citation, law.Cited, full) : whole,
            InLaw = new(law.Cited, whole, Bare(citation, law.Cited)),
        };
    }

    private static bool Ends(Term citation, Bilingual law) =>
        Forms(citation.Uk).All(f => f.EndsWith(" " + law.Uk, StringComparison.Ordinal))
        && citation.En.EndsWith(" " + law.En, StringComparison.Ordinal);

    private static IEnumerable<string> Forms(NameForms uk) =>
        new[] { uk.Nominative, uk.Genitive, uk.Dative, uk.Accusative, uk.Instrumental, uk.Locative }.OfType<string>();

    private static Term With(Term citation, Bilingual law, Bilingual said) =>
        Changed(citation, uk => uk[..^law.Uk.Length] + said.Uk, en => en[..^law.En.Length] + said.En);

    // English says "of" before the law: "Article 9(3) of …".
    private static Term Bare(Term citation, Bilingual law) =>
        Changed(
            citation,
            uk => uk[..^(law.Uk.Length + 1)],
            en =>
            {
                var bare = en[..^(law.En.Length + 1)];
                return bare.EndsWith(" of", StringComparison.Ordinal) ? bare[..^3] : bare;
            }
        );

    private static Term Changed(Term citation, Func<string, string> uk, Func<string, string> en)
    {
        var of = citation.Uk;
        return citation with
        {
            En = en(citation.En),
            Uk = new NameForms(
                uk(of.Nominative),
                Or(of.Genitive, uk),
                Or(of.Dative, uk),
                Or(of.Accusative, uk),
                Or(of.Instrumental, uk),
                Or(of.Locative, uk)
            ),
        };
    }

    private static string? Or(string? form, Func<string, string> change) => form is null ? null : change(form);
}
