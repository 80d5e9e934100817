using Sylvan.Data.Csv;

namespace Scrutineer.Returns.Reading;

/// <summary>Rows of delimited text with the line on which each begins.</summary>
internal sealed class CsvRows : TableRows
{
    private const int MostPeeked = 1 << 15;

    private readonly CsvDataReader _csv;
    private readonly string _file;
    private readonly ReadLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly string _beginning;
    private readonly bool _isWhole;
    private readonly CsvDataReaderOptions _options;
    private int _line;
    private int _nextLine = 1;
    private int _rows;

    public CsvRows(DetectingReader text, char delimiter, string file, ReadLimits limits, CancellationToken cancellation)
    {
        _file = file;
        _limits = limits;
        _cancellation = cancellation;
        _beginning = text.Beginning[..Math.Min(text.Beginning.Length, MostPeeked)].ToString();
        _isWhole = text.IsWhole && text.Beginning.Length <= MostPeeked;
        _options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            Quote = '"',
            Comment = '\0',
            BufferSize = Math.Min(1 << 16, Math.Max(limits.MostRowCharacters, 1 << 10)),
            MaxBufferSize = limits.MostRowCharacters,
            OwnsReader = false,
        };
        _line = 1;
        try
        {
            _csv = CsvDataReader.Create(text, _options);
        }
        catch (CsvRecordTooLargeException)
        {
            throw TooLong();
        }
        catch (CsvFormatException fault)
        {
            throw Refused(fault);
        }
    }

    public override int Line => _line;

    public override int Cells => _csv.RowFieldCount;

    public override ReadOnlySpan<char> this[int column] => _csv.GetFieldSpan(column);

    public override int Count(int column) => Counts.Parse(_csv.GetFieldSpan(column));

    public override bool Next()
    {
        _line = _nextLine;
        if ((++_rows & 0x3FF) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }
        if (_rows > _limits.MostRows)
        {
            throw new RefusedException(ReadProblem.TooManyRows(_file, _limits.MostRows));
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
            throw TooLong();
        }
        catch (CsvFormatException fault)
        {
            throw Refused(fault);
        }
        _nextLine += Math.Max(1, _csv.GetRawRecordSpan().Count('\n'));
        return true;
    }

    public override List<(int Line, string[] Cells)> Peek(int most)
    {
        var rows = new List<(int, string[])>();
        try
        {
            using var text = new StringReader(_beginning);
            using var csv = CsvDataReader.Create(text, _options);
            var line = 1;
            while (rows.Count < most && csv.Read())
            {
                rows.Add((line, [.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)]));
                line += Math.Max(1, csv.GetRawRecordSpan().Count('\n'));
            }
            if (!_isWhole && rows.Count < most && rows.Count > 0)
            {
                // The beginning ends within a row.
                rows.RemoveAt(rows.Count - 1);
            }
        }
        catch (Exception fault) when (fault is CsvFormatException or CsvRecordTooLargeException)
        {
            // The reading itself will say where and why.
        }
        return rows;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _csv.Dispose();
        }
    }

    private RefusedException TooLong() => new(ReadProblem.TooLongRow(_file, _line, _limits.MostRowCharacters));

    private RefusedException Refused(CsvFormatException fault) =>
        new(ReadProblem.BadCsv(_file, _line, fault.Message.TrimEnd('.')));
}
