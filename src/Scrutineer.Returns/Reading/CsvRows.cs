using Sylvan.Data.Csv;

namespace Scrutineer.Returns.Reading;

/// <summary>Rows of delimited text with the line on which each begins.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvDataReader _csv;
    private readonly string _file;
    private readonly ReadLimits _limits;
    private readonly CancellationToken _cancellation;
    private int _nextLine = 1;
    private int _rows;

    public CsvRows(DetectingReader text, char delimiter, string file, ReadLimits limits, CancellationToken cancellation)
    {
        _file = file;
        _limits = limits;
        _cancellation = cancellation;
        _csv = Guarded(() =>
            CsvDataReader.Create(
                text,
                new CsvDataReaderOptions
                {
                    HasHeaders = false,
                    Delimiter = delimiter,
                    Quote = '"',
                    Comment = '\0',
                    BufferSize = Math.Min(1 << 16, Math.Max(limits.MostRowCharacters, 1 << 10)),
                    MaxBufferSize = limits.MostRowCharacters,
                    OwnsReader = false,
                }
            )
        );
    }

    /// <summary>1-based line on which the current row begins.</summary>
    public int Line { get; private set; }

    /// <summary>Cells in the current row.</summary>
    public int Cells => _csv.RowFieldCount;

    public ReadOnlySpan<char> this[int column] => _csv.GetFieldSpan(column);

    public CsvDataReader Csv => _csv;

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="RefusedException">It cannot be parsed.</exception>
    public bool Next()
    {
        Line = _nextLine;
        if ((++_rows & 0x3FF) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }
        if (_rows > _limits.MostRows)
        {
            throw new RefusedException(Faults.TooManyRows(_file, _limits.MostRows));
        }
        try
        {
            if (!_csv.Read())
            {
                return false;
            }
        }
        catch (CsvRecordTooLargeException)
        {
            throw new RefusedException(Faults.TooLongRow(_file, Line, _limits.MostRowCharacters));
        }
        catch (CsvFormatException fault)
        {
            throw new RefusedException(Faults.BadCsv(_file, Line, fault.Message.TrimEnd('.')));
        }
        _nextLine += Math.Max(1, _csv.GetRawRecordSpan().Count('\n'));
        return true;
    }

    /// <summary>Whether the current row has no written cell.</summary>
    public bool IsBlank()
    {
        for (var i = 0; i < Cells; i++)
        {
            if (!_csv.GetFieldSpan(i).IsWhiteSpace())
            {
                return false;
            }
        }
        return true;
    }

    public void Dispose() => _csv.Dispose();

    private CsvDataReader Guarded(Func<CsvDataReader> create)
    {
        try
        {
            return create();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new RefusedException(Faults.TooLongRow(_file, 1, _limits.MostRowCharacters));
        }
        catch (CsvFormatException fault)
        {
            throw new RefusedException(Faults.BadCsv(_file, 1, fault.Message.TrimEnd('.')));
        }
    }
}
