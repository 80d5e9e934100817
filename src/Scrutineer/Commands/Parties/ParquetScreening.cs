using Parquet;
using Parquet.Schema;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>A row per hit, and a row for a name without any, in row groups of a Parquet file: memory does not grow with the names.</summary>
internal sealed class ParquetScreening(Stream stream, Language language) : IScreeningWriter
{
    private const int RowsInGroup = 1 << 15;

    private static readonly ParquetSchema Schema = new(
        new DataField<int>("row"),
        new DataField<string>("name"),
        new DataField<string>("entity"),
        new DataField<string>("form"),
        new DataField<string>("source"),
        new DataField<double?>("score"),
        new DataField<string>("verdict"),
        new DataField<string>("why")
    );

    private readonly List<(int Row, string Name, Hit? Hit)> _rows = [];
    private ParquetWriter? _writer;
    private int _names;

    public void Begin(NameIndex index, double threshold) { }

    public void Write(Party party, IReadOnlyList<Hit> hits)
    {
        _names++;
        if (hits.Count == 0)
        {
            _rows.Add((_names, party.Name, null));
        }
        foreach (var hit in hits)
        {
            _rows.Add((_names, party.Name, hit));
        }
        if (_rows.Count >= RowsInGroup)
        {
            Flush().GetAwaiter().GetResult();
        }
    }

    public void End() { }

    /// <summary>Writes the rest and the end of the file.</summary>
    public async Task<bool> Close()
    {
        await Flush();
        await _writer!.DisposeAsync();
        return true;
    }

    private async Task Flush()
    {
        _writer ??= await ParquetWriter.CreateAsync(
            Schema,
            stream,
            new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }
        );
        using var group = _writer.CreateRowGroup();
        var columns = Schema.DataFields;
        await group.WriteAsync<int>(columns[0], _rows.Select(r => r.Row).ToArray().AsMemory());
        await group.WriteAsync(columns[1], [.. _rows.Select(r => r.Name)]);
        await Texts(group, columns[2], h => h.Entity);
        await Texts(group, columns[3], h => h.Form);
        await Texts(group, columns[4], h => h.Source);
        await group.WriteAsync<double>(columns[5], _rows.Select(r => r.Hit?.Score).ToArray().AsMemory());
        await Texts(group, columns[6], h => h.Verdict.Code());
        await Texts(group, columns[7], h => string.Join("; ", h.Why.Select(w => w.In(language))));
        group.CompleteValidate();
        _rows.Clear();
    }

    private async Task Texts(ParquetRowGroupWriter group, DataField column, Func<Hit, string> text) =>
        await group.WriteAsync(column, _rows.Select(r => r.Hit is { } hit ? text(hit) : null).ToArray()!);
}
