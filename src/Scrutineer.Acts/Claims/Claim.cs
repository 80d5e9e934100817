using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>Something that a sentence says, before it has words; both languages are rendered from it.</summary>
internal abstract record Claim
{
    /// <summary>What the sentence does.</summary>
    public abstract SentenceKind Kind { get; }

    /// <summary>The proposition, independent of language.</summary>
    public abstract string Proposition { get; }

    /// <summary>Ids that it rests on.</summary>
    public abstract IReadOnlyList<string> Support { get; }

    /// <summary>Whether it says something disputed, and says so.</summary>
    public virtual FactStatus Status => FactStatus.Asserted;

    /// <summary>Reasons why it must not be said; empty when it may.</summary>
    public virtual IEnumerable<Problem> Problems(BasisIndex basis) => [];

    /// <summary>How sure its own words are, whatever it rests on; weaker than verified where a lawyer has yet to read them.</summary>
    public virtual Certainty CertaintyOfWords(PhraseEdition edition) => Certainty.Verified;

    /// <summary>The words, in the phrases of an edition.</summary>
    public abstract Outcome<Bilingual> Say(PhraseEdition edition);
}
