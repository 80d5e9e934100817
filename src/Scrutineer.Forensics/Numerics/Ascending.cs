namespace Scrutineer.Forensics.Numerics;

/// <summary>
/// Sorts ascending by the keys' bits; what has equal keys keeps its order. The library's own sort of these types is generic and is
/// not compiled ahead: until the runtime has compiled it twice it costs more than all that is done with the sorted.
/// </summary>
internal static class Ascending
{
    private const int Short = 48;
    private const int DigitBits = 8;
    private const int Digits = 1 << DigitBits;
    private const ulong Sign = 1UL << 63;

    /// <summary>Sorts values; NaN of either sign stand first or last.</summary>
    public static void Sort(Span<double> values)
    {
        if (values.Length <= Short)
        {
            Insert(values);
            return;
        }
        var keys = new ulong[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(values[i]);
        }
        Sort(keys, []);
        for (var i = 0; i < keys.Length; i++)
        {
            values[i] = Value(keys[i]);
        }
    }

    /// <summary>Sorts items by their keys; the keys are left as they are.</summary>
    public static void Sort(ReadOnlySpan<double> keys, int[] items)
    {
        var bits = new ulong[keys.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = Key(keys[i]);
        }
        Sort(bits, items);
    }

    /// <summary>Sorts keys, and items along with them.</summary>
    /// <param name="keys">Written over.</param>
    /// <param name="items">As many as keys, or none.</param>
    public static void Sort(ulong[] keys, int[] items)
    {
        var (from, to) = (keys, new ulong[keys.Length]);
        var (fromItems, toItems) = (items, new int[items.Length]);
        var starts = new int[Digits];
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            if (!Count(from, shift, starts))
            {
                continue;
            }
            for (var i = 0; i < from.Length; i++)
            {
                var place = starts[Digit(from[i], shift)]++;
                to[place] = from[i];
                if (toItems.Length > 0)
                {
                    toItems[place] = fromItems[i];
                }
            }
            (from, to) = (to, from);
            (fromItems, toItems) = (toItems, fromItems);
        }
        if (from != keys)
        {
            from.CopyTo(keys, 0);
            fromItems.CopyTo(items, 0);
        }
    }

    // Where the keys with each digit begin; false where all have the same, so that the order stays.
    private static bool Count(ulong[] keys, int shift, int[] starts)
    {
        Array.Clear(starts);
        foreach (var key in keys)
        {
            starts[Digit(key, shift)]++;
        }
        var sum = 0;
        var most = 0;
        for (var d = 0; d < Digits; d++)
        {
            var count = starts[d];
            starts[d] = sum;
            sum += count;
            most = Math.Max(most, count);
        }
        return most < keys.Length;
    }

    private static int Digit(ulong key, int shift) => (int)((key >> shift) & (Digits - 1));

    private static void Insert(Span<double> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var at = i;
            for (; at > 0 && Key(values[at - 1]) > Key(value); at--)
            {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
    }

    // The bits of doubles count upwards from zero and, below it, the other way.
    private static ulong Key(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        return (bits & Sign) == 0 ? bits | Sign : ~bits;
    }

    private static double Value(ulong key) => BitConverter.UInt64BitsToDouble((key & Sign) == 0 ? ~key : key & ~Sign);
}
