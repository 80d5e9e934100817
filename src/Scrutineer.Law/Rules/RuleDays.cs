namespace Scrutineer.Law;

/// <summary>What the variables of a rule range over, and on which day it must be in force.</summary>
internal sealed class RuleDays
{
    private RuleDays(IReadOnlyList<string> days, IReadOnlyList<string> values, Slot? forceOn, bool forceUnclear)
    {
        Days = days;
        Values = values;
        ForceOn = forceOn;
        ForceUnclear = forceUnclear;
    }

    /// <summary>Variables that stand for the day on which something holds.</summary>
    public IReadOnlyList<string> Days { get; }

    /// <summary>The other variables: terms, numbers, dates.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>What must fall in the interval of the rule, or null when the rule speaks of no day.</summary>
    public Slot? ForceOn { get; }

    /// <summary>Whether it has several days and says of none that the rule must be in force on it.</summary>
    public bool ForceUnclear { get; }

    public static RuleDays Of(Rule rule)
    {
        var sentences = rule.Premises.Select(p => p.Sentence).Prepend(rule.Head).ToList();
        var (inData, inDay, order) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new List<string>()
        );
        var daySlots = new List<Slot>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Slots.Count; i++)
            {
                var slot = sentence.Slots[i];
                if (i == sentence.Predicate.DaySlot && !daySlots.Contains(slot))
                {
                    daySlots.Add(slot);
                }
                if (slot.Variable is not { } name)
                {
                    continue;
                }
                if (!order.Contains(name))
                {
                    order.Add(name);
                }
                if (!sentence.Predicate.IsComparison)
                {
                    (i == sentence.Predicate.DaySlot ? inDay : inData).Add(name);
                }
            }
        }
        var days = order.Where(v => inDay.Contains(v) && !inData.Contains(v)).ToList();
        var values = order.Where(v => !days.Contains(v)).ToList();
        Slot? force = null;
        var unclear = false;
        if (rule.InForceOn is { } named)
        {
            force = Slot.Named(named);
        }
        else if (rule.Head.Predicate.DaySlot >= 0)
        {
            force = rule.Head.Slots[rule.Head.Predicate.DaySlot];
        }
        else if (daySlots.Count == 1)
        {
            force = daySlots[0];
        }
        else
        {
            unclear = daySlots.Count > 1;
        }
        return new(days, values, force, unclear);
    }
}
