namespace Scrutineer.Law.Questions;

/// <summary>
/// The law of one day, whatever the day of the facts: the rules in force on it, and the values that parameters had on it, for every
/// day that is asked about.
/// </summary>
public static class LawOfDay
{
    /// <summary>Rules and register with the law of a day.</summary>
    public static ApplicableLaw Of(ApplicableLaw law, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(law);
        var dated = law
            .Register.Facts.Where(f => law.Rules.Vocabulary.Predicate(f.Predicate) is { IsParameter: true })
            .Where(f => !f.Validity.IsAlways)
            .ToList();
        var then = dated.Where(f => f.Validity.Contains(day)).Select(f => f with { Validity = Validity.Always });
        var register = law.Register.Without([.. dated.Select(f => f.Id)]).With(then);
        return new(law.Rules.Of(day), register.Value ?? law.Register);
    }

    /// <summary>
    /// The dated data of the law on a day: what redactions reach, which instruments are in force, what parameters are. In the order of
    /// the register.
    /// </summary>
    public static IReadOnlyList<Fact> Data(Register register, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        return
        [
            .. register.Facts.Where(f =>
                f.Status == FactStatus.Asserted
                && f.Validity.Contains(day)
                && register.Vocabulary.Predicate(f.Predicate) is { DaySlot: >= 0 } predicate
                && (predicate.IsParameter || predicate.Slots.Any(s => s.Kinds.Any(k => k is "norm" or "instrument")))
            ),
        ];
    }
}
