using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Rules that were read, understood and found sound together. Immutable.</summary>
public sealed class RuleBase
{
    private readonly Dictionary<string, Rule> _byId;

    private RuleBase(Vocabulary vocabulary, IReadOnlyList<Rule> rules)
    {
        Vocabulary = vocabulary;
        Rules = rules;
        _byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The sentences that the rules are written in.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The rules, in the order of the files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rule of an id, or null.</summary>
    public Rule? Rule(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads rule files and checks them together. All problems are reported at once, with file and line.</summary>
    /// <param name="vocabulary">The sentences that exist.</param>
    /// <param name="files">The files, in the order in which they shall be listed.</param>
    public static Outcome<RuleBase> Load(Vocabulary vocabulary, IEnumerable<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(files);
        var problems = new Problems();
        var rules = files.SelectMany(f => new RuleReader(vocabulary, f, problems).Read()).ToList();
        RuleChecks.Check(vocabulary, rules, problems);
        return !problems.None
            ? Outcome<RuleBase>.Refused(problems.Found)
            : Outcome<RuleBase>.Of(new(vocabulary, rules));
    }

    /// <summary>Checks rules made elsewhere (mutants of a rule, for instance) exactly as those of files.</summary>
    public static Outcome<RuleBase> Of(Vocabulary vocabulary, IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var problems = new Problems();
        var list = rules.ToList();
        RuleChecks.Check(vocabulary, list, problems);
        return !problems.None ? Outcome<RuleBase>.Refused(problems.Found) : Outcome<RuleBase>.Of(new(vocabulary, list));
    }

    /// <summary>The rules in force on a day, as if they had always been and would always be.</summary>
    public RuleBase Of(DateOnly day) =>
        Kept([.. Rules.Where(r => r.InForce.Contains(day)).Select(r => r with { InForce = Validity.Always })]);

    /// <summary>The same rules without some: what the answers would be if these were not law.</summary>
    public RuleBase Without(IReadOnlyCollection<string> ruleIds)
    {
        ArgumentNullException.ThrowIfNull(ruleIds);
        return Kept([.. Rules.Where(r => !ruleIds.Contains(r.Id))]);
    }

    /// <summary>The same rules and those of further files, checked together: what the answers would be if these were law.</summary>
    public Outcome<RuleBase> With(IEnumerable<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new Problems();
        var more = files.SelectMany(f => new RuleReader(Vocabulary, f, problems).Read()).ToList();
        if (!problems.None)
        {
            return Outcome<RuleBase>.Refused(problems.Found);
        }
        // Where rules were taken away before, what they alone reached is not reached: that is no fault of those that are added.
        var before = new Problems();
        RuleChecks.Check(Vocabulary, [.. Rules], before);
        var all = Rules.Concat(more).ToList();
        RuleChecks.Check(Vocabulary, all, problems);
        var found = problems.Found.Except(before.Found).ToList();
        return found.Count > 0 ? Outcome<RuleBase>.Refused(found) : Outcome<RuleBase>.Of(new(Vocabulary, all));
    }

    // Fewer rules of a sound set contradict nothing; what they can no longer reach is not reached.
    private RuleBase Kept(IReadOnlyList<Rule> rules)
    {
        var ids = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new(Vocabulary, [.. rules.Select(r => r with { Overrides = [.. r.Overrides.Where(ids.Contains)] })]);
    }

    /// <summary>One rule as a file of that language writes it. Reading it back gives the same rule.</summary>
    public string Print(Rule rule, Language language)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleWriter(Vocabulary).Write(rule, language);
    }
}
