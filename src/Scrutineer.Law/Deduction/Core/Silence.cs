namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// Whether the facts that are known say nothing that bears on a question: of some thing it speaks of, whose kind the vocabulary
/// leaves open where the register is silent, no dated fact that the answer could rest on says anything. Then nothing is excluded.
/// An answer that could rest on no dated fact about such a thing, as whether a vote is a referendum, is left open only where no fact
/// at all speaks of it.
/// </summary>
internal sealed class Silence(World world)
{
    private readonly HashSet<int>?[] _spokenOf = new HashSet<int>?[world.Predicates.Count];

    /// <summary>Whether nobody spoke of what a sentence is about.</summary>
    public bool Reigns(int predicate, ReadOnlySpan<int> arguments)
    {
        var kinds = world.Register.Vocabulary.OpenKinds;
        if (kinds.Count == 0 || world.Predicates[predicate].Declared.SilenceExcludes is not null)
        {
            return false;
        }
        foreach (var argument in arguments)
        {
            if (IsOpen(argument) && !SpokenOf(predicate).Contains(argument))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsOpen(int symbol)
    {
        var value = world.Symbols[symbol];
        return value.Kind == ValueKind.Term
            && world.Register.Vocabulary.Term(value.TermId) is { } term
            && world.Register.Vocabulary.OpenKinds.Contains(term.Kind);
    }

    private HashSet<int> SpokenOf(int predicate)
    {
        if (_spokenOf[predicate] is { } known)
        {
            return known;
        }
        var spoken = new HashSet<int>();
        var dated = world.Below(predicate).Where(IsDated).ToList();
        foreach (var heard in dated.Count > 0 ? dated : Enumerable.Range(0, world.Predicates.Count))
        {
            Hear(heard, spoken);
        }
        return _spokenOf[predicate] = spoken;
    }

    // Whether facts state it, of days and of such things.
    private bool IsDated(int predicate) =>
        world.Predicates[predicate] is { AppliesRule: null, Declared: { OnlyByRules: false, DaySlot: >= 0 } declared }
        && declared.Slots.Any(s => s.Kinds.Any(world.Register.Vocabulary.OpenKinds.Contains));

    private void Hear(int predicate, HashSet<int> spoken)
    {
        var declared = world.Predicates[predicate];
        if (declared.AppliesRule is not null)
        {
            return;
        }
        var kinds = world.Register.Vocabulary.OpenKinds;
        var slots = declared.Declared.Slots.Where(s => !s.IsDay).ToList();
        var relation = world.Relations[predicate];
        for (var place = 0; place < slots.Count; place++)
        {
            if (slots[place].Kinds.Any(kinds.Contains))
            {
                for (var entry = 0; entry < relation.Count; entry++)
                {
                    if (relation.FirstFact(entry) >= 0)
                    {
                        spoken.Add(relation.Arguments(entry)[place]);
                    }
                }
            }
        }
    }
}
