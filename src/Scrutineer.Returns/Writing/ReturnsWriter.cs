using System.Globalization;
using System.Text;
using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Writing;

/// <summary>Writes returns under the program's own column names, for <see cref="Mapping.Canonical"/> to read back.</summary>
public static class ReturnsWriter
{
    /// <summary>
    /// Writes UTF-8 CSV: <c>region,commission,station</c>, the fields by id, and <c>votes:NAME</c> for each choice.
    /// Stations without data follow those with it, their counts blank. Names that a spreadsheet would run as formulas are made
    /// safe (<see cref="CsvCell"/>).
    /// </summary>
    /// <param name="returns">What to write.</param>
    /// <param name="stream">Where to; it is not disposed of.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteCsv(this ReturnSet returns, Stream stream, CancellationToken cancellation = default) =>
        WriteCsv(returns, stream, [], isRaw: false, cancellation);

    /// <summary>Writes the same CSV with further columns after the counts; they are blank for stations without data.</summary>
    /// <param name="returns">What to write.</param>
    /// <param name="stream">Where to; it is not disposed of.</param>
    /// <param name="beside">The further columns, one entry per station with data.</param>
    /// <param name="isRaw">Whether formulas in names are left as they are.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteCsv(
        this ReturnSet returns,
        Stream stream,
        IReadOnlyList<StationColumn> beside,
        bool isRaw,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(returns);
        RequireFit(returns, beside);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        var fields = FieldIds.All.Where(returns.Has).ToArray();
        string[] header =
        [
            "region",
            "commission",
            "station",
            .. fields.Select(f => f.Id()),
            .. returns.Choices.Select(c => Canonical.Votes + c),
            .. beside.Select(b => b.Name),
        ];
        writer.WriteLine(string.Join(',', header.Select(h => CsvCell.Of(h, isRaw))));
        for (var i = 0; i < returns.Count; i++)
        {
            if ((i & 0x3FF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
            Place(writer, returns, returns.Stations, i, isRaw);
            foreach (var field in fields)
            {
                writer.Write(',');
                writer.Write(returns[field][i]);
            }
            for (var choice = 0; choice < returns.Choices.Count; choice++)
            {
                writer.Write(',');
                writer.Write(returns.Votes(choice)[i]);
            }
            foreach (var column in beside)
            {
                writer.Write(',');
                writer.Write(Cell(column, i, isRaw));
            }
            writer.WriteLine();
        }
        var blank = new string(',', fields.Length + returns.Choices.Count + beside.Count);
        for (var i = 0; i < returns.WithoutData.Count; i++)
        {
            Place(writer, returns, returns.WithoutData, i, isRaw);
            writer.WriteLine(blank);
        }
    }

    /// <summary>Writes Parquet with the same columns; the counts of stations without data are null.</summary>
    /// <param name="returns">What to write.</param>
    /// <param name="stream">Where to: it must be able to seek. It is not disposed of.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static Task WriteParquetAsync(
        this ReturnSet returns,
        Stream stream,
        CancellationToken cancellation = default
    ) => ParquetFile.WriteAsync(returns, stream, [], cancellation);

    /// <summary>Writes the same Parquet with further columns after the counts; they are null for stations without data.</summary>
    /// <param name="returns">What to write.</param>
    /// <param name="stream">Where to: it must be able to seek. It is not disposed of.</param>
    /// <param name="beside">The further columns, one entry per station with data.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static Task WriteParquetAsync(
        this ReturnSet returns,
        Stream stream,
        IReadOnlyList<StationColumn> beside,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(returns);
        RequireFit(returns, beside);
        return ParquetFile.WriteAsync(returns, stream, beside, cancellation);
    }

    private static void RequireFit(ReturnSet returns, IReadOnlyList<StationColumn> beside)
    {
        if (beside.FirstOrDefault(b => b.Count != returns.Count) is { } wrong)
        {
            throw new ArgumentException(
                $"The column {wrong.Name} does not have one entry per station.",
                nameof(beside)
            );
        }
    }

    private static string Cell(StationColumn column, int station, bool isRaw) =>
        column switch
        {
            CountColumn counts => counts.Values[station]?.ToString(CultureInfo.InvariantCulture) ?? "",
            NumberColumn numbers => numbers.Values[station]?.ToString("R", CultureInfo.InvariantCulture) ?? "",
            TextColumn texts => CsvCell.Of(texts.Values[station] ?? "", isRaw),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    private static void Place(StreamWriter writer, ReturnSet returns, StationTable table, int station, bool isRaw)
    {
        writer.Write(CsvCell.Of(returns.Regions[table.Region[station]], isRaw));
        writer.Write(',');
        writer.Write(CsvCell.Of(returns.Commissions[table.Commission[station]].Name, isRaw));
        writer.Write(',');
        writer.Write(CsvCell.Of(table.Name(station), isRaw));
    }
}
