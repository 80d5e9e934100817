using Scrutineer.Law.Deduction.Core;

namespace Scrutineer.Law;

/// <summary>The answer to one question.</summary>
public sealed class Ruling
{
    private readonly Lazy<Derivation>? _derivation;
    private readonly World? _world;
    private readonly int _entry;
    private readonly int _on;
    private Derivation? _written;

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
        _derivation = derivation;
    }

    /// <summary>An established answer whose proof is written out of what the engine found.</summary>
    internal Ruling(Sentence question, World world, int entry, int on)
    {
        (Question, Answer) = (question, Answer.Established);
        (_world, _entry, _on) = (world, entry, on);
    }

    /// <summary>The sentence asked, on its day.</summary>
    public Sentence Question { get; }

    /// <summary>Established, not established or unknown.</summary>
    public Answer Answer { get; }

    /// <summary>The proof when it is established, else null. Written out when first read.</summary>
    public Derivation? Derivation => _derivation?.Value ?? (_written ??= _world?.Derive(Question, _entry, _on));
}
