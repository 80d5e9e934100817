namespace Scrutineer.Law;

/// <summary>The answer to one of the four conclusions on a vote in a territory.</summary>
/// <param name="Territory">Id of the territory's term.</param>
/// <param name="Conclusion">Which of the four.</param>
/// <param name="Ruling">The answer, on the day that it is about, with its proof where it is established.</param>
public sealed record ConclusionRuling(string Territory, Conclusion Conclusion, Ruling Ruling)
{
    /// <summary>By what sentences and files refer to it: <c>conclusion.crimea.null-in-territory</c>.</summary>
    public EntryId Id => EntryId.Of(Territory, Conclusion);

    /// <summary>The answer.</summary>
    public Answer Answer => Ruling.Answer;

    /// <summary>The proof where it is established, else null.</summary>
    public Derivation? Derivation => Ruling.Derivation;
}

/// <summary>The answer for one vote in one territory: each of the four conclusions once, in their order.</summary>
public sealed record Determination
{
    /// <summary>A determination.</summary>
    /// <param name="vote">Id of the vote's term.</param>
    /// <param name="territory">Id of the territory's term.</param>
    /// <param name="conclusions">One ruling for each conclusion about this territory, in their order.</param>
    /// <exception cref="ArgumentException">A conclusion is missing, stands twice or out of order, or is about another territory.</exception>
    public Determination(string vote, string territory, IReadOnlyList<ConclusionRuling> conclusions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vote);
        ArgumentException.ThrowIfNullOrWhiteSpace(territory);
        ArgumentNullException.ThrowIfNull(conclusions);
        if (
            !conclusions.Select(c => c.Conclusion).SequenceEqual(Law.Conclusions.All)
            || conclusions.Any(c => c.Territory != territory)
        )
        {
            throw new ArgumentException(
                $"The four conclusions about {territory}, each once and in their order, are a determination.",
                nameof(conclusions)
            );
        }
        Vote = vote;
        Territory = territory;
        Conclusions = conclusions;
    }

    /// <summary>Id of the vote's term.</summary>
    public string Vote { get; }

    /// <summary>Id of the territory's term.</summary>
    public string Territory { get; }

    /// <summary>The four, in their order.</summary>
    public IReadOnlyList<ConclusionRuling> Conclusions { get; }

    /// <summary>One of the four.</summary>
    public ConclusionRuling this[Conclusion conclusion] => Conclusions.Single(c => c.Conclusion == conclusion);
}
