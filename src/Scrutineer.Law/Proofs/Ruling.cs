namespace Scrutineer.Law;

/// <summary>The answer to one question.</summary>
public sealed class Ruling
{
    private readonly Lazy<Derivation>? derivation;

    internal Ruling(Sentence question, Answer answer, Func<Derivation>? derive)
    {
        Question = question;
        Answer = answer;
        derivation = derive is null ? null : new(derive);
    }

    /// <summary>The sentence asked, on its day.</summary>
    public Sentence Question { get; }

    /// <summary>Established, not established or unknown.</summary>
    public Answer Answer { get; }

    /// <summary>The proof when it is established, else null. Written out when first read.</summary>
    public Derivation? Derivation => derivation?.Value;
}
