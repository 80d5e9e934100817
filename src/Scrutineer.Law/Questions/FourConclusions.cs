using Scrutineer.Law.Deduction;

namespace Scrutineer.Law.Questions;

/// <summary>Asks the four conclusions about a vote in a territory.</summary>
public static class FourConclusions
{
    /// <summary>
    /// Conclusions 1 and 2 are asked on every day of the vote and must hold on each of them; 3 and 4, which rest on
    /// positions, on the day of looking. Only what was known by that day counts.
    /// </summary>
    /// <param name="engine">The engine; its vocabulary has the four sentences.</param>
    /// <param name="vote">Id of the vote's term.</param>
    /// <param name="territory">Id of the territory's term.</param>
    /// <param name="days">Days on which votes were cast, at least one.</param>
    /// <param name="asOf">The day of looking.</param>
    /// <exception cref="ArgumentException">There is no day, or the vocabulary lacks a conclusion.</exception>
    public static Determination On(
        Engine engine,
        string vote,
        string territory,
        IReadOnlyList<DateOnly> days,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0)
        {
            throw new ArgumentException("A vote has a day.", nameof(days));
        }
        return new(
            vote,
            territory,
            [
                .. Conclusions.All.Select(conclusion =>
                {
                    var question = Question(engine.Rules.Vocabulary, conclusion, vote, territory);
                    var asked = conclusion.IsPosition() ? [asOf] : days;
                    return new ConclusionRuling(
                        territory,
                        conclusion,
                        Throughout([.. asked.Select(day => engine.Ask(question, day, asOf))])
                    );
                }),
            ]
        );
    }

    /// <summary>The sentence of a conclusion about a vote and a territory, its day left open.</summary>
    /// <exception cref="ArgumentException">The vocabulary lacks it.</exception>
    public static Sentence Question(Vocabulary vocabulary, Conclusion conclusion, string vote, string territory)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var predicate =
            vocabulary.Predicate(conclusion.Code())
            ?? throw new ArgumentException($"The vocabulary lacks {conclusion.Code()}.", nameof(vocabulary));
        return new(
            predicate,
            [
                .. predicate.Slots.Select(slot =>
                    slot.Kinds switch
                    {
                        ["vote"] => Slot.Of(Value.Of(vote)),
                        ["territory"] => Slot.Of(Value.Of(territory)),
                        _ => Slot.Named(slot.Name),
                    }
                ),
            ]
        );
    }

    /// <summary>The weakest of the days' answers: excluded on one day, it does not hold throughout.</summary>
    private static Ruling Throughout(IReadOnlyList<Ruling> days) =>
        days.FirstOrDefault(d => d.Answer == Answer.NotEstablished)
        ?? days.FirstOrDefault(d => d.Answer == Answer.Unknown)
        ?? days[0];
}
