namespace Scrutineer.Law;

/// <summary>Where the proof of an established sentence is written out of.</summary>
internal abstract class ProofSource
{
    /// <summary>The proof of an established sentence.</summary>
    /// <param name="sentence">On its day.</param>
    /// <param name="entry">Where the source keeps it.</param>
    /// <param name="on">The day asked about.</param>
    public abstract Derivation Derive(Sentence sentence, int entry, int on);
}

/// <summary>The answer to one question.</summary>
public sealed class Ruling
{
    private readonly int _entry;
    private readonly int _on;

    // Of an established answer what its proof is written out of, then the proof itself: there are millions of rulings.
    private object? _proof;

    /// <summary>An answer with its proof.</summary>
    /// <param name="question">The sentence asked, on its day.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="derivation">The proof of an established answer, written out when first read; else null.</param>
    /// <exception cref="ArgumentException">An established answer has no proof, or another one has.</exception>
    public Ruling(Sentence question, Answer answer, Lazy<Derivation>? derivation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if ((answer == Answer.Established) != (derivation is not null))
        {
            throw new ArgumentException("What is established has a proof, and nothing else has.", nameof(derivation));
        }
        Question = question;
        Answer = answer;
        _proof = derivation;
    }

    /// <summary>An established answer whose proof is written out of what the engine found.</summary>
    internal Ruling(Sentence question, ProofSource proofs, int entry, int on)
    {
        (Question, Answer) = (question, Answer.Established);
        (_proof, _entry, _on) = (proofs, entry, on);
    }

    /// <summary>Why it is unknown or not applicable, where there is a reason beyond the answer.</summary>
    public RulingReason Reason { get; init; }

    /// <summary>Of an answer that is not applicable: that the question does not arise, with its proof; else null.</summary>
    public Ruling? Because { get; init; }

    /// <summary>The sentence asked, on its day.</summary>
    public Sentence Question { get; }

    /// <summary>Established, not established or unknown.</summary>
    public Answer Answer { get; }

    /// <summary>The proof when it is established, else null. Written out when first read.</summary>
    public Derivation? Derivation
    {
        get
        {
            if (_proof is Lazy<Derivation> later)
            {
                return later.Value;
            }
            if (_proof is ProofSource source)
            {
                _proof = source.Derive(Question, _entry, _on);
            }
            return (Derivation?)_proof;
        }
    }
}
