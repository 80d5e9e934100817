using System.Runtime.InteropServices;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>What fills a place of a compiled sentence.</summary>
internal enum RefKind
{
    /// <summary>There is no day.</summary>
    None,

    /// <summary>A symbol that is known now.</summary>
    Constant,

    /// <summary>A variable over symbols (terms, numbers, dates).</summary>
    Variable,

    /// <summary>A variable over days.</summary>
    Day,
}

/// <summary>A place: its kind and the index of the symbol or variable.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ref(RefKind Kind, int Index);

/// <summary>A condition, compiled.</summary>
/// <param name="Predicate">Index of the relation.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Day">Its day.</param>
/// <param name="Premise">Index of the premise in the rule's text; -1 for an override.</param>
/// <param name="Overrider">The overriding rule, for an override.</param>
internal sealed record Literal(int Predicate, Ref[] Arguments, Ref Day, int Premise, Rule? Overrider = null);

/// <summary>A comparison, compiled.</summary>
internal sealed record Test(string Id, Ref A, Ref B, int Premise);

/// <summary>A rule, compiled.</summary>
internal sealed class CompiledRule
{
    /// <summary>The rule; null for the step from "the overriding rule applies" to its conclusion.</summary>
    public required Rule? Source { get; init; }
    public required Literal Head { get; init; }
    public required Literal[] Positive { get; init; }
    public required Literal[] Negative { get; init; }
    public required Test[] Tests { get; init; }
    public required string[] Variables { get; init; }
    public required IReadOnlyList<string>[] VariableKinds { get; init; }
    public required string[] Days { get; init; }
    public required Ref ForceOn { get; init; }
    public required DaySet InForce { get; init; }

    /// <summary>For each premise of the text: index of its positive condition, or -1.</summary>
    public int[] PositiveOf { get; private set; } = [];

    /// <summary>The overriding rules, in order of ids.</summary>
    public Literal[] Overrides { get; private set; } = [];

    public void Index()
    {
        Overrides = [.. Negative.Where(l => l.Overrider is not null)];
        PositiveOf = [.. (Source?.Premises ?? []).Select((_, i) => Array.FindIndex(Positive, l => l.Premise == i))];
    }

    /// <summary>Whether some day is not the conclusion's.</summary>
    public bool HasOtherDays => Days.Length > (Head.Day.Kind == RefKind.Day ? 1 : 0);
}

/// <summary>A kind of sentence, compiled.</summary>
/// <param name="Declared">As declared; for "rule R applies", that of R's conclusion.</param>
/// <param name="AppliesRule">The overriding rule whose application it speaks of, or null.</param>
internal sealed record CompiledPredicate(Predicate Declared, Rule? AppliesRule)
{
    public bool IsClosed => AppliesRule is not null || Declared.IsClosed;
    public int Arity { get; } = Declared.Slots.Count(s => !s.IsDay);
    public List<CompiledRule> Rules { get; } = [];

    /// <summary>Whether it may rest on itself.</summary>
    public bool IsRecursive { get; set; }
}
