using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// A long table laid out with a row a station: the columns that say which station, then a column for each item. A station's row that
/// lacks an item has a blank cell for it, not a zero.
/// </summary>
internal sealed class LongRows : TableRows
{
    private readonly List<Station> _stations = [];
    private int _at = -1;
    private int _columns;

    private LongRows() { }

    public override int Line => _at < 0 ? 0 : _stations[_at].Line;

    public override int Cells => _columns;

    public override ReadOnlySpan<char> this[int column]
    {
        get
        {
            var cells = _stations[_at].Cells;
            return column < cells.Count ? cells[column] : null;
        }
    }

    /// <summary>The rows, and their headers.</summary>
    /// <param name="search">Finds the header of the long table.</param>
    /// <param name="rows">The long table.</param>
    /// <param name="form">Which columns name the items, and which has their counts.</param>
    /// <param name="mapping">Says which columns name a station.</param>
    /// <param name="file">For problems.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="problems">Where problems go.</param>
    public static (TableRows Rows, Headers Headers) Lay(
        HeaderSearch search,
        TableRows rows,
        LongTable form,
        Mapping mapping,
        string file,
        ReadLimits limits,
        ProblemList problems
    )
    {
        IEnumerable<string> named =
        [
            .. mapping.Places,
            .. mapping.KindColumn is { } kind ? [kind] : Array.Empty<string>(),
        ];
        var (headers, found) = search.Find(h => Columns.Find(h, form, named, file));
        if (!found.Succeeded)
        {
            TableReading.Tell(found.Problems, problems);
            return (new LongRows(), headers);
        }
        var layout = found.Value;
        return Lay(
            rows,
            headers,
            layout.Name,
            layout.Numbers[..^1],
            layout.Numbers[^1],
            mapping.FieldColumns,
            file,
            limits,
            problems
        );
    }

    /// <summary>The same by columns.</summary>
    internal static (TableRows Rows, Headers Headers) Lay(
        TableRows rows,
        Headers headers,
        int[] places,
        int[] names,
        int count,
        IReadOnlyCollection<string> needed,
        string file,
        ReadLimits limits,
        ProblemList problems
    )
    {
        var laid = new LongRows();
        // What stands beside the items repeats for the whole station: voters on the list, and the like.
        int[] kept =
        [
            .. Enumerable.Range(0, headers.Count).Where(c => c != count && !places.Contains(c) && !names.Contains(c)),
        ];
        var fixedColumns = places.Length + kept.Length;
        var stations = new Dictionary<string, Station>(StringComparer.Ordinal);
        var items = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Next())
        {
            if (rows.IsBlank())
            {
                continue;
            }
            if (rows.Cells != headers.Count)
            {
                if (problems.Wants("ragged", rows.Line))
                {
                    problems.Tell(RowProblem.Ragged(file, rows.Line, rows.Cells, headers.Count), "ragged");
                }
                continue;
            }
            var cells = places.Select(p => rows[p].Trim().ToString()).ToArray();
            var beside = kept.Select(k => rows[k].Trim().ToString()).ToArray();
            var item = string.Join(
                LongTable.Between,
                names.Select(n => rows[n].Trim().ToString()).Where(n => n.Length > 0)
            );
            if (item.Length == 0)
            {
                continue;
            }
            var key = string.Join('\u001F', cells);
            if (!stations.TryGetValue(key, out var station))
            {
                station = new Station(rows.Line, [.. cells, .. beside]);
                stations[key] = station;
                laid._stations.Add(station);
            }
            for (var k = 0; k < kept.Length; k++)
            {
                ref var first = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(station.Cells)[
                    places.Length + k
                ];
                first = string.IsNullOrEmpty(first) ? beside[k] : first;
                if (beside[k].Length > 0 && beside[k] != first && needed.Contains(headers[kept[k]]))
                {
                    var fault = "once " + headers[kept[k]];
                    if (problems.Wants(fault, rows.Line))
                    {
                        problems.Tell(
                            RowProblem.NotRepeated(file, rows.Line, headers[kept[k]], first, beside[k]),
                            fault
                        );
                    }
                }
            }
            if (!items.TryGetValue(item, out var at))
            {
                at = items.Count;
                items[item] = at;
                if (at + fixedColumns >= limits.MostColumns)
                {
                    throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
                }
            }
            if (
                !station.Take(fixedColumns + at, rows[count].ToString(), rows.Line)
                && problems.Wants("twice", rows.Line)
            )
            {
                problems.Tell(
                    TableProblem.Twice(file, rows.Line, string.Join(", ", cells.Where(c => c.Length > 0)), item),
                    "twice"
                );
            }
        }
        laid._columns = fixedColumns + items.Count;
        var sample = new Sample([.. laid.Peek(100).Select(p => p.Cells)]);
        return (
            laid,
            new Headers(
                [.. places.Concat(kept).Select(p => headers[p]), .. items.OrderBy(i => i.Value).Select(i => i.Key)],
                sample
            )
        );
    }

    public override int LineOf(int column) => _stations[_at].LineOf(column);

    public override int Count(int column) => Counts.Parse(this[column]);

    public override bool Next() => ++_at < _stations.Count;

    public override List<(int Line, string[] Cells)> Peek(int most) =>
        [
            .. _stations
                .Take(most)
                .Select(s =>
                    (
                        s.Line,
                        Enumerable.Range(0, _columns).Select(c => c < s.Cells.Count ? s.Cells[c] ?? "" : "").ToArray()
                    )
                ),
        ];

    protected override void Dispose(bool disposing) { }

    private sealed class Station(int line, List<string?> cells)
    {
        private readonly Dictionary<int, int> _lines = [];

        public int Line => line;

        public List<string?> Cells => cells;

        public int LineOf(int column) => _lines.GetValueOrDefault(column, line);

        /// <summary>Takes a count; false when the station already has one for that item.</summary>
        public bool Take(int column, string count, int on)
        {
            while (cells.Count <= column)
            {
                cells.Add(null);
            }
            if (cells[column] is not null)
            {
                return false;
            }
            cells[column] = count;
            _lines[column] = on;
            return true;
        }
    }

    /// <summary>The columns of a long table, held in a layout: places as its name, the item's names and the count as its numbers.</summary>
    private static class Columns
    {
        public static Outcome<Layout> Find(Headers headers, LongTable form, IEnumerable<string> places, string file)
        {
            var problems = new List<Problem>();
            int[] name = [.. places.Select(Column).Distinct()];
            int[] numbers = [.. form.Names.Append(form.Count).Select(Column)];
            return problems.Count > 0
                ? Outcome<Layout>.Refused(problems)
                : Outcome<Layout>.Of(
                    new Layout
                    {
                        Name = name,
                        Numbers = numbers,
                        Fields = [],
                        Choices = [],
                        Uses = [],
                    }
                );

            int Column(string wanted)
            {
                var found = headers.Find(wanted);
                if (found.Count == 1)
                {
                    return found[0];
                }
                problems.Add(
                    found.Count == 0
                        ? MappingProblem.Missing(file, $"«{wanted}»", headers, wanted)
                        : MappingProblem.Twice(file, wanted, found.Select(i => headers[i]))
                );
                return 0;
            }
        }
    }
}
