using System.Runtime.CompilerServices;

namespace Scrutineer.Returns.Reading;

/// <summary>Stations that come twice: same region, commission and name. Nameless ones cannot be told apart.</summary>
internal static class Duplicates
{
    /// <summary>Pairs (first, again), in order; indices run over the stations with data, then those without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IReadOnlyList<(int First, int Again)> Find(StationTable with, StationTable without)
    {
        var found = new List<(int, int)>();
        var all = with.Count + without.Count;
        var size = 16;
        while (size < all * 2L)
        {
            size *= 2;
        }
        var table = new int[size];
        for (var i = 0; i < all; i++)
        {
            var name = Name(with, without, i);
            if (name.IsEmpty)
            {
                continue;
            }
            var at = (int)(Hash(name, Commission(with, without, i)) & (uint)(size - 1));
            while (true)
            {
                var other = table[at] - 1;
                if (other < 0)
                {
                    table[at] = i + 1;
                    break;
                }
                if (
                    Commission(with, without, other) == Commission(with, without, i)
                    && Name(with, without, other).SequenceEqual(name)
                )
                {
                    found.Add((other, i));
                    break;
                }
                at = (at + 1) & (size - 1);
            }
        }
        return found;
    }

    /// <summary>The row of a station by the indices of <see cref="Find"/>.</summary>
    public static int Row(StationTable with, StationTable without, int station) =>
        station < with.Count ? with.Row(station) : without.Row(station - with.Count);

    public static int Commission(StationTable with, StationTable without, int station) =>
        station < with.Count ? with.Commission[station] : without.Commission[station - with.Count];

    public static ReadOnlySpan<byte> Name(StationTable with, StationTable without, int station) =>
        station < with.Count ? with.Utf8Name(station) : without.Utf8Name(station - with.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(ReadOnlySpan<byte> name, int commission)
    {
        unchecked
        {
            // FNV-1a, begun from the commission's number (which already tells regions apart).
            var hash = 2166136261u ^ ((uint)commission * 0x9E3779B1u);
            foreach (var one in name)
            {
                hash = (hash ^ one) * 16777619u;
            }
            return hash ^ (hash >> 15);
        }
    }
}
