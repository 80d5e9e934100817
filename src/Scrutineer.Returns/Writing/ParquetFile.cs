using Parquet;
using Parquet.Schema;
using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Writing;

/// <summary>Returns as one row group of a Parquet file.</summary>
internal static class ParquetFile
{
    public static async Task WriteAsync(
        ReturnSet returns,
        Stream stream,
        IReadOnlyList<StationColumn> beside,
        CancellationToken cancellation
    )
    {
        var fields = FieldIds.All.Where(returns.Has).ToArray();
        var places = (string[])["region", "commission", "station"];
        var schema = new ParquetSchema([
            .. places.Select(name => new DataField<string>(name)),
            .. fields.Select(f => new DataField<int?>(f.Id())),
            .. returns.Choices.Select(c => new DataField<int?>(Canonical.Votes + c)),
            .. beside.Select(Field),
        ]);
        await using var writer = await ParquetWriter.CreateAsync(
            schema,
            stream,
            new ParquetOptions { CompressionMethod = CompressionMethod.Zstd },
            cancellationToken: cancellation
        );
        using var group = writer.CreateRowGroup();
        var columns = schema.DataFields;
        await group.WriteAsync(columns[0], Texts(returns, (table, i) => returns.Regions[table.Region[i]]));
        await group.WriteAsync(columns[1], Texts(returns, (table, i) => returns.Commissions[table.Commission[i]].Name));
        await group.WriteAsync(columns[2], Texts(returns, (table, i) => table.Name(i)));
        for (var i = 0; i < fields.Length; i++)
        {
            await Write(group, columns[3 + i], Counts(returns, returns[fields[i]]), cancellation);
        }
        for (var i = 0; i < returns.Choices.Count; i++)
        {
            await Write(group, columns[3 + fields.Length + i], Counts(returns, returns.Votes(i)), cancellation);
        }
        for (var i = 0; i < beside.Count; i++)
        {
            await Write(
                group,
                columns[3 + fields.Length + returns.Choices.Count + i],
                beside[i],
                returns,
                cancellation
            );
        }
        group.CompleteValidate();
    }

    private static DataField Field(StationColumn column) =>
        column switch
        {
            CountColumn => new DataField<int?>(column.Name),
            NumberColumn => new DataField<double?>(column.Name),
            _ => new DataField<string>(column.Name),
        };

    private static async Task Write(
        ParquetRowGroupWriter group,
        DataField field,
        StationColumn column,
        ReturnSet returns,
        CancellationToken cancellation
    )
    {
        var rows = returns.Count + returns.WithoutData.Count;
        switch (column)
        {
            case CountColumn counts:
                await group.WriteAsync<int>(field, Padded(counts.Values, rows).AsMemory(), null, null, cancellation);
                break;
            case NumberColumn numbers:
                await group.WriteAsync<double>(
                    field,
                    Padded(numbers.Values, rows).AsMemory(),
                    null,
                    null,
                    cancellation
                );
                break;
            case TextColumn texts:
                await group.WriteAsync(field, Padded(texts.Values, rows));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column));
        }
    }

    private static T[] Padded<T>(IReadOnlyList<T> values, int rows)
    {
        var padded = new T[rows];
        for (var i = 0; i < values.Count; i++)
        {
            padded[i] = values[i];
        }
        return padded;
    }

    private static async Task Write(
        ParquetRowGroupWriter group,
        DataField column,
        int?[] counts,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        await group.WriteAsync<int>(column, counts.AsMemory(), null, null, cancellation);
    }

    private static string[] Texts(ReturnSet returns, Func<StationTable, int, string> text) =>
        [
            .. Enumerable.Range(0, returns.Count).Select(i => text(returns.Stations, i)),
            .. Enumerable.Range(0, returns.WithoutData.Count).Select(i => text(returns.WithoutData, i)),
        ];

    private static int?[] Counts(ReturnSet returns, ReadOnlySpan<int> column)
    {
        var counts = new int?[returns.Count + returns.WithoutData.Count];
        for (var i = 0; i < column.Length; i++)
        {
            counts[i] = column[i];
        }
        return counts;
    }
}
