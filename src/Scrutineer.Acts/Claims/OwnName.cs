using Scrutineer.Law;

namespace Scrutineer.Acts.Claims;

/// <summary>
/// How the body that adopts calls itself: under the name of its country it does not repeat it. «Центральна виборча комісія», and
/// not «Центральна виборча комісія України». Acts of the first edition repeat it.
/// </summary>
internal static class OwnName
{
    /// <summary>The basis with that name wherever the body is named; the same basis where the name does not end with the country.</summary>
    public static ActBasis InOwnName(this ActBasis basis)
    {
        var (of, country) = (basis.Commission.Name, basis.Commission.Country);
        if (basis.Edition == PhraseEdition.First || country.Uk.Genitive is not { } gen)
        {
            return basis;
        }
        var own = of with
        {
            En = Without(of.En, " of " + country.En)!,
            Uk = new NameForms(
                Without(of.Uk.Nominative, " " + gen)!,
                Without(of.Uk.Genitive, " " + gen),
                Without(of.Uk.Dative, " " + gen),
                Without(of.Uk.Accusative, " " + gen),
                Without(of.Uk.Instrumental, " " + gen),
                Without(of.Uk.Locative, " " + gen)
            ),
        };
        Term Named(Term term) => term.Id == of.Id ? own : term;
        return basis with
        {
            Commission = basis.Commission with { Name = own },
            Facts = [.. basis.Facts.Select(f => f.AttributedTo is { } w ? f with { AttributedTo = Named(w) } : f)],
            Positions = [.. basis.Positions.Select(p => p with { Whose = Named(p.Whose) })],
        };
    }

    private static string? Without(string? name, string ending) =>
        name is not null && name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)
            ? name[..^ending.Length]
            : name;
}
