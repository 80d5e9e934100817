namespace Scrutineer.Law;

/// <summary>What fills a slot: a value, or a variable by its name.</summary>
public readonly record struct Slot
{
    private Slot(string? variable, Value value)
    {
        Variable = variable;
        _value = value;
    }

    private readonly Value _value;

    /// <summary>The variable's name, or null when there is a value.</summary>
    public string? Variable { get; }

    /// <summary>Whether it is a variable.</summary>
    public bool IsVariable => Variable is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is a variable.</exception>
    public Value Value => Variable is null ? _value : throw new InvalidOperationException("A variable has no value.");

    /// <summary>A value.</summary>
    public static Slot Of(Value value) => new(null, value);

    /// <summary>A variable.</summary>
    public static Slot Named(string variable) => new(variable, default);

    /// <summary>The value, or the variable in braces.</summary>
    public override string ToString() => Variable is null ? _value.ToString() : $"{{{Variable}}}";
}

/// <summary>A sentence of the vocabulary with its slots filled by values and variables. Equal by content.</summary>
public sealed class Sentence : IEquatable<Sentence>
{
    /// <summary>A sentence.</summary>
    /// <param name="predicate">Its kind.</param>
    /// <param name="slots">One per slot of the predicate, the day's included, in the order of the English template.</param>
    /// <exception cref="ArgumentException">The number of slots differs.</exception>
    public Sentence(Predicate predicate, IReadOnlyList<Slot> slots)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(slots);
        if (slots.Count != predicate.Slots.Count)
        {
            throw new ArgumentException($"{predicate.Id} has {predicate.Slots.Count} slots, not {slots.Count}.");
        }
        Predicate = predicate;
        Slots = slots.ToArray();
    }

    private Sentence(Slot[] slots, Predicate predicate)
    {
        Predicate = predicate;
        Slots = slots;
    }

    /// <summary>A sentence that keeps the array it is given; of the right length, and nobody else's.</summary>
    internal static Sentence Keeping(Predicate predicate, Slot[] slots) => new(slots, predicate);

    /// <summary>Its kind.</summary>
    public Predicate Predicate { get; }

    /// <summary>What fills the slots, in the order of the English template.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>Whether no variable is left.</summary>
    public bool IsGround => Slots.All(s => !s.IsVariable);

    /// <summary>The day on which it holds, or null when it has no day slot or the slot is a variable.</summary>
    public DateOnly? Day =>
        Predicate.DaySlot >= 0 && !Slots[Predicate.DaySlot].IsVariable ? Slots[Predicate.DaySlot].Value.Date : null;

    /// <summary>The arguments without the day.</summary>
    /// <exception cref="InvalidOperationException">One of them is a variable.</exception>
    public IReadOnlyList<Value> Arguments => [.. Slots.Where((_, i) => i != Predicate.DaySlot).Select(s => s.Value)];

    /// <summary>The same sentence on a day; unchanged when it has no day slot.</summary>
    public Sentence On(DateOnly day)
    {
        if (Predicate.DaySlot < 0)
        {
            return this;
        }
        Slot[] slots = [.. Slots];
        slots[Predicate.DaySlot] = Slot.Of(Value.Of(day));
        return new(slots, Predicate);
    }

    /// <summary>A ground sentence from a fact's arguments and a day.</summary>
    public static Sentence Of(Predicate predicate, IReadOnlyList<Value> arguments, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(arguments);
        var slots = new Slot[predicate.Slots.Count];
        var next = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] =
                i == predicate.DaySlot
                    ? (day is { } on ? Slot.Of(Value.Of(on)) : Slot.Named(predicate.Slots[i].Name))
                    : Slot.Of(arguments[next++]);
        }
        return new(predicate, slots);
    }

    /// <inheritdoc/>
    public bool Equals(Sentence? other) =>
        other is not null && Predicate.Id == other.Predicate.Id && Slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Predicate.Id, StringComparer.Ordinal);
        foreach (var slot in Slots)
        {
            hash.Add(slot);
        }
        return hash.ToHashCode();
    }

    /// <summary>The id and the slots: <c>held-in(v, t, 2024-03-16)</c>.</summary>
    public override string ToString() => $"{Predicate.Id}({string.Join(", ", Slots)})";
}
