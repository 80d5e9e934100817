using Parquet;

namespace Scrutineer.Returns.Reading;

/// <summary>Rows of a Parquet file, a row group at a time.</summary>
internal sealed class ParquetRows : TableRows
{
    private readonly ParquetReader _parquet;
    private readonly string _file;
    private readonly Parquet.Schema.DataField[] _fields;
    private readonly CancellationToken _cancellation;
    private readonly long[] _groupRows;
    private ParquetColumn[] _columns = [];
    private int _group = -1;
    private int _row;
    private int _rowsInGroup;
    private int _line = 1;

    private ParquetRows(ParquetReader parquet, string file, long[] groupRows, CancellationToken cancellation)
    {
        _file = file;
        _parquet = parquet;
        _groupRows = groupRows;
        _cancellation = cancellation;
        _fields = [.. parquet.Schema.DataFields];
        Names = [.. _fields.Select(f => f.Name)];
    }

    public IReadOnlyList<string> Names { get; }

    public override int Line => _line;

    public override int Cells => _fields.Length;

    public override ReadOnlySpan<char> this[int column] => _columns[column].Text(_row);

    public override int Count(int column) => _columns[column].Count(_row);

    public static ParquetRows Open(Stream stream, string file, ReadLimits limits, CancellationToken cancellation) =>
        Guarded(file, () => OpenAsync(stream, file, limits, cancellation).GetAwaiter().GetResult());

    public override bool Next()
    {
        _row++;
        _line++;
        while (_row >= _rowsInGroup)
        {
            if (++_group >= _groupRows.Length)
            {
                return false;
            }
            _columns = Guarded(_file, () => LoadAsync(_group).GetAwaiter().GetResult());
            (_row, _rowsInGroup) = (0, (int)_groupRows[_group]);
        }
        return true;
    }

    public override List<(int Line, string[] Cells)> Peek(int most)
    {
        var rows = new List<(int, string[])>();
        if (_groupRows.Length > 0 && _group < 0)
        {
            _columns = Guarded(_file, () => LoadAsync(0).GetAwaiter().GetResult());
            (_group, _row, _rowsInGroup) = (0, -1, (int)_groupRows[0]);
        }
        for (var row = 0; row < Math.Min(most, _rowsInGroup); row++)
        {
            rows.Add((row + 2, [.. _columns.Select(c => c.Text(row))]));
        }
        return rows;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static async Task<ParquetRows> OpenAsync(
        Stream stream,
        string file,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        var parquet = await ParquetReader
            .CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellation)
            .ConfigureAwait(false);
        var columns = parquet.Schema.DataFields.Length;
        if (columns > limits.MostColumns)
        {
            throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
        }
        var groups = new long[parquet.RowGroupCount];
        var all = 0L;
        for (var i = 0; i < groups.Length; i++)
        {
            using var group = parquet.OpenRowGroupReader(i);
            groups[i] = group.RowCount;
            all += Math.Max(0, groups[i]);
            // What a file declares costs memory before a byte of it is read.
            if (groups[i] < 0 || all > limits.MostRows)
            {
                throw new RefusedException(ReadProblem.TooManyRows(file, limits.MostRows));
            }
            if (all * columns * sizeof(long) > limits.MostBytes)
            {
                throw new RefusedException(ReadProblem.TooManyBytes(file, limits.MostBytes));
            }
        }
        return new ParquetRows(parquet, file, groups, cancellation);
    }

    private async Task<ParquetColumn[]> LoadAsync(int which)
    {
        using var group = _parquet.OpenRowGroupReader(which);
        var columns = new ParquetColumn[_fields.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            columns[i] = await ParquetColumn.ReadAsync(group, _fields[i], _cancellation).ConfigureAwait(false);
        }
        return columns;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "On a broken file the library throws whatever its decoders stumble over."
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
