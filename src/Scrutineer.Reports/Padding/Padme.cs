using System.Numerics;

namespace Scrutineer.Reports.Padding;

/// <summary>
/// Lengths that say little: Padmé leaves a length as many significant bits as its exponent has (Nikitin et al., “Reducing
/// Metadata Leakage from Encrypted Files and Communication with PURBs”, PoPETs 2019, algorithm 1).
/// </summary>
public static class Padme
{
    /// <summary>The least length of anything padded, bytes: below it Padmé would tell small files apart.</summary>
    public const long Least = 16 * 1024;

    /// <summary>The length to pad to, at most 12 % above one of 16 KiB or more.</summary>
    /// <param name="length">Bytes, 0 or more.</param>
    public static long LengthFor(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= Least)
        {
            return Least;
        }
        var exponent = BitOperations.Log2((ulong)length);
        var kept = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1L << (exponent - kept)) - 1;
        return checked(length + mask) & ~mask;
    }
}
