using System.Numerics;
using System.Runtime.CompilerServices;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// A growing list in pieces of one size: what it holds is not copied, and no piece is twice in memory. Only the first piece grows:
/// most stores hold little.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class Store<T>
{
    // Pieces of 64 KiB: larger ones would be collected with the whole heap alone.
    private static readonly int Bits = BitOperations.Log2((uint)(65536 / Unsafe.SizeOf<T>()));
    private static readonly int Size = 1 << Bits;
    private const int Least = 64;
    private T[][] _pieces = [];
    private int _made;

    /// <summary>How many places are taken, those skipped at the end of a piece included.</summary>
    public int Count { get; private set; }

    public T this[int index]
    {
        get => _pieces[index >> Bits][index & (Size - 1)];
        set => _pieces[index >> Bits][index & (Size - 1)] = value;
    }

    public void Add(T item)
    {
        Reserve(1);
        this[Count++] = item;
    }

    /// <summary>Adds items that stay side by side; gives the place of the first.</summary>
    public int AddTogether(ReadOnlySpan<T> items)
    {
        if (items.IsEmpty)
        {
            return Count;
        }
        if ((Count & (Size - 1)) + items.Length > Size)
        {
            Count = ((Count >> Bits) + 1) << Bits;
        }
        Reserve(items.Length);
        var first = Count;
        items.CopyTo(_pieces[first >> Bits].AsSpan(first & (Size - 1)));
        Count += items.Length;
        return first;
    }

    /// <summary>Items that were added together.</summary>
    public ReadOnlySpan<T> Together(int first, int count) =>
        count == 0 ? [] : _pieces[first >> Bits].AsSpan(first & (Size - 1), count);

    // Room for so many more in the piece in which the next one stands.
    private void Reserve(int more)
    {
        var piece = Count >> Bits;
        var needed = (Count & (Size - 1)) + more;
        if (piece < _made && needed <= _pieces[piece].Length)
        {
            return;
        }
        if (piece == _pieces.Length)
        {
            Array.Resize(ref _pieces, Math.Max(1, 2 * piece));
        }
        if (piece > 0)
        {
            _pieces[piece] = new T[Size];
        }
        else
        {
            var first = _pieces[0] ?? [];
            Array.Resize(ref first, Math.Min(Size, Math.Max(Least, Math.Max(needed, 4 * first.Length))));
            _pieces[0] = first;
        }
        _made = piece + 1;
    }
}
