using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Finds the header: where the mapping says, or in the first row with anything in it, or, where that fits nothing, in a row below
/// titles, or two rows read together.
/// </summary>
internal sealed class HeaderSearch(OpenTable table, string file, ReadOptions options)
{
    private const int Peeked = 100;
    private const int MostAbove = 30;

    private readonly TableRows _rows = table.Rows;
    private readonly List<RowAside> _above = [];

    /// <summary>Rows above the header with anything written in them.</summary>
    public IReadOnlyList<RowAside> Above => _above;

    /// <summary>The header's cells as its last row writes them.</summary>
    public string[] LastRow { get; private set; } = [];

    /// <summary>Goes to the header's last row and reads it.</summary>
    /// <param name="resolve">What the headers come to.</param>
    /// <exception cref="RefusedException">There is no header.</exception>
    public (Headers Headers, Outcome<Layout> Layout) Find(Func<Headers, Outcome<Layout>> resolve)
    {
        var peeked = _rows.Peek(Peeked);
        if (table.Names is { } names)
        {
            LastRow = [.. names];
            return Resolved(new Headers(names, new Sample([.. peeked.Select(p => p.Cells)])));
        }
        if (options.Mapping.Header is { } place)
        {
            return Resolved(Go(place.First, place.Last, peeked));
        }
        var first = First(peeked);
        var plain = Resolved(first);
        if (plain.Layout.Succeeded)
        {
            return plain;
        }
        // Titles above, or a header of two rows: only where some reading of the rows fits in full.
        var at = peeked.FindIndex(p => p.Line == _rows.Line);
        for (var row = at; at >= 0 && row < Math.Min(peeked.Count - 1, at + MostAbove); row++)
        {
            foreach (var last in row == at ? [row + 1] : new[] { row, row + 1 })
            {
                // A row with numbers in it is a station's and heads nothing.
                if (!peeked[row..(last + 1)].TrueForAll(p => Array.TrueForAll(p.Cells, IsWord)))
                {
                    continue;
                }
                var headers = Joined(peeked, row, last);
                if (resolve(headers) is { Succeeded: true } layout)
                {
                    Skip(peeked, at, row, last);
                    return (headers, layout);
                }
            }
        }
        return plain;

        (Headers Headers, Outcome<Layout> Layout) Resolved(Headers headers) => (headers, resolve(headers));
    }

    private Headers First(List<(int Line, string[] Cells)> peeked)
    {
        while (_rows.Next())
        {
            Bounded(_rows.Cells);
            if (!_rows.IsBlank())
            {
                LastRow = Cells();
                var line = _rows.Line;
                return new Headers(LastRow, new Sample([.. peeked.Where(p => p.Line > line).Select(p => p.Cells)]));
            }
        }
        throw new RefusedException(ReadProblem.Empty(file));
    }

    // To the rows that the mapping names.
    private Headers Go(int first, int last, List<(int Line, string[] Cells)> peeked)
    {
        var header = new List<string[]>();
        while (_rows.Next())
        {
            if (_rows.Line > last)
            {
                break;
            }
            Bounded(_rows.Cells);
            if (_rows.Line >= first)
            {
                header.Add(Cells());
            }
            else if (!_rows.IsBlank())
            {
                Aside(_rows.Line, Cells());
            }
            if (_rows.Line == last)
            {
                LastRow = header[^1];
                var sample = new Sample([.. peeked.Where(p => p.Line > last).Select(p => p.Cells)]);
                return new Headers(JoinedHeader.Of(header).Names, sample);
            }
        }
        throw new RefusedException(ReadProblem.NoHeaderRow(file, last));
    }

    private static Headers Joined(List<(int Line, string[] Cells)> peeked, int first, int last) =>
        new(
            JoinedHeader.Of([.. peeked[first..(last + 1)].Select(p => p.Cells)]).Names,
            new Sample([.. peeked.Skip(last + 1).Select(p => p.Cells)])
        );

    private void Skip(List<(int Line, string[] Cells)> peeked, int at, int first, int last)
    {
        foreach (
            var (line, cells) in peeked[at..first].Where(p => !Array.TrueForAll(p.Cells, string.IsNullOrWhiteSpace))
        )
        {
            Aside(line, cells);
        }
        LastRow = peeked[last].Cells;
        while (_rows.Line < peeked[last].Line && _rows.Next())
        {
            // Rows that were peeked at.
        }
    }

    private void Aside(int line, string[] cells) =>
        _above.Add(new RowAside(line, AsideKind.Heading, StationsTable.Said(cells)));

    private string[] Cells() => [.. Enumerable.Range(0, _rows.Cells).Select(i => _rows[i].ToString())];

    private static bool IsWord(string cell) => CellForms.Of(cell) is CellForm.Blank or CellForm.Text;

    private void Bounded(int cells)
    {
        if (cells > options.Limits.MostColumns)
        {
            throw new RefusedException(ReadProblem.TooManyColumns(file, options.Limits.MostColumns));
        }
    }
}
