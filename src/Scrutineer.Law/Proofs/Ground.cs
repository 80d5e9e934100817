using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>One independent way by which a conclusion is carried.</summary>
/// <param name="Derivation">The proof by this ground.</param>
/// <param name="Strengths">
/// Kinds of the rules that it applies, each once, the strongest first; of rules that only put facts together (auxiliary) none.
/// </param>
public sealed record Ground(Derivation Derivation, IReadOnlyList<Strength> Strengths)
{
    /// <summary>A proof with the kinds of its rules.</summary>
    public static Ground Of(Derivation derivation, RuleBase rules)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentNullException.ThrowIfNull(rules);
        return new(
            derivation,
            [
                .. derivation
                    .RuleIds.Select(r => rules.Rule(r)!)
                    .Where(r => !r.Head.Predicate.IsAuxiliary)
                    .Select(r => r.Strength)
                    .Distinct()
                    .OrderByDescending(s => s.Rank())
                    .ThenByDescending(s => s),
            ]
        );
    }

    /// <summary>How much it carries: as its weakest rule, a statute and a treaty alike.</summary>
    public int Rank => Strengths.Count == 0 ? int.MaxValue : Strengths.Min(s => s.Rank());

    /// <summary>Of each kind of its rules whether it binds, and by what: <c>binding: statute; binding: treaty</c>.</summary>
    public Bilingual Label =>
        Strengths.Count == 0
            ? new("самі факти реєстру", "facts of the register alone")
            : new(
                string.Join("; ", Strengths.Select(s => s.Label().Uk)),
                string.Join("; ", Strengths.Select(s => s.Label().En))
            );
}

/// <summary>All the independent grounds of a conclusion, the strongest first.</summary>
/// <param name="All">The grounds; none where it is not established.</param>
/// <param name="IsComplete">False when the search met its bound: there may be more.</param>
public sealed record Grounds(IReadOnlyList<Ground> All, bool IsComplete);
