namespace Scrutineer.Law;

/// <summary>The answer to one question.</summary>
public sealed class Ruling
{
    private readonly Engine engine;
    private readonly World? world;
    private readonly int entry;
    private readonly DateOnly on;
    private Derivation? derivation;

    internal Ruling(Sentence question, Answer answer, Engine engine, World? world, int entry, DateOnly on)
    {
        Question = question;
        Answer = answer;
        this.engine = engine;
        this.world = world;
        this.entry = entry;
        this.on = on;
    }

    /// <summary>The sentence asked, on its day.</summary>
    public Sentence Question { get; }

    /// <summary>Established, not established or unknown.</summary>
    public Answer Answer { get; }

    /// <summary>The proof when it is established, else null. Written out when first read.</summary>
    public Derivation? Derivation => world is null ? null : derivation ??= engine.Derive(world, Question, entry, on);
}
