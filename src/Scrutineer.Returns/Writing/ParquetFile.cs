using Parquet;
using Parquet.Schema;
using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Writing;

/// <summary>Returns as row groups of a Parquet file, so many rows each that a reader needs little memory.</summary>
internal static class ParquetFile
{
    private const int RowsInGroup = 1 << 17;

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
        var all = returns.Count + returns.WithoutData.Count;
        for (var from = 0; from == 0 || from < all; from += RowsInGroup)
        {
            var slice = new Slice(returns, from, Math.Min(RowsInGroup, all - from));
            using var group = writer.CreateRowGroup();
            await WriteGroup(group, schema.DataFields, slice, fields, beside, cancellation);
            group.CompleteValidate();
        }
    }

    private static async Task WriteGroup(
        ParquetRowGroupWriter group,
        DataField[] columns,
        Slice slice,
        ReturnField[] fields,
        IReadOnlyList<StationColumn> beside,
        CancellationToken cancellation
    )
    {
        var returns = slice.Returns;
        await group.WriteAsync(columns[0], slice.Texts((table, i) => returns.Regions[table.Region[i]]));
        await group.WriteAsync(columns[1], slice.Texts((table, i) => returns.Commissions[table.Commission[i]].Name));
        await group.WriteAsync(columns[2], slice.Texts((table, i) => table.Name(i)));
        var next = 3;
        foreach (var field in fields)
        {
            await Write(group, columns[next++], slice.Counts(returns[field]), cancellation);
        }
        for (var i = 0; i < returns.Choices.Count; i++)
        {
            await Write(group, columns[next++], slice.Counts(returns.Votes(i)), cancellation);
        }
        foreach (var column in beside)
        {
            await Write(group, columns[next++], column, slice, cancellation);
        }
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
        Slice slice,
        CancellationToken cancellation
    )
    {
        switch (column)
        {
            case CountColumn counts:
                await group.WriteAsync<int>(field, slice.Padded(counts.Values).AsMemory(), null, null, cancellation);
                break;
            case NumberColumn numbers:
                await group.WriteAsync<double>(
                    field,
                    slice.Padded(numbers.Values).AsMemory(),
                    null,
                    null,
                    cancellation
                );
                break;
            case TextColumn texts:
                await group.WriteAsync(field, slice.Padded(texts.Values));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column));
        }
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

    // Some rows of all: stations with data, then those without.
    private sealed record Slice(ReturnSet Returns, int From, int Rows)
    {
        public string[] Texts(Func<StationTable, int, string> text) =>
            [
                .. Enumerable
                    .Range(From, Rows)
                    .Select(i =>
                        i < Returns.Count ? text(Returns.Stations, i) : text(Returns.WithoutData, i - Returns.Count)
                    ),
            ];

        public int?[] Counts(ReadOnlySpan<int> column)
        {
            var counts = new int?[Rows];
            for (var i = 0; i < Rows && From + i < column.Length; i++)
            {
                counts[i] = column[From + i];
            }
            return counts;
        }

        public T[] Padded<T>(IReadOnlyList<T> values)
        {
            var padded = new T[Rows];
            for (var i = 0; i < Rows && From + i < values.Count; i++)
            {
                padded[i] = values[From + i];
            }
            return padded;
        }
    }
}
