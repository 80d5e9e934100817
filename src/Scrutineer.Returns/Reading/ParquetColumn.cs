using System.Globalization;
using Scrutineer.Returns.Columnar;

namespace Scrutineer.Returns.Reading;

/// <summary>Some cells of one column: whole numbers, or texts.</summary>
/// <param name="leaf">The column.</param>
/// <param name="most">How many cells it holds at most.</param>
internal sealed class ParquetColumn(Leaf leaf, int most)
{
    private const string Neither = "[…]";
    private const long Nothing = long.MinValue;
    private const long Written = long.MinValue + 1;

    // The largest whole number of 64 bits that a real one can be.
    private const double Largest = 9.2e18;

    private readonly long[] _numbers = leaf.Kind is LeafKind.Text or LeafKind.Other ? [] : new long[most];
    private string?[]? _texts = leaf.Kind is LeafKind.Text ? new string?[most] : null;

    /// <summary>A cell as a count, blank or bad.</summary>
    public int Count(int row)
    {
        if (IsText(row))
        {
            return Counts.Parse(Text(row));
        }
        var number = _numbers[row];
        return number == Nothing ? Counts.Blank
            : number is >= 0 and <= Counts.Most ? (int)number
            : Counts.Bad;
    }

    /// <summary>A cell as text; empty when there is nothing, a sign for what is neither number nor text.</summary>
    public string Text(int row) =>
        leaf.Kind == LeafKind.Other ? Neither
        : IsText(row) ? _texts![row] ?? ""
        : _numbers[row] == Nothing ? ""
        : _numbers[row].ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes the next cells.</summary>
    public void Fill(PageReader pages, int rows)
    {
        for (var row = 0; row < rows && leaf.Kind != LeafKind.Other; row++)
        {
            var isThere = pages.Next(out var number, out var text);
            if (leaf.Kind == LeafKind.Text)
            {
                _texts![row] = text;
            }
            else
            {
                _numbers[row] = !isThere ? Nothing : Number(number, row);
            }
        }
    }

    private bool IsText(int row) =>
        leaf.Kind is LeafKind.Text or LeafKind.Other || (_texts is not null && _numbers[row] == Written);

    private long Number(long bits, int row)
    {
        if (leaf.Kind == LeafKind.Whole)
        {
            return !leaf.IsUnsigned ? Math.Max(Written + 1, bits)
                : leaf.Type == StoredType.Int32 ? unchecked((uint)bits)
                : bits < 0 ? long.MaxValue
                : bits;
        }
        var real =
            leaf.Type == StoredType.Float
                ? BitConverter.Int32BitsToSingle(unchecked((int)bits))
                : BitConverter.Int64BitsToDouble(bits);
        if (double.IsNaN(real))
        {
            // Tables made by way of floating point write a missing number as one that is none.
            return Nothing;
        }
        if (double.IsInteger(real))
        {
            return (long)Math.Clamp(real, -Largest, Largest);
        }
        _texts ??= new string?[most];
        _texts[row] =
            leaf.Type == StoredType.Float
                ? ((float)real).ToString(CultureInfo.InvariantCulture)
                : real.ToString(CultureInfo.InvariantCulture);
        return Written;
    }
}
