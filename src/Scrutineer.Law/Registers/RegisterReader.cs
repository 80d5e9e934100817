using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Registers;

/// <summary>
/// Reads a register from the texts of its files, one after another, and reports ids that stand twice or point nowhere. An entry that
/// another file tells word for word is the same entry. Every problem is kept with its file and line; what could be read goes on.
/// </summary>
/// <param name="problems">Where problems go.</param>
public sealed class RegisterReader(Problems problems)
{
    private static readonly Bilingual ASource = new("джерело", "source");

    private readonly List<Source> _sources = [];
    private readonly List<Term> _terms = [];
    private readonly List<StatedFact> _facts = [];
    private readonly Dictionary<(string Kind, string Id), (Place Where, Mapping Entry)> _seen = [];
    private readonly List<(string Id, Place Where)> _uses = [];

    /// <summary>Where problems go.</summary>
    public Problems Problems { get; } = problems;

    /// <summary>Reads one file's sources, terms and facts.</summary>
    /// <param name="yaml">The whole file, UTF-8.</param>
    /// <param name="file">What problems call the file; nothing is opened by it.</param>
    public void Read(ReadOnlyMemory<byte> yaml, string file)
    {
        if (YamlReader.Read(yaml, file, Problems) is { } root)
        {
            RegisterFile.Read(root, file, this);
        }
    }

    internal void Add(Source source, Mapping entry)
    {
        if (IsNew("source", source.Id, source.Where!, entry))
        {
            _sources.Add(source);
        }
    }

    internal void Add(Term term, int line, Mapping entry)
    {
        if (IsNew("term", term.Id, term.Where! with { Line = Math.Min(term.Where!.Line, line) }, entry))
        {
            _terms.Add(term);
        }
    }

    internal void Add(StatedFact fact, int line, Mapping entry)
    {
        if (IsNew("fact", fact.Id, fact.Where with { Line = line }, entry))
        {
            _facts.Add(fact);
        }
    }

    /// <summary>Notes that a source is named somewhere; <see cref="Finish"/> reports it when it is nowhere declared.</summary>
    /// <param name="source">Its id.</param>
    /// <param name="file">The file that names it.</param>
    /// <param name="line">1-based.</param>
    public void Use(string source, string file, int line) => _uses.Add((source, new(file, line)));

    /// <summary>Everything read, once there is no more file; sources that are named and not declared are reported.</summary>
    public WrittenRegister Finish()
    {
        var declared = _sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, where) in _uses.Where(u => !declared.Contains(u.Id)))
        {
            Problems.Add(
                RegisterProblem.DanglingId(where.File, where.Line, id, ASource, Spelling.Nearest(id, declared))
            );
        }
        return new(_sources, _terms, _facts);
    }

    private bool IsNew(string kind, string id, Place where, Mapping entry)
    {
        if (_seen.TryAdd((kind, id), (where, entry)))
        {
            return true;
        }
        var (first, told) = _seen[(kind, id)];
        if (first.File == where.File || !told.SaysTheSameAs(entry))
        {
            Problems.Add(RegisterProblem.DuplicateId(where.File, where.Line, id, first.File, first.Line));
        }
        return false;
    }
}
