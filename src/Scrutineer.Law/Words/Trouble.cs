using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Collects everything that is wrong, in the order of the input.</summary>
internal sealed class Trouble
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    public bool Any => _problems.Count > 0;

    public void Add(string code, Place? where, Bilingual what, Bilingual mend) =>
        _problems.Add(new Problem(code, what, mend, where?.File, where?.Line));

    public void Add(string code, Place? where, (string Uk, string En) what, (string Uk, string En) mend) =>
        Add(code, where, new Bilingual(what.Uk, what.En), new Bilingual(mend.Uk, mend.En));

    public void Add(IEnumerable<Problem> more, Place where) =>
        _problems.AddRange(more.Select(p => p with { File = where.File, Line = where.Line }));
}
