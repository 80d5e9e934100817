using Scrutineer.Law.Deduction;
using Scrutineer.Law.Deduction.Core;

namespace Scrutineer.Law.Questions;

/// <summary>A run of days with one answer.</summary>
/// <param name="Days">The days.</param>
/// <param name="Answer">The answer on each of them.</param>
/// <param name="Begins">Ids of facts and rules whose interval begins on the first day and that bear on the question.</param>
/// <param name="Ended">Ids of facts and rules whose interval ended with the day before and that bear on the question.</param>
public sealed record Period(Validity Days, Answer Answer, IReadOnlyList<string> Begins, IReadOnlyList<string> Ended);

/// <summary>When an answer changes, and why.</summary>
public static class Timeline
{
    /// <summary>Every period of a question, from the beginning of time to its end, in order. A question without a day has one.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="question">A sentence whose only variable may be its day.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    public static IReadOnlyList<Period> Of(Engine engine, Sentence question, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(question);
        var (established, possible) = engine.DaysOf(question, knownAsOf);
        var unasked = engine.NotArising(question, knownAsOf);
        (established, possible) = (established.Minus(unasked), possible.Minus(unasked));
        var cuts = new SortedSet<int> { DaySet.First };
        foreach (var set in new[] { established, possible, unasked })
        {
            for (var i = 0; i < set.Runs; i++)
            {
                cuts.Add(set[i].From);
                cuts.Add(set[i].Until);
            }
        }
        cuts.Add(DaySet.End);
        var days = cuts.ToList();
        var cone = Cone.Of(engine.Rules, question.Predicate.Id);
        if (question.Predicate.NotApplicableWhere is { } where)
        {
            cone.UnionWith(Cone.Of(engine.Rules, where.Predicate.Id));
        }
        var periods = new List<Period>();
        for (var i = 0; i + 1 < days.Count; i++)
        {
            var answer =
                unasked.Contains(days[i]) ? Answer.NotApplicable
                : established.Contains(days[i]) ? Answer.Established
                : possible.Contains(days[i]) ? Answer.Unknown
                : Answer.NotEstablished;
            var span = new Validity(DayOf(days[i]), DayOf(days[i + 1]));
            var (begins, ended) = Changes(engine, question, cone, span.From, knownAsOf);
            periods.Add(new(span, answer, begins, ended));
        }
        return periods;
    }

    private static (List<string> Begins, List<string> Ended) Changes(
        Engine engine,
        Sentence question,
        HashSet<string> cone,
        DateOnly? first,
        DateOnly? knownAsOf
    )
    {
        if (first is not { } day)
        {
            return ([], []);
        }
        var facts = engine
            .Register.Facts.Where(f => cone.Contains(f.Predicate) && !(f.KnownSince > knownAsOf))
            .ToList();
        var rules = engine.Rules.Rules.Where(r => cone.Contains(r.Head.Predicate.Id)).ToList();
        List<string> begins =
        [
            .. facts.Where(f => f.Validity.From == day).Select(f => f.Id),
            .. rules.Where(r => r.InForce.From == day).Select(r => r.Id),
        ];
        List<string> ended =
        [
            .. facts.Where(f => f.Validity.Until == day).Select(f => f.Id),
            .. rules.Where(r => r.InForce.Until == day).Select(r => r.Id),
        ];
        // Where a proof exists on either side, what is in it says why; the rest of that day is coincidence.
        var after = Used(engine.Ask(question, day, knownAsOf));
        var before = Used(engine.Ask(question, day.AddDays(-1), knownAsOf));
        var (near, gone) = (begins.Where(after.Contains).ToList(), ended.Where(before.Contains).ToList());
        return near.Count + gone.Count > 0 ? (near, gone) : (begins, ended);
    }

    private static HashSet<string> Used(Ruling ruling) =>
        (ruling.Derivation ?? ruling.Because?.Derivation) is { } d ? [.. d.FactIds, .. d.RuleIds] : [];

    private static DateOnly? DayOf(int number) =>
        number is DaySet.First or DaySet.End ? null : DateOnly.FromDayNumber(number);
}

/// <summary>The sentences on which a conclusion may rest.</summary>
internal static class Cone
{
    /// <summary>Ids of kinds of sentences: the one asked, and all that rules draw on to conclude it, overriding rules included.</summary>
    public static HashSet<string> Of(RuleBase rules, string predicate)
    {
        var cone = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>([predicate]);
        while (left.TryPop(out var next))
        {
            if (!cone.Add(next))
            {
                continue;
            }
            foreach (var rule in rules.Rules.Where(r => r.Head.Predicate.Id == next))
            {
                var over = rules.Rules.Where(o => o.Overrides.Contains(rule.Id)).Select(o => o.Head.Predicate.Id);
                foreach (var id in rule.Premises.Select(p => p.Sentence.Predicate.Id).Concat(over))
                {
                    left.Push(id);
                }
            }
        }
        return cone;
    }
}
