using Scrutineer.Law.Deduction.Core;
using Scrutineer.Wording;

namespace Scrutineer.Law.Deduction;

/// <summary>Answers questions of law from rules and facts. Safe to share between threads.</summary>
public sealed class Engine
{
    private readonly Lock _gate = new();
    private readonly Symbols _symbols = new();
    private readonly List<CompiledPredicate> _predicates;
    private readonly Compiler _compiler;
    private readonly Dictionary<DateOnly, World> _past = [];
    private World? _present;

    private Engine(RuleBase rules, Register register)
    {
        Rules = rules;
        Register = register;
        _compiler = new Compiler(rules, _symbols);
        _predicates = _compiler.Predicates;
    }

    /// <summary>The rules.</summary>
    public RuleBase Rules { get; }

    /// <summary>The facts.</summary>
    public Register Register { get; }

    /// <summary>
    /// Makes an engine. Refused when the register disputes or refutes what a rule concludes: an exception is a rule, not a fact.
    /// </summary>
    public static Outcome<Engine> Prepare(RuleBase rules, Register register)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(register);
        var problems = new Problems();
        var concluded = rules.Rules.Select(r => r.Head.Predicate.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in register.Facts)
        {
            if (rules.Vocabulary.Predicate(fact.Predicate) is null)
            {
                problems.Add(
                    "unknown-predicate",
                    fact.Where,
                    ($"Правила не знають речення «{fact.Predicate}».", $"The rules do not know \"{fact.Predicate}\"."),
                    ("Реєстр і правила мають спільний словник.", "The register and the rules share one vocabulary.")
                );
            }
            else if (fact.Status != FactStatus.Asserted && concluded.Contains(fact.Predicate))
            {
                problems.Add(
                    "contested-conclusion",
                    fact.Where,
                    (
                        $"Факт «{fact.Id}» оспорює чи спростовує те, що виводять правила.",
                        $"The fact \"{fact.Id}\" disputes or refutes what rules conclude."
                    ),
                    (
                        "Оспорюйте умови правила або напишіть правило-виняток.",
                        "Dispute the rule's conditions, or write an exception as a rule."
                    )
                );
            }
        }
        return !problems.None ? Outcome<Engine>.Refused(problems.Found) : Outcome<Engine>.Of(new(rules, register));
    }

    /// <summary>Answers a question on a day.</summary>
    /// <param name="question">A sentence whose only variable may be its day; a day that it names itself stands.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    /// <exception cref="ArgumentException">A variable other than the day is left.</exception>
    public Ruling Ask(Sentence question, DateOnly on, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = question.Day is null ? question.On(on) : question;
        lock (_gate)
        {
            return Answer(WorldOf(knownAsOf), asked, on);
        }
    }

    /// <summary>
    /// Every independent ground of an established sentence, the strongest first; of equals the surest, then the shortest. None where it
    /// is not established.
    /// </summary>
    /// <exception cref="ArgumentException">A variable other than the day is left.</exception>
    public Grounds GroundsOf(Sentence question, DateOnly on, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = question.Day is null ? question.On(on) : question;
        lock (_gate)
        {
            var world = WorldOf(knownAsOf);
            if (Answer(world, asked, on).Answer != Law.Answer.Established)
            {
                return new([], true);
            }
            var (predicate, arguments) = Goal(asked);
            var search = new GroundSearch(world, on.DayNumber);
            var found = search.Of(predicate, world.Relations[predicate].Find(arguments), asked.Day?.DayNumber ?? 0);
            return new(
                [
                    .. found
                        .Select(d => Ground.Of(d, Rules))
                        .OrderByDescending(g => g.Rank)
                        .ThenByDescending(g => g.Derivation.Certainty)
                        .ThenBy(g => g.Derivation.RuleIds.Count),
                ],
                search.IsComplete
            );
        }
    }

    /// <summary>Answers many questions on a day each; the order stays.</summary>
    public IReadOnlyList<Ruling> AskAll(
        IEnumerable<(Sentence Question, DateOnly On)> questions,
        DateOnly? knownAsOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(questions);
        lock (_gate)
        {
            var world = WorldOf(knownAsOf);
            return
            [
                .. questions.Select(q =>
                    Answer(world, q.Question.Day is null ? q.Question.On(q.On) : q.Question, q.On)
                ),
            ];
        }
    }

    /// <summary>
    /// Whether a sentence holds on every day of an interval: not applicable when the question arises on none, established when it is
    /// on each day, not established when it is excluded on some day, else unknown.
    /// </summary>
    /// <exception cref="ArgumentException">A variable other than the day is left.</exception>
    public Answer AskThroughout(Sentence question, Validity interval, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var days = DaySet.Of(interval);
        lock (_gate)
        {
            var world = WorldOf(knownAsOf);
            if (NotArising(world, question).Covers(days))
            {
                return Law.Answer.NotApplicable;
            }
            var (established, possible) = DaysOf(world, question);
            if (established.Covers(days))
            {
                return Law.Answer.Established;
            }
            return possible.Covers(days) ? Law.Answer.Unknown : Law.Answer.NotEstablished;
        }
    }

    /// <summary>Every established instance of a sentence with variables, on a day, in the order in which they were found.</summary>
    public IReadOnlyList<Ruling> Find(Sentence pattern, DateOnly on, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Comparable(pattern);
        lock (_gate)
        {
            var world = WorldOf(knownAsOf);
            var predicate = _compiler.Predicate(pattern.Predicate.Id);
            world.Need(predicate);
            var relation = world.Relations[predicate];
            var day = pattern.Day ?? on;
            var found = new List<Ruling>();
            for (var entry = 0; entry < relation.Count; entry++)
            {
                if (!relation.Established(entry).Contains(day.DayNumber))
                {
                    continue;
                }
                Value[] arguments = [.. relation.Arguments(entry).ToArray().Select(a => _symbols[a])];
                var sentence = Sentence.Of(pattern.Predicate, arguments, day);
                if (Fits(pattern, sentence) && Answer(world, sentence, on) is { Answer: Law.Answer.Established } ruling)
                {
                    found.Add(ruling);
                }
            }
            return found;
        }
    }

    /// <summary>
    /// Every established instance of a sentence with variables. An open day is the day given where the instance holds then, else
    /// the first on which it does.
    /// </summary>
    internal IReadOnlyList<Sentence> Instances(Sentence pattern, DateOnly on, DateOnly? knownAsOf)
    {
        lock (_gate)
        {
            var world = WorldOf(knownAsOf);
            var predicate = _compiler.Predicate(pattern.Predicate.Id);
            world.Need(predicate);
            var relation = world.Relations[predicate];
            var found = new List<Sentence>();
            for (var entry = 0; entry < relation.Count; entry++)
            {
                var days = relation.Established(entry);
                if (days.IsEmpty || (pattern.Day is { } asked && !days.Contains(asked.DayNumber)))
                {
                    continue;
                }
                var day =
                    pattern.Day
                    ?? (days.Contains(on.DayNumber) ? on : DateOnly.FromDayNumber(Witness.Pick(days, on.DayNumber)));
                Value[] arguments = [.. relation.Arguments(entry).ToArray().Select(a => _symbols[a])];
                var sentence = Sentence.Of(pattern.Predicate, arguments, day);
                if (Fits(pattern, sentence))
                {
                    found.Add(sentence);
                }
            }
            return found;
        }
    }

    /// <summary>The days on which a ground sentence is established, and those on which it is not excluded.</summary>
    internal (DaySet Established, DaySet Possible) DaysOf(Sentence question, DateOnly? knownAsOf)
    {
        lock (_gate)
        {
            return DaysOf(WorldOf(knownAsOf), question);
        }
    }

    /// <summary>The days on which a ground sentence is not asked at all: the vocabulary says that the question does not arise.</summary>
    internal DaySet NotArising(Sentence question, DateOnly? knownAsOf)
    {
        lock (_gate)
        {
            return NotArising(WorldOf(knownAsOf), question);
        }
    }

    /// <summary>
    /// How a sentence stands as a condition of a rule: there a closed sentence that nobody states is excluded, whatever else is known.
    /// </summary>
    internal Answer Stands(Sentence condition, DateOnly on, DateOnly? knownAsOf)
    {
        var asked = condition.Day is null ? condition.On(on) : condition;
        lock (_gate)
        {
            var ruling = Answer(WorldOf(knownAsOf), asked, on);
            return ruling.Reason == RulingReason.NothingKnown ? Law.Answer.NotEstablished : ruling.Answer;
        }
    }

    private World WorldOf(DateOnly? knownAsOf)
    {
        if (knownAsOf is not { } day)
        {
            return _present ??= new World(_predicates, _symbols, Register, null, _gate);
        }
        if (!_past.TryGetValue(day, out var world))
        {
            _past[day] = world = new World(_predicates, _symbols, Register, day, _gate);
        }
        return world;
    }

    private Ruling Answer(World world, Sentence question, DateOnly on)
    {
        if (DoesNotArise(world, question, on) is { } because)
        {
            return new(question, Law.Answer.NotApplicable, null)
            {
                Reason = RulingReason.DoesNotArise,
                Because = because,
            };
        }
        var (predicate, arguments) = Goal(question);
        world.Need(predicate);
        var day = question.Day?.DayNumber ?? 0;
        var entry = world.Relations[predicate].Find(arguments);
        if (entry >= 0 && world.Relations[predicate].Established(entry).Contains(day))
        {
            return new(question, world, entry, on.DayNumber);
        }
        if (world.Possibility.Of(predicate, arguments).Contains(day))
        {
            return new(question, Law.Answer.Unknown, null);
        }
        if (!world.Carriage.Of(predicate).Contains(day))
        {
            return new(question, Law.Answer.Unknown, null) { Reason = RulingReason.NoRuleInForce };
        }
        return world.Silence.Reigns(predicate, arguments)
            ? new(question, Law.Answer.Unknown, null) { Reason = RulingReason.NothingKnown }
            : new(question, Law.Answer.NotEstablished, null);
    }

    /// <summary>Whether the vocabulary says that the question does not arise here; null when it does.</summary>
    private Ruling? DoesNotArise(World world, Sentence question, DateOnly on)
    {
        if (question.Predicate.NotApplicableWhere is not { } where)
        {
            return null;
        }
        var condition = _compiler.Predicate(where.Predicate.Id);
        world.Need(condition);
        if (world.Relations[condition].Count == 0)
        {
            // Nothing at all is known to be so.
            return null;
        }
        var ruling = Answer(world, Filled(where, question).On(question.Day ?? on), on);
        return ruling.Answer == Law.Answer.Established ? ruling : null;
    }

    private DaySet NotArising(World world, Sentence question) =>
        question.Predicate.NotApplicableWhere is { } where
            ? DaysOf(world, Filled(where, question)).Established
            : DaySet.Never;

    // A sentence over the slots of a question, with what fills them there.
    private static Sentence Filled(Sentence where, Sentence question)
    {
        var slots = question.Predicate.Slots;
        return new(
            where.Predicate,
            [
                .. where.Slots.Select(s =>
                    s.Variable is { } name && slots.TakeWhile(o => o.Name != name).Count() is var at && at < slots.Count
                        ? question.Slots[at]
                        : s
                ),
            ]
        );
    }

    private (DaySet Established, DaySet Possible) DaysOf(World world, Sentence question)
    {
        var (predicate, arguments) = Goal(question);
        world.Need(predicate);
        var entry = world.Relations[predicate].Find(arguments);
        var established = entry < 0 ? DaySet.Never : world.Relations[predicate].Established(entry);
        var possible = established.Or(world.Possibility.Of(predicate, arguments));
        return world.Silence.Reigns(predicate, arguments)
            ? (established, DaySet.Always)
            : (established, possible.Or(world.Carriage.Of(predicate).Not()));
    }

    private (int Predicate, int[] Arguments) Goal(Sentence question)
    {
        Comparable(question);
        var arguments = new int[question.Slots.Count - (question.Predicate.DaySlot < 0 ? 0 : 1)];
        var next = 0;
        for (var i = 0; i < question.Slots.Count; i++)
        {
            if (i == question.Predicate.DaySlot)
            {
                continue;
            }
            if (question.Slots[i].IsVariable)
            {
                throw new ArgumentException(
                    $"The question leaves {question.Slots[i]} open; use Find.",
                    nameof(question)
                );
            }
            arguments[next++] = _symbols.Of(question.Slots[i].Value);
        }
        return (_compiler.Predicate(question.Predicate.Id), arguments);
    }

    private static void Comparable(Sentence question)
    {
        if (question.Predicate.IsComparison)
        {
            throw new ArgumentException("A comparison is computed, not asked.", nameof(question));
        }
    }

    private static bool Fits(Sentence pattern, Sentence ground)
    {
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < pattern.Slots.Count; i++)
        {
            var (slot, value) = (pattern.Slots[i], ground.Slots[i].Value);
            if (
                slot.Variable is not { } name ? slot.Value != value : !bound.TryAdd(name, value) && bound[name] != value
            )
            {
                return false;
            }
        }
        return true;
    }
}
