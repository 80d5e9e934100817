using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>What the rules find wrong with the register: conclusions that the vocabulary marks as <c>reported</c>.</summary>
public static class Consistency
{
    /// <summary>Each inconsistency as a problem that names the facts behind it; empty when there is none.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="on">The day for sentences that have one.</param>
    public static IReadOnlyList<Problem> Report(Engine engine, DateOnly on) =>
        [.. Conflicts(engine, on).Select(c => c.Problem)];

    /// <summary>The same with the ids of those facts.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="on">The day for sentences that have one.</param>
    public static IReadOnlyList<(Problem Problem, IReadOnlyList<string> FactIds)> Conflicts(Engine engine, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var vocabulary = engine.Register.Vocabulary;
        var problems = new List<(Problem, IReadOnlyList<string>)>();
        foreach (var predicate in vocabulary.Predicates.Where(p => p.IsReported))
        {
            var open = new Sentence(predicate, [.. predicate.Slots.Select(s => Slot.Named(s.Name))]);
            foreach (var sentence in engine.Instances(open, on, null))
            {
                var derivation = engine.Ask(sentence, sentence.Day ?? on).Derivation!;
                var facts = string.Join(", ", derivation.FactIds);
                var where = derivation
                    .FactIds.Select(f => engine.Register.Fact(f)?.Where)
                    .FirstOrDefault(w => w is not null);
                problems.Add(
                    (
                        new Problem(
                            predicate.Id,
                            vocabulary.Say(sentence),
                            new($"Перевірте факти: {facts}.", $"Check the facts: {facts}."),
                            where?.File,
                            where?.Line
                        ),
                        [.. derivation.FactIds]
                    )
                );
            }
        }
        return problems;
    }
}
