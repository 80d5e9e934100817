using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Problems as they are met: the first are told, the rest counted.</summary>
internal sealed class ProblemList(string file, int most)
{
    private readonly List<Problem> _told = [];

    public int Total { get; private set; }

    public bool Any => Total > 0;

    /// <summary>Counts one problem; says whether it is to be told as well.</summary>
    public bool Wants() => ++Total <= most;

    public void Tell(Problem problem) => _told.Add(problem);

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
        var inOrder = _told.OrderBy(p => p.Line ?? 0).ToList();
        if (Total > _told.Count)
        {
            inOrder.Add(ReadProblem.More(file, Total - _told.Count));
        }
        return inOrder;
    }
}
