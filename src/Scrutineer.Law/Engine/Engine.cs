using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Answers questions of law from rules and facts. Immutable; safe to share between threads.</summary>
public sealed class Engine
{
    private Engine(RuleBase rules, Register register)
    {
        Rules = rules;
        Register = register;
    }

    /// <summary>The rules.</summary>
    public RuleBase Rules { get; }

    /// <summary>The facts.</summary>
    public Register Register { get; }

    /// <summary>Makes an engine. Refused when the register states what rules alone may decide.</summary>
    public static Outcome<Engine> Prepare(RuleBase rules, Register register) =>
        Outcome<Engine>.Of(new(rules, register));

    /// <summary>Answers a question on a day.</summary>
    /// <param name="question">A sentence whose only variable may be its day.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    /// <exception cref="ArgumentException">A variable other than the day is left.</exception>
    public Ruling Ask(Sentence question, DateOnly on, DateOnly? knownAsOf = null) =>
        throw new NotSupportedException("Evaluation is not in this build.");

    /// <summary>Whether a sentence holds on every day of an interval.</summary>
    public Answer AskThroughout(Sentence question, Validity interval, DateOnly? knownAsOf = null) =>
        throw new NotSupportedException("Evaluation is not in this build.");

    /// <summary>Every established instance of a sentence with variables, on a day, in the order of the register.</summary>
    public IReadOnlyList<Ruling> Find(Sentence pattern, DateOnly on, DateOnly? knownAsOf = null) =>
        throw new NotSupportedException("Evaluation is not in this build.");
}
