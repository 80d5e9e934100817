using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether facts assert, of the same things on the same day, sentences that the vocabulary calls contrary.</summary>
internal static class ContraryFacts
{
    public static void Check(Vocabulary vocabulary, IEnumerable<Fact> facts, Problems problems)
    {
        var contrary = vocabulary
            .Predicates.Where(p => p.Contrary is not null)
            .ToDictionary(p => p.Id, p => p.Contrary!, StringComparer.Ordinal);
        var asserted = facts
            .Where(f => f.Status == FactStatus.Asserted && contrary.ContainsKey(f.Predicate))
            .ToLookup(f => Said(f.Predicate, f), StringComparer.Ordinal);
        foreach (var fact in asserted.SelectMany(f => f))
        {
            foreach (var other in asserted[Said(contrary[fact.Predicate], fact)])
            {
                if (string.CompareOrdinal(fact.Id, other.Id) < 0 && fact.Validity.Overlaps(other.Validity))
                {
                    problems.Add(
                        "contrary-facts",
                        other.Where,
                        (
                            $"Факти «{fact.Id}» і «{other.Id}» стверджують протилежне про те саме в той самий день.",
                            $"The facts \"{fact.Id}\" and \"{other.Id}\" assert contraries of the same things on the same day."
                        ),
                        (
                            "Залиште один, або позначте обидва як спірні (disputed).",
                            "Keep one, or mark both as disputed."
                        )
                    );
                }
            }
        }
    }

    private static string Said(string predicate, Fact fact) => $"{predicate}({string.Join(',', fact.Arguments)})";
}
