using System.Globalization;
using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace Scrutineer.Returns.Reading;

/// <summary>One column of a row group: whole numbers, or texts.</summary>
internal sealed class ParquetColumn
{
    private const long Nothing = long.MinValue;
    private long[]? _numbers;
    private string?[]? _texts;

    /// <summary>A cell as a count, blank or bad.</summary>
    public int Count(int row)
    {
        if (_numbers is null)
        {
            return Counts.Parse(_texts![row]);
        }
        var number = _numbers[row];
        return number == Nothing ? Counts.Blank
            : number is >= 0 and <= Counts.Most ? (int)number
            : Counts.Bad;
    }

    /// <summary>A cell as text; empty when there is nothing.</summary>
    public string Text(int row) =>
        _numbers is null ? _texts![row] ?? ""
        : _numbers[row] == Nothing ? ""
        : _numbers[row].ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a column of a row group. A type that is neither text nor number becomes its name in every cell.</summary>
    public static async Task<ParquetColumn> ReadAsync(
        ParquetRowGroupReader group,
        DataField field,
        CancellationToken cancellation
    )
    {
        var column = new ParquetColumn();
        var rows = (int)group.RowCount;
        if (field.IsArray || field.Path.Length != 1)
        {
            column.Fill(rows, "[…]");
        }
        else if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory(), null, cancellation).ConfigureAwait(false);
            column._texts = texts;
        }
        else if (field.ClrType == typeof(int))
        {
            await column.Numbers<int>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(long))
        {
            await column.Numbers<long>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(short))
        {
            await column.Numbers<short>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(uint))
        {
            await column.Numbers<uint>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(ulong))
        {
            await column.Numbers<ulong>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(double))
        {
            await column.Numbers<double>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else if (field.ClrType == typeof(float))
        {
            await column.Numbers<float>(group, field, rows, cancellation).ConfigureAwait(false);
        }
        else
        {
            column.Fill(rows, field.ClrType.Name);
        }
        return column;
    }

    private void Fill(int rows, string text)
    {
        _texts = new string[rows];
        _texts.AsSpan().Fill(text);
    }

    private async Task Numbers<T>(
        ParquetRowGroupReader group,
        DataField field,
        int rows,
        CancellationToken cancellation
    )
        where T : struct, INumber<T>
    {
        if (field.IsNullable)
        {
            var values = new T?[rows];
            await group.ReadAsync<T>(field, values.AsMemory(), null, cancellation).ConfigureAwait(false);
            Take(values);
        }
        else
        {
            var values = new T[rows];
            await group.ReadAsync<T>(field, values.AsMemory(), null, cancellation).ConfigureAwait(false);
            Take<T>([.. values.Select(v => (T?)v)]);
        }
    }

    private void Take<T>(T?[] values)
        where T : struct, INumber<T>
    {
        _numbers = new long[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value || T.IsNaN(value))
            {
                // Tables made by way of floating point write a missing number as one that is none.
                _numbers[i] = Nothing;
            }
            else if (T.IsInteger(value))
            {
                _numbers[i] = Math.Max(Nothing + 1, long.CreateSaturating(value));
            }
            else
            {
                _texts = [.. values.Select(Say)];
                _numbers = null;
                return;
            }
        }
    }

    private static string? Say<T>(T? value)
        where T : struct, INumber<T> =>
        value is { } number && !T.IsNaN(number) ? number.ToString(null, CultureInfo.InvariantCulture) : null;
}
