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
}
