using System.Numerics;

namespace Scrutineer.Parties.Matching;

/// <summary>
/// The counted consonants of a word in their order, four bits each: the edit distance of two rows is a lower bound of
/// <see cref="SoundDistance"/>, and costs nanoseconds.
/// </summary>
/// <param name="Bits">Groups of <see cref="SoundDistance.Group"/>, the first in the lowest bits.</param>
/// <param name="Count">How many; more than <see cref="Most"/> are not held, and then nothing is bounded.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ConsonantRow(ulong Bits, int Count)
{
    /// <summary>How many consonants a row holds.</summary>
    public const int Most = 16;

    /// <summary>The row of a word in sounds.</summary>
    public static ConsonantRow Of(string sounds)
    {
        var (bits, count) = (0UL, 0);
        foreach (var c in sounds)
        {
            var group = SoundDistance.Group(c);
            if (group >= 0)
            {
                bits |= count < Most ? (ulong)group << (count * 4) : 0;
                count++;
            }
        }
        return new(bits, count);
    }

    /// <summary>The consonants without their order, four bits a group: once, twice, three times, more.</summary>
    public static ulong Bag(string sounds)
    {
        var bits = 0UL;
        foreach (var c in sounds)
        {
            var group = SoundDistance.Group(c);
            if (group >= 0)
            {
                var shift = group * 4;
                bits |= (((((bits >> shift) & 15) << 1) | 1) & 15) << shift;
            }
        }
        return bits;
    }

    /// <summary>Whether words of two bags may be so near; cheaper than rows, and looser.</summary>
    public static bool MayMeet(ulong a, ulong b, float budget) =>
        Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a)) <= budget;

    /// <summary>Whether the words of two rows may be so near: false only when their distance is greater than <paramref name="budget"/>.</summary>
    public static bool MayMeet(ConsonantRow a, ConsonantRow b, float budget) =>
        a.Count > Most || b.Count > Most || Within(a.Bits, a.Count, b.Bits, b.Count, budget);

    private static bool Within(ulong a, int countA, ulong b, int countB, float budget)
    {
        unchecked
        {
            var equal = Math.Min(BitOperations.TrailingZeroCount(a ^ b) / 4, Math.Min(countA, countB));
            (a, b, countA, countB) = (Drop(a, equal), Drop(b, equal), countA - equal, countB - equal);
            if (countA == 0 || countB == 0)
            {
                return countA + countB <= budget;
            }
            if (budget < SoundDistance.Swap)
            {
                return false;
            }
            if (
                countA > 1
                && countB > 1
                && (a & 15) == ((b >> 4) & 15)
                && (b & 15) == ((a >> 4) & 15)
                && Within(Drop(a, 2), countA - 2, Drop(b, 2), countB - 2, budget - SoundDistance.Swap)
            )
            {
                return true;
            }
            return budget >= 1
                && (
                    Within(a >> 4, countA - 1, b >> 4, countB - 1, budget - 1)
                    || Within(a >> 4, countA - 1, b, countB, budget - 1)
                    || Within(a, countA, b >> 4, countB - 1, budget - 1)
                );
        }
    }

    // A shift by 64 bits is a shift by none: the row is then empty anyway.
    private static ulong Drop(ulong row, int consonants) => consonants >= Most ? 0 : row >> (consonants * 4);
}
