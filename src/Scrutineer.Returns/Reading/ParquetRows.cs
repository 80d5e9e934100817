using Scrutineer.Returns.Columnar;

namespace Scrutineer.Returns.Reading;

/// <summary>Rows of a Parquet file, some thousand decoded at a time. Time and memory are bounded by the file's own length, whatever it says.</summary>
internal sealed class ParquetRows : TableRows
{
    private const int Batch = 4096;

    // Cells that any file may have, and how many more for each of its bytes: runs make many of few.
    private const long FreeCells = 4 << 20;
    private const long FreeBytes = 16 << 20;
    private const long MostOpen = 1L << 30;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _file;
    private readonly Footer _footer;
    private readonly Budget _budget;
    private readonly CancellationToken _cancellation;
    private readonly ParquetColumn[] _columns;
    private readonly PageReader?[] _pages;
    private int _group = -1;
    private long _leftInGroup;
    private bool _isPeeked;
    private int _row;
    private int _rows;
    private int _line = 1;

    private ParquetRows(
        ReadOnlyMemory<byte> bytes,
        string file,
        Footer footer,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        (_bytes, _file, _footer, _cancellation) = (bytes, file, footer, cancellation);
        _budget = new Budget(Math.Min(MostOpen, FreeBytes + (bytes.Length * (long)limits.MostRatio)));
        Names = [.. footer.Leaves.Select(l => l.Name)];
        var most = (int)Math.Min(Batch, footer.Groups.Select(g => g.Rows).DefaultIfEmpty(0).Max());
        _columns = [.. footer.Leaves.Select(l => new ParquetColumn(l, most))];
        _pages = new PageReader?[_columns.Length];
    }

    public IReadOnlyList<string> Names { get; }

    public override int Line => _line;

    public override int Cells => _columns.Length;

    public override ReadOnlySpan<char> this[int column] => _columns[column].Text(_row);

    public override int Count(int column) => _columns[column].Count(_row);

    /// <summary>Opens a file.</summary>
    /// <param name="whole">The file; it must not change while it is read.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Stops the reading between batches.</param>
    /// <exception cref="RefusedException">It is broken, or beyond the bounds.</exception>
    public static ParquetRows Open(MemoryStream whole, string file, ReadLimits limits, CancellationToken cancellation)
    {
        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        var footer = Guarded(file, () => Footer.Read(bytes.Span, limits.MostColumns));
        if (footer.IsTooWide)
        {
            throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
        }
        var rows = footer.Groups.Sum(g => g.Rows);
        if (rows > limits.MostRows)
        {
            throw new RefusedException(ReadProblem.TooManyRows(file, limits.MostRows));
        }
        var cells = rows * footer.Leaves.Count;
        if (cells * sizeof(long) > limits.MostBytes)
        {
            throw new RefusedException(ReadProblem.TooManyBytes(file, limits.MostBytes));
        }
        if (cells > FreeCells + (bytes.Length * (long)limits.MostRatio))
        {
            throw new RefusedException(
                ReadProblem.DamagedParquet(file, $"{bytes.Length} bytes that say they hold {cells} cells")
            );
        }
        return new ParquetRows(bytes, file, footer, limits, cancellation);
    }

    public override bool Next()
    {
        _line++;
        if (_isPeeked)
        {
            _isPeeked = false;
            return true;
        }
        return ++_row < _rows || Load();
    }

    public override List<(int Line, string[] Cells)> Peek(int most)
    {
        var rows = new List<(int, string[])>();
        _isPeeked = _isPeeked || (_group < 0 && Load());
        for (var row = 0; row < Math.Min(most, _rows); row++)
        {
            rows.Add((row + 2, [.. _columns.Select(c => c.Text(row))]));
        }
        return rows;
    }

    protected override void Dispose(bool disposing) { }

    // The next batch, from this row group or a later one.
    private bool Load()
    {
        _cancellation.ThrowIfCancellationRequested();
        while (_leftInGroup == 0)
        {
            if (++_group >= _footer.Groups.Count)
            {
                return false;
            }
            OpenGroup(_footer.Groups[_group]);
        }
        (_row, _rows) = (0, (int)Math.Min(Batch, _leftInGroup));
        _leftInGroup -= _rows;
        return Guarded(
            _file,
            () =>
            {
                for (var i = 0; i < _columns.Length; i++)
                {
                    _columns[i].Fill(_pages[i]!, _rows);
                }
                return true;
            }
        );
    }

    private void OpenGroup(RowGroup group)
    {
        _leftInGroup = group.Rows;
        for (var i = 0; i < _pages.Length; i++)
        {
            _pages[i]?.Close();
            _pages[i] = new PageReader(_bytes, _footer.Leaves[i], group.Chunks[i], _budget, _pages[i]?.Buffer ?? []);
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "On broken pages the packing libraries throw whatever they stumble over."
    )]
    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RefusedException))
        {
            throw new RefusedException(ReadProblem.DamagedParquet(file, fault.Message.TrimEnd('.')));
        }
    }
}
