using Scrutineer.Returns;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Finds consecutive rows that repeat other consecutive rows anywhere in the file.</summary>
internal static class RepeatedRuns
{
    /// <summary>Maximal runs of two or more, of rows with at least <paramref name="leastCast"/> ballots.</summary>
    public static List<RepeatedRun> Find(ReturnSet returns, PairModel model, int leastCast, double below)
    {
        var count = returns.Count;
        var places = new Dictionary<(long, long), List<int>>();
        var key = new (long, long)[count];
        for (var i = 0; i < count; i++)
        {
            key[i] = Key(returns, i);
            if (returns.Cast[i] >= leastCast)
            {
                if (!places.TryGetValue(key[i], out var list))
                {
                    places.Add(key[i], list = []);
                }
                list.Add(i);
            }
        }
        var pairs = (double)count * (count - 1) / 2;
        var runs = new List<RepeatedRun>();
        foreach (var list in places.Values.Where(l => l.Count is > 1 and <= 100))
        {
            foreach (var (i, j) in list.SelectMany((i, a) => list.Skip(a + 1).Select(j => (i, j))))
            {
                if (Same(i - 1, j - 1) || i + 1 == j)
                {
                    continue; // Not the beginning of a run, or a run that would overlap itself.
                }
                var length = 0;
                var score = 1.0;
                while (i + length < j && Same(i + length, j + length))
                {
                    score *= model.Agreement(i + length, j + length).Score;
                    length++;
                }
                if (length >= 2 && pairs * score <= below)
                {
                    runs.Add(new RepeatedRun(i, j, length, pairs * score));
                }
            }
        }
        return [.. runs.OrderBy(r => r.ExpectedAnywhere).ThenBy(r => r.First).ThenBy(r => r.Second)];

        bool Same(int i, int j) =>
            i >= 0
            && j < count
            && returns.Cast[i] >= leastCast
            && key[i] == key[j]
            && model.Agreement(i, j).Equal == model.Compared;
    }

    private static (long, long) Key(ReturnSet returns, int i)
    {
        unchecked
        {
            long a = 17,
                b = 31;
            for (var c = 0; c < returns.Choices.Count; c++)
            {
                a = (a * 0x100000001B3L) ^ returns.Votes(c)[i];
                b = (b + returns.Votes(c)[i]) * 0x5851F42D4C957F2DL;
            }
            return (a, b);
        }
    }
}
