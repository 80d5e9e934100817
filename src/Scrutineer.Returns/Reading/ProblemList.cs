using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Problems as they are met: the first are told, the rest counted. Faults of one kind in one column are told one by one while they are
/// few; when they are many, they are one line with their number.
/// </summary>
internal sealed class ProblemList(string file, int most)
{
    private const int Few = 3;

    private readonly List<(Problem Problem, string? Kind)> _told = [];
    private readonly Dictionary<string, (int Count, int Last)> _kinds = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public bool Any => Total > 0;

    /// <summary>Counts one problem of its own kind; says whether it is to be told as well.</summary>
    public bool Wants()
    {
        Total++;
        return _told.Count < most;
    }

    /// <summary>Counts one fault of a kind; says whether it is to be told as well.</summary>
    /// <param name="kind">What makes faults equal: a code and a column.</param>
    /// <param name="line">Where it is.</param>
    public bool Wants(string kind, int line)
    {
        Total++;
        var count = _kinds.GetValueOrDefault(kind).Count;
        if (count == 0 && _told.Count >= most)
        {
            return false;
        }
        _kinds[kind] = (count + 1, line);
        return count < Few;
    }

    public void Tell(Problem problem, string? kind = null) => _told.Add((problem, kind));

    public void Add(Problem problem)
    {
        if (Wants())
        {
            Tell(problem);
        }
    }

    /// <summary>Those told, in the order of the file, and how many more there are.</summary>
    public IReadOnlyList<Problem> All()
    {
        var said = new List<Problem>();
        var counted = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (problem, kind) in _told)
        {
            var (count, last) = kind is null ? (1, 0) : _kinds[kind];
            if (count <= Few)
            {
                said.Add(problem);
                counted++;
            }
            else if (seen.Add(kind!))
            {
                said.Add(ReadProblem.Alike(problem, count, last));
                counted += count;
            }
        }
        said = [.. said.Take(most).OrderBy(p => p.Line ?? 0)];
        if (Total > counted)
        {
            said.Add(ReadProblem.More(file, Total - counted));
        }
        return said;
    }
}
