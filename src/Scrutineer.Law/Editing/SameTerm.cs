namespace Scrutineer.Law.Editing;

/// <summary>Whether two terms, read at different times, are the same in every word and stand in the same line.</summary>
internal sealed class SameTerm : IEqualityComparer<Term>
{
    public static SameTerm Comparer { get; } = new();

    public bool Equals(Term? x, Term? y) =>
        x is null || y is null
            ? x is null && y is null
            : x.Names.SequenceEqual(y.Names) && x with { Names = [] } == y with { Names = [] };

    public int GetHashCode(Term obj) => obj.Id.GetHashCode(StringComparison.Ordinal);
}
