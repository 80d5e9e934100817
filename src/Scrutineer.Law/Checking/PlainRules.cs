namespace Scrutineer.Law.Checking;

/// <summary>The checker's own reading of one rule: what fits, what is compared, when it is in force.</summary>
internal static class PlainRules
{
    /// <summary>Somebody or something that no source names.</summary>
    public static readonly Value Someone = Value.Of("\u2605");

    public static bool Match(Sentence pattern, Sentence ground, Dictionary<string, Value> bound)
    {
        var fits = pattern.Predicate.Id == ground.Predicate.Id;
        for (var i = 0; fits && i < pattern.Slots.Count; i++)
        {
            var (slot, value) = (pattern.Slots[i], ground.Slots[i].Value);
            fits = slot.Variable is not { } name
                ? slot.Value == value
                : bound.TryAdd(name, value) || bound[name] == value;
        }
        return fits;
    }

    public static bool InForce(Rule rule, Dictionary<string, Value> bound)
    {
        if (rule.InForce.IsAlways)
        {
            return true;
        }
        var sentences = rule.Premises.Select(p => p.Sentence).Prepend(rule.Head).Where(s => s.Predicate.DaySlot >= 0);
        var spoken = rule.InForceOn is { } named
            ? Slot.Named(named)
            : sentences.Select(s => s.Slots[s.Predicate.DaySlot]).FirstOrDefault();
        var day = spoken.Variable is { } name ? bound[name] : spoken.Value;
        return day == Someone || rule.InForce.Contains(day.Date);
    }

    /// <summary>Whether a comparison holds; null where somebody unnamed stands in it.</summary>
    public static bool? Compare(Sentence sentence)
    {
        var (a, b) = (sentence.Slots[0].Value, sentence.Slots[1].Value);
        if (a == Someone || b == Someone)
        {
            return null;
        }
        return sentence.Predicate.Id switch
        {
            "other" => a != b,
            "less" => a.Number < b.Number,
            "not-less" => a.Number >= b.Number,
            "earlier" => a.Date < b.Date,
            _ => a.Date >= b.Date,
        };
    }

    public static Sentence Fill(Sentence sentence, Dictionary<string, Value> bound) =>
        new(
            sentence.Predicate,
            [
                .. sentence.Slots.Select(s =>
                    s.Variable is { } v && bound.TryGetValue(v, out var value) ? Slot.Of(value) : s
                ),
            ]
        );
}
