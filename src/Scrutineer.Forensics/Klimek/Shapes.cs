namespace Scrutineer.Forensics.Klimek;

/// <summary>The grid of the exponent α, multiples of one half, so that every power is a product of square roots.</summary>
internal static class Shapes
{
    public const int Count = 6;

    public static IReadOnlyList<double> All { get; } = [0.5, 1, 1.5, 2, 3, 4];

    /// <summary><paramref name="x"/>^α for every α of the grid, in its order.</summary>
    public static void Powers(double x, Span<double> of)
    {
        var root = Math.Sqrt(x);
        var square = x * x;
        of[0] = root;
        of[1] = x;
        of[2] = x * root;
        of[3] = square;
        of[4] = square * x;
        of[5] = square * square;
    }
}
