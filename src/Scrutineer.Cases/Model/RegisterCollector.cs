using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>Gathers the register over several files and reports ids that stand twice or point nowhere.</summary>
internal sealed class RegisterCollector(Problems problems)
{
    private static readonly Bilingual ASource = new("джерело", "source");

    private readonly List<Source> sources = [];
    private readonly List<Term> terms = [];
    private readonly List<FactEntry> facts = [];
    private readonly Dictionary<(string Kind, string Id), Place> seen = [];
    private readonly List<(string Id, Place Where)> uses = [];

    public Problems Problems { get; } = problems;

    public IReadOnlyList<Term> Terms => terms;

    public void Add(Source source)
    {
        if (IsNew("source", source.Id, source.Where!))
        {
            sources.Add(source);
        }
    }

    public void Add(Term term, int line)
    {
        if (IsNew("term", term.Id, term.Where! with { Line = Math.Min(term.Where!.Line, line) }))
        {
            terms.Add(term);
        }
    }

    public void Add(FactEntry fact, int line)
    {
        if (IsNew("fact", fact.Id, fact.Where with { Line = line }))
        {
            facts.Add(fact);
        }
    }

    /// <summary>Notes that a source is named somewhere.</summary>
    public void Use(string source, string file, int line) => uses.Add((source, new(file, line)));

    /// <summary>Reports sources that are named and not declared, once everything is read.</summary>
    public RegisterEntries Finish()
    {
        var declared = sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, where) in uses.Where(u => !declared.Contains(u.Id)))
        {
            Problems.Add(CaseProblem.DanglingId(where.File, where.Line, id, ASource, Spelling.Nearest(id, declared)));
        }
        return new(sources, terms, facts);
    }

    private bool IsNew(string kind, string id, Place where)
    {
        if (seen.TryAdd((kind, id), where))
        {
            return true;
        }
        var first = seen[(kind, id)];
        Problems.Add(CaseProblem.DuplicateId(where.File, where.Line, id, first.File, first.Line));
        return false;
    }
}
