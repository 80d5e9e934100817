using Scrutineer.Law.Deduction;

namespace Scrutineer.Law.Questions;

/// <summary>Answers to a question with variables.</summary>
/// <param name="Answer">
/// Established where some instance is; else unknown where some instance is, or where not every one was asked; else what all are.
/// </param>
/// <param name="Instances">Each instance asked, established ones first.</param>
/// <param name="IsComplete">False when there are more names than are asked: what is established is all found, the rest is not.</param>
public sealed record OpenAnswers(Answer Answer, IReadOnlyList<Ruling> Instances, bool IsComplete);

/// <summary>Asks a sentence with variables of everything that the register and the rules name.</summary>
public static class OpenQuestion
{
    /// <summary>How many instances are asked one by one; beyond it only what is established is found.</summary>
    public const int Most = 5000;

    /// <summary>Asks on a day.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="pattern">A sentence with variables; one name is one thing.</param>
    /// <param name="on">The day, where the sentence names none.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    public static OpenAnswers Ask(Engine engine, Sentence pattern, DateOnly on, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(pattern);
        var asked = pattern.On(pattern.Day ?? on);
        var instances = Ground(engine.Register, asked, []).Take(Most + 1).ToList();
        var isComplete = instances.Count <= Most && !asked.Slots.Where(IsData(asked)).Any();
        var rulings = isComplete
            ? engine.AskAll(instances.Select(i => (i, on)), knownAsOf)
            : engine.Find(asked, on, knownAsOf);
        Answer[] order = [Answer.Established, Answer.Unknown, Answer.NotEstablished, Answer.NotApplicable];
        IReadOnlyList<Ruling> sorted = [.. rulings.OrderBy(r => Array.IndexOf(order, r.Answer))];
        var overall =
            sorted.Count > 0 && sorted[0].Answer == Answer.Established ? Answer.Established
            : !isComplete || sorted.Count == 0 ? Answer.Unknown
            : sorted[0].Answer;
        return new(overall, sorted, isComplete);
    }

    // Numbers and dates that are data have no end: they are found, not tried.
    private static Func<Slot, int, bool> IsData(Sentence sentence) =>
        (slot, i) => slot.IsVariable && sentence.Predicate.Slots[i].Kinds is [SlotSpec.Number or SlotSpec.Date];

    private static IEnumerable<Sentence> Ground(Register register, Sentence sentence, IReadOnlyList<Slot> filled)
    {
        var at = filled.Count;
        if (at == sentence.Slots.Count)
        {
            return [new(sentence.Predicate, filled)];
        }
        if (!sentence.Slots[at].IsVariable)
        {
            return Ground(register, sentence, [.. filled, sentence.Slots[at]]);
        }
        for (var before = 0; before < at; before++)
        {
            if (sentence.Slots[before] == sentence.Slots[at])
            {
                return Ground(register, sentence, [.. filled, filled[before]]);
            }
        }
        var kinds = sentence.Predicate.Slots[at].Kinds;
        return register
            .Vocabulary.Terms.Where(t => kinds.Contains(t.Kind))
            .SelectMany(t => Ground(register, sentence, [.. filled, Slot.Of(Value.Of(t.Id))]));
    }
}
