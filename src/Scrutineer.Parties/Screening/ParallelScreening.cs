using Scrutineer.Parties.Matching;

namespace Scrutineer.Parties.Screening;

/// <summary>Screens names as they are read, a block at a time on several threads; answers come in the order of the questions.</summary>
internal sealed class ParallelScreening(
    NameIndex index,
    double threshold,
    int threads,
    Action<Party, IReadOnlyList<Hit>> answer,
    CancellationToken stop
)
{
    private const int Block = 512;

    private readonly List<Party> _asked = new(Block);
    private readonly Stack<Screener> _idle = new();
    private readonly Lock _lock = new();

    /// <summary>Asks about one more.</summary>
    public void Ask(Party party)
    {
        _asked.Add(party);
        if (_asked.Count == Block)
        {
            Finish();
        }
    }

    /// <summary>Answers what was asked so far.</summary>
    public void Finish()
    {
        var answers = new IReadOnlyList<Hit>[_asked.Count];
        Parallel.For(
            0,
            answers.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            Take,
            (i, _, screener) =>
            {
                answers[i] = screener.Screen(_asked[i], threshold);
                return screener;
            },
            Return
        );
        for (var i = 0; i < answers.Length; i++)
        {
            answer(_asked[i], answers[i]);
        }
        _asked.Clear();
    }

    private Screener Take()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out var screener))
            {
                return screener;
            }
        }
        return new Screener(index);
    }

    private void Return(Screener screener)
    {
        lock (_lock)
        {
            _idle.Push(screener);
        }
    }
}
