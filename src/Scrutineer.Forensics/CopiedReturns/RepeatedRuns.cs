using System.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Finds consecutive rows that repeat other consecutive rows anywhere in the file.</summary>
internal static class RepeatedRuns
{
    // A row found in more places than this is not a trace of copying: tiny polls look alike.
    private const int MostPlaces = 100;

    /// <summary>Maximal runs of two or more, of rows with at least <paramref name="leastCast"/> ballots.</summary>
    public static List<RepeatedRun> Find(ReturnSet returns, PairModel model, int leastCast, double below)
    {
        var count = returns.Count;
        var key = Keys(returns);
        var places = Repeated(returns, key, leastCast);
        var pairs = (double)count * (count - 1) / 2;
        var runs = new List<RepeatedRun>();
        foreach (var list in places.Values.Where(l => l.Count <= MostPlaces))
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

    /// <summary>Rows whose key another row has too, in order, by the first of them.</summary>
    private static Dictionary<int, List<int>> Repeated(ReturnSet returns, (long, long)[] key, int leastCast)
    {
        // Open addressing, the first row of each key plus one; nearly every key is a row's own.
        var first = new int[BitOperations.RoundUpToPowerOf2((uint)(key.Length * 3L / 2) + 1)];
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < key.Length; i++)
        {
            if (returns.Cast[i] < leastCast)
            {
                continue;
            }
            var slot = (int)(key[i].Item1 >>> 33) & (first.Length - 1);
            while (first[slot] != 0 && key[first[slot] - 1] != key[i])
            {
                slot = (slot + 1) & (first.Length - 1);
            }
            if (first[slot] == 0)
            {
                first[slot] = i + 1;
                continue;
            }
            if (!places.TryGetValue(first[slot] - 1, out var list))
            {
                places.Add(first[slot] - 1, list = [first[slot] - 1]);
            }
            list.Add(i);
        }
        return places;
    }

    // A hash of each row's votes in two parts, column by column.
    private static (long, long)[] Keys(ReturnSet returns)
    {
        var keys = new (long A, long B)[returns.Count];
        Array.Fill(keys, (17, 31));
        for (var c = 0; c < returns.Choices.Count; c++)
        {
            var votes = returns.Votes(c);
            for (var i = 0; i < keys.Length; i++)
            {
                unchecked
                {
                    keys[i] = (
                        ((keys[i].A * 0x100000001B3L) ^ votes[i]) * -0x61C8864680B583EBL,
                        (keys[i].B + votes[i]) * 0x5851F42D4C957F2DL
                    );
                }
            }
        }
        return keys;
    }
}
