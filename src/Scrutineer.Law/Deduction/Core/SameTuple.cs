namespace Scrutineer.Law.Deduction.Core;

/// <summary>Tuples of symbols are the same when every place holds the same symbol.</summary>
internal sealed class SameTuple : IEqualityComparer<int[]>
{
    public static SameTuple Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        unchecked
        {
            var hash = 17;
            foreach (var value in obj)
            {
                hash = (hash * 486187739) + value;
            }
            return hash;
        }
    }
}
