using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>A table opened: its rows, and what had to be found out for that.</summary>
internal sealed class OpenTable : IDisposable
{
    private const int MostCharacters = 1 << 29;

    private readonly IDisposable?[] _owned;

    private OpenTable(TableRows rows, TableFormat format, params IDisposable?[] owned)
    {
        Rows = rows;
        Format = format;
        _owned = owned;
    }

    public TableRows Rows { get; }

    public TableFormat Format { get; }

    /// <summary>The header, where the format keeps it apart from the rows.</summary>
    public IReadOnlyList<string>? Names { get; private init; }

    /// <summary>The text that is being read, or null where there is none.</summary>
    public DetectingReader? Text { get; private init; }

    /// <summary>What separates the cells, or null.</summary>
    public char? Delimiter { get; private init; }

    /// <summary>Worth knowing: that a workbook has more sheets.</summary>
    public IReadOnlyList<Problem> Notes { get; private init; } = [];

    /// <exception cref="RefusedException">The table cannot be opened.</exception>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Reliability",
        "CA2000:Dispose objects before losing scope",
        Justification = "The table owns them."
    )]
    public static OpenTable Open(Unpacked unpacked, string file, ReadOptions options, CancellationToken cancellation)
    {
        var (mapping, limits) = (options.Mapping, options.Limits);
        if (unpacked.IsParquet)
        {
            var whole = Unpacked.Copy(unpacked.Content, file, limits);
            var parquet = ParquetRows.Open(whole, file, limits, cancellation);
            return new OpenTable(parquet, TableFormat.Parquet, parquet, whole) { Names = parquet.Names };
        }
        if (unpacked.IsWorkbook)
        {
            var wanted = mapping.Sheet ?? (unpacked.Packing == Packing.Zip ? null : options.Member);
            var (sheet, name, sheets) = Workbook.Read(unpacked.Content, file, wanted, limits, cancellation);
            return new OpenTable(sheet, TableFormat.Workbook, sheet)
            {
                Notes = sheets > 1 && wanted is null ? [Warnings.Sheets(file, name, sheets)] : [],
            };
        }
        var stated = options.Encoding ?? mapping.Encoding;
        var text = new DetectingReader(unpacked.Content, file, stated is null ? null : Encodings.Named(stated));
        if (JsonTable.Begins(text.Beginning))
        {
            var json = JsonTable.Read(All(text, file, limits), file, limits);
            return new OpenTable(json, TableFormat.Json, json, text) { Text = text };
        }
        var delimiter = mapping.Delimiter ?? Delimiters.Detect(text.Beginning, text.IsWhole);
        var rows = new CsvRows(text, delimiter, file, limits, cancellation);
        return new OpenTable(rows, TableFormat.Csv, rows, text) { Text = text, Delimiter = delimiter };
    }

    public void Dispose()
    {
        foreach (var one in _owned)
        {
            one?.Dispose();
        }
    }

    private static string All(DetectingReader text, string file, ReadLimits limits)
    {
        var whole = new System.Text.StringBuilder();
        var most = Math.Min(limits.MostBytes, MostCharacters);
        var buffer = new char[1 << 15];
        for (int read; (read = text.Read(buffer)) > 0; )
        {
            if (whole.Length + read > most)
            {
                throw new RefusedException(ReadProblem.TooManyBytes(file, most));
            }
            whole.Append(buffer, 0, read);
        }
        return whole.ToString();
    }
}
