namespace Scrutineer.Law.Deduction.Core;

/// <summary>A list that grows by pieces of one size: what it holds is never copied, and no piece is twice in memory.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class Store<T>
{
    private const int Bits = 14;
    public const int Size = 1 << Bits;
    private readonly List<T[]> _pieces = [];

    /// <summary>How many places are taken, those skipped at the end of a piece included.</summary>
    public int Count { get; private set; }

    public T this[int index]
    {
        get => _pieces[index >> Bits][index & (Size - 1)];
        set => _pieces[index >> Bits][index & (Size - 1)] = value;
    }

    public void Add(T item)
    {
        if (Count == _pieces.Count * Size)
        {
            _pieces.Add(new T[Size]);
        }
        this[Count++] = item;
    }

    /// <summary>Adds items that stay side by side; gives the place of the first.</summary>
    public int AddTogether(ReadOnlySpan<T> items)
    {
        if ((Count & (Size - 1)) + items.Length > Size)
        {
            Count = ((Count >> Bits) + 1) << Bits;
        }
        if (items.Length > 0 && Count >= _pieces.Count * Size)
        {
            _pieces.Add(new T[Size]);
        }
        var first = Count;
        if (items.Length > 0)
        {
            items.CopyTo(_pieces[first >> Bits].AsSpan(first & (Size - 1)));
        }
        Count += items.Length;
        return first;
    }

    /// <summary>Items that were added together.</summary>
    public ReadOnlySpan<T> Together(int first, int count) =>
        count == 0 ? [] : _pieces[first >> Bits].AsSpan(first & (Size - 1), count);
}
