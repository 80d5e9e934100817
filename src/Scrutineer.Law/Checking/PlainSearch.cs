using Scrutineer.Wording;

namespace Scrutineer.Law.Checking;

/// <summary>
/// The checker's own reading of facts and rules: whether a sentence is established or not excluded on one day, by trying every
/// value and every day on which anything changes. Shares no code with the engine.
/// </summary>
internal sealed class PlainSearch(PlainFacts facts, DateOnly? known)
{
    /// <summary>How many ways are tried before the search is given up.</summary>
    public const int Bound = 2_000_000;

    private readonly Dictionary<(Sentence, bool), bool> _settled = [];
    private Round? _round;
    private int _tried;

    /// <summary>A day near which to look as well.</summary>
    public DateOnly? Around { get; set; }

    /// <summary>Whether the search was given up: what it answered is worth nothing.</summary>
    public bool IsGivenUp => _tried > Bound;

    /// <summary>The surest fact of that status (of equals the first by id) when no fact of another status contests it.</summary>
    public Fact? Settled(Sentence sentence, FactStatus status)
    {
        var said = On(sentence).ToList();
        return said.Exists(f => f.Status != status)
            ? null
            : said.OrderByDescending(f => f.Certainty).ThenBy(f => f.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether a sentence is established or, when asked possibly, not excluded. Resting on itself adds nothing.</summary>
    public bool Holds(Sentence sentence, bool possibly)
    {
        var at = sentence.Predicate.DaySlot;
        if (at >= 0 && sentence.Slots[at].Value == PlainRules.Someone)
        {
            return possibly;
        }
        var said = On(sentence).ToList();
        if (
            (said.Count > 0 && said.TrueForAll(f => f.Status == FactStatus.Asserted))
            || (possibly && said.Exists(f => f.Status != FactStatus.Refuted))
        )
        {
            return true;
        }
        if (possibly && !sentence.Predicate.IsClosed)
        {
            return said.Count == 0;
        }
        return facts.Concluding(sentence.Predicate.Id).Any() && ByRules((sentence, possibly));
    }

    public bool Applies(Rule rule, Sentence conclusion, bool possibly)
    {
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        return PlainRules.Match(rule.Head, conclusion, bound)
            && Meets(rule, [.. rule.Premises], bound, possibly)
            && facts
                .Overriding(rule)
                .All(o => !Apart(() => Applies(o, new Sentence(o.Head.Predicate, conclusion.Slots), !possibly)));
    }

    /// <summary>
    /// Each sentence is sought once a round, and one that is met on its own way is as the round before found it; rounds go on
    /// until nothing more is found. So what rests on itself is found in as many rounds as its chain is long.
    /// </summary>
    private bool ByRules((Sentence Sentence, bool Possibly) goal)
    {
        if (_settled.TryGetValue(goal, out var settled))
        {
            return settled;
        }
        if (_round is { } round)
        {
            if (!round.Sought.Add(goal))
            {
                round.Leaned = true;
                return round.Found.Contains(goal);
            }
            var holds = facts.Concluding(goal.Sentence.Predicate.Id).Any(r => Applies(r, goal.Sentence, goal.Possibly));
            round.Grew |= holds && round.Found.Add(goal);
            return holds;
        }
        _round = round = new();
        do
        {
            (round.Leaned, round.Grew) = (false, false);
            round.Sought.Clear();
            ByRules(goal);
        } while (round is { Leaned: true, Grew: true } && !IsGivenUp);
        _round = null;
        foreach (var sought in round.Sought)
        {
            _settled[sought] = round.Found.Contains(sought);
        }
        return _settled[goal];
    }

    /// <summary>What is asked for its absence is settled before what asks: a search of its own.</summary>
    private bool Apart(Func<bool> search)
    {
        var round = _round;
        _round = null;
        var found = search();
        _round = round;
        return found;
    }

    private bool Meets(Rule rule, List<Premise> left, Dictionary<string, Value> bound, bool possibly)
    {
        if (++_tried > Bound)
        {
            return false;
        }
        if (left.Count == 0)
        {
            return PlainRules.InForce(rule, bound);
        }
        var (premise, filled) = Next(left, bound);
        var rest = left.Where(p => !ReferenceEquals(p, premise)).ToList();
        return Groundings(filled, bound)
            .Any(g =>
                (
                    premise.Sentence.Predicate.IsComparison ? PlainRules.Compare(g.Sentence) != premise.Negated
                    : premise.Negated ? !Apart(() => Holds(g.Sentence, !possibly))
                    : Holds(g.Sentence, possibly)
                ) && Meets(rule, rest, g.Bound, possibly)
            );
    }

    /// <summary>What is wholly bound, then what the fewest facts fill, then the rest: the order changes only the time it takes.</summary>
    private (Premise Premise, Sentence Filled) Next(List<Premise> left, Dictionary<string, Value> bound)
    {
        var (best, cost) = (default((Premise, Sentence)), int.MaxValue);
        foreach (var premise in left)
        {
            var filled = PlainRules.Fill(premise.Sentence, bound);
            var here =
                filled.IsGround ? (facts.IsListed(filled.Predicate) ? -2 : -1)
                : premise.Negated || filled.Predicate.IsComparison ? int.MaxValue
                : facts.IsListed(filled.Predicate) ? facts.Near(filled).Take(Math.Min(cost, 1000)).Count()
                : int.MaxValue - 1;
            if (here < cost || best == default)
            {
                (best, cost) = ((premise, filled), here);
            }
        }
        return best;
    }

    private IEnumerable<(Sentence Sentence, Dictionary<string, Value> Bound)> Groundings(
        Sentence sentence,
        Dictionary<string, Value> bound
    )
    {
        if (sentence.IsGround)
        {
            return [(sentence, bound)];
        }
        var free = sentence.Slots.TakeWhile(s => !s.IsVariable).Count();
        var name = sentence.Slots[free].Variable!;
        return Values(sentence, free)
            .Distinct()
            .SelectMany(v =>
            {
                var next = new Dictionary<string, Value>(bound, StringComparer.Ordinal) { [name] = v };
                return Groundings(PlainRules.Fill(sentence, next), next);
            });
    }

    private IEnumerable<Value> Values(Sentence sentence, int slot)
    {
        var predicate = sentence.Predicate;
        if (predicate.Slots[slot].IsDay)
        {
            return [.. facts.Days, .. PlainFacts.Near(Around ?? new DateOnly(2000, 1, 1))];
        }
        var argument = predicate.Slots.Take(slot).Count(s => !s.IsDay);
        return facts.IsListed(predicate)
            ? facts.Near(sentence).Select(f => f.Arguments[argument])
            : facts.Of(predicate.Slots[slot].Kinds).Append(PlainRules.Someone);
    }

    private IEnumerable<Fact> On(Sentence sentence) =>
        facts
            .Near(sentence)
            .Where(f => !(f.KnownSince > known) && (sentence.Day is not { } day || f.Validity.Contains(day)));

    private sealed class Round
    {
        public HashSet<(Sentence, bool)> Sought { get; } = [];

        public HashSet<(Sentence, bool)> Found { get; } = [];

        public bool Leaned { get; set; }

        public bool Grew { get; set; }
    }
}
