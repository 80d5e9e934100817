namespace Scrutineer.Acts.Claims;

/// <summary>What the sentences of a case's acts may be linked to.</summary>
public static class ActEntries
{
    /// <summary>Every entry of a basis with its id, in the order of the basis.</summary>
    public static IReadOnlyList<SupportEntry> Of(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return [.. new BasisIndex(basis).Entries];
    }
}
