using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>The dated, sourced facts of a case, checked against a vocabulary. Immutable.</summary>
public sealed class Register
{
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, Source> _sources;

    private Register(Vocabulary vocabulary, Dictionary<string, Fact> facts, Dictionary<string, Source> sources)
    {
        Vocabulary = vocabulary;
        _facts = facts;
        _sources = sources;
    }

    /// <summary>What a supposed fact cites: nothing but the question. No register of a case may declare it.</summary>
    public static Source Supposition { get; } = new("supposition", new("припущення", "a supposition"));

    /// <summary>The vocabulary with the case's terms.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The facts, those of the vocabulary's parameters included.</summary>
    public IReadOnlyCollection<Fact> Facts => _facts.Values;

    /// <summary>What the facts cite.</summary>
    public IReadOnlyCollection<Source> Sources => _sources.Values;

    /// <summary>The fact of an id, or null.</summary>
    public Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The source of an id, or null.</summary>
    public Source? Source(string id) => _sources.GetValueOrDefault(id);

    /// <summary>
    /// A register. Refuses, all at once: repeated ids, unknown kinds of sentence, arguments that do not fit, terms and sources
    /// that are nowhere declared, facts without a source, an interval on a sentence without a day, a missing Ukrainian form.
    /// </summary>
    public static Outcome<Register> Of(
        Vocabulary vocabulary,
        IEnumerable<Term> terms,
        IEnumerable<Source> sources,
        IEnumerable<Fact> facts
    )
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var widened = vocabulary.With(terms);
        if (!widened.Succeeded)
        {
            return Outcome<Register>.Refused(widened.Problems);
        }
        var problems = new Problems();
        var sourceById = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (
            var source in vocabulary
                .ParameterValues.Select(Cited)
                .Prepend(Supposition)
                .Concat(Definitions.Sources(vocabulary))
                .Concat(sources)
        )
        {
            if (!sourceById.TryAdd(source.Id, source))
            {
                Repeated(source.Id, source.Where, problems);
            }
        }
        var check = new FactChecks(widened.Value, sourceById, problems);
        var factById = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in vocabulary.ParameterValues.Select(Stated).Concat(facts))
        {
            if (!factById.TryAdd(fact.Id, fact))
            {
                Repeated(fact.Id, fact.Where, problems);
            }
            check.Check(fact);
        }
        foreach (var fact in Definitions.Of(widened.Value, factById.Values))
        {
            factById.TryAdd(fact.Id, fact);
        }
        if (problems.None)
        {
            ContraryFacts.Check(widened.Value, factById.Values, problems);
        }
        return !problems.None
            ? Outcome<Register>.Refused(problems.Found)
            : Outcome<Register>.Of(new(widened.Value, factById, sourceById));
    }

    /// <summary>The same register without some facts. What a sentence means stays: everything lies within itself, stated or not.</summary>
    public Register Without(IReadOnlyCollection<string> factIds)
    {
        ArgumentNullException.ThrowIfNull(factIds);
        var kept = _facts
            .Where(f => !factIds.Contains(f.Key))
            .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var fact in Definitions.Of(Vocabulary, kept.Values))
        {
            kept.TryAdd(fact.Id, fact);
        }
        return new(Vocabulary, kept, _sources);
    }

    /// <summary>The same register with more facts, checked as those it has.</summary>
    public Outcome<Register> With(IEnumerable<Fact> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var problems = new Problems();
        var check = new FactChecks(Vocabulary, _sources, problems);
        var all = new Dictionary<string, Fact>(_facts, StringComparer.Ordinal);
        foreach (var fact in more)
        {
            if (!all.TryAdd(fact.Id, fact))
            {
                Repeated(fact.Id, fact.Where, problems);
            }
            check.Check(fact);
        }
        if (problems.None)
        {
            ContraryFacts.Check(Vocabulary, all.Values, problems);
        }
        return !problems.None
            ? Outcome<Register>.Refused(problems.Found)
            : Outcome<Register>.Of(new(Vocabulary, all, _sources));
    }

    private static Source Cited(ParameterValue value) => new(value.Id, value.Source, Where: value.Where);

    private static Fact Stated(ParameterValue value) =>
        new(
            value.Id,
            value.Parameter.Id,
            [Value.Of(value.Number)],
            value.Parameter.DaySlot < 0 ? Validity.Always : value.InForce,
            [value.Id],
            value.Certainty,
            value.IsDisputed ? FactStatus.Disputed : FactStatus.Asserted,
            Where: value.Where
        );

    private static void Repeated(string id, Place? where, Problems problems) =>
        problems.Add(
            "repeated-id",
            where,
            ($"Ідентифікатор «{id}» ужито двічі.", $"The id \"{id}\" is used twice."),
            ("Дайте інший ідентифікатор.", "Give it another id.")
        );
}
