using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Stations summed from their rows of several kinds of vote. Fields that every row repeats are taken once, and must agree.</summary>
internal sealed class KindRows : TableRows
{
    /// <summary>In fewer stations than this equal sums may be chance.</summary>
    private const int FewestForTotal = 3;

    private readonly List<Station> _stations = [];
    private readonly int _columns;
    private int _at = -1;

    private KindRows(int columns) => _columns = columns;

    public override int Line => _at < 0 ? 0 : _stations[_at].Line;

    public override int Cells => _columns;

    public override ReadOnlySpan<char> this[int column] => _stations[_at].Cells[column];

    public override int Count(int column) => _stations[_at].Counts[column];

    public override int Count(int column, CountFormat format) => Count(column);

    public override int LineOf(int column) => _stations[_at].Line;

    public override bool Next() => ++_at < _stations.Count;

    public override List<(int Line, string[] Cells)> Peek(int most) =>
        [.. _stations.Take(most).Select(s => (s.Line, s.Cells))];

    protected override void Dispose(bool disposing) { }

    /// <summary>The summed rows.</summary>
    /// <param name="rows">Rows below the header.</param>
    /// <param name="layout">Says which columns name a station, which are counts, and which of those are repeated.</param>
    /// <param name="kind">The column that tells the kinds.</param>
    /// <param name="headers">The header.</param>
    /// <param name="counting">How counts are written.</param>
    /// <param name="lackingIsNone">Whether a blank cell beside written ones is none: in a long table it is an item that kind has no row for.</param>
    /// <param name="file">For problems.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="notes">Where what is worth knowing goes.</param>
    public static KindRows Sum(
        TableRows rows,
        Layout layout,
        int kind,
        Headers headers,
        CountFormat counting,
        bool lackingIsNone,
        string file,
        ProblemList problems,
        List<Problem> notes
    )
    {
        var summed = new KindRows(headers.Count);
        int[] places = [.. new[] { layout.Region, layout.Commission }.OfType<int>(), .. layout.Name];
        var found = new Dictionary<string, Station>(StringComparer.Ordinal);
        var once = layout.Once.Select(slot => layout.Numbers[slot]).ToHashSet();
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
            var cells = Enumerable.Range(0, rows.Cells).Select(i => rows[i].Trim().ToString()).ToArray();
            var key = string.Join('\u001F', places.Select(p => cells[p]));
            if (!found.TryGetValue(key, out var station))
            {
                station = new Station(rows.Line, cells);
                found[key] = station;
                summed._stations.Add(station);
            }
            if (!station.Kinds.TryAdd(cells[kind], rows.Line))
            {
                if (problems.Wants("kind-twice", rows.Line))
                {
                    var name =
                        "«"
                        + string.Join(" / ", places.Append(kind).Select(p => cells[p]).Where(c => c.Length > 0))
                        + "»";
                    problems.Tell(
                        RowProblem.Duplicate(file, rows.Line, station.Kinds[cells[kind]], name),
                        "kind-twice"
                    );
                }
                continue;
            }
            var given = station.Begin(cells[kind]);
            foreach (var column in layout.Numbers)
            {
                var count = counting.IsPlain ? rows.Count(column) : rows.Count(column, counting);
                if (count == Counts.Bad)
                {
                    var fault = RowProblem.KindOf(headers[column], rows[column]);
                    if (problems.Wants(fault, rows.Line))
                    {
                        problems.Tell(
                            RowProblem.Count(file, rows.LineOf(column), headers[column], rows[column]),
                            fault
                        );
                    }
                }
                else if (!station.Add(column, count, once.Contains(column), lackingIsNone, given))
                {
                    var fault = "once " + headers[column];
                    if (problems.Wants(fault, rows.Line))
                    {
                        problems.Tell(
                            RowProblem.NotOnce(file, rows.Line, headers[column], station.Counts[column], count),
                            fault
                        );
                    }
                }
            }
        }
        summed.TakeTotalOut(file, notes);
        summed.TellLacking(file, notes);
        return summed;
    }

    /// <summary>
    /// A kind that is the sum of the others in every count of every station is their total, whatever it is called: added to them
    /// it would double the vote.
    /// </summary>
    private void TakeTotalOut(string file, List<Problem> notes)
    {
        var total =
            _stations.Count < FewestForTotal
                ? null
                : _stations[0].Kinds.Keys.FirstOrDefault(k => _stations.TrueForAll(s => s.IsTotal(k)));
        if (total is null)
        {
            return;
        }
        foreach (var station in _stations)
        {
            station.TakeOut(total);
        }
        notes.Add(Warnings.KindIsTotal(file, total, _stations.Count));
    }

    private void TellLacking(string file, List<Problem> notes)
    {
        foreach (var kind in _stations.SelectMany(s => s.Kinds.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            var lacking = _stations.Where(s => !s.Kinds.ContainsKey(kind)).ToList();
            if (lacking.Count > 0 && kind.Length > 0)
            {
                notes.Add(Warnings.KindsLacking(file, kind, lacking.Count, lacking[0].Line));
            }
        }
    }

    private sealed class Station(int line, string[] cells)
    {
        private const int Unseen = int.MinValue;

        public int Line => line;

        public string[] Cells => cells;

        /// <summary>A count for each column that has counts; elsewhere nothing that is asked for.</summary>
        public int[] Counts { get; } = [.. Enumerable.Repeat(Unseen, cells.Length)];

        /// <summary>The line of each kind's row.</summary>
        public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

        /// <summary>The counts of each kind's row by column, those that add up.</summary>
        private readonly Dictionary<string, Dictionary<int, int>> _given = new(StringComparer.Ordinal);

        /// <summary>Begins a row of a kind.</summary>
        public Dictionary<int, int> Begin(string kind) => _given[kind] = [];

        /// <summary>Whether this kind is the sum of two or more others in every count, and not of nothing.</summary>
        public bool IsTotal(string kind)
        {
            if (!_given.TryGetValue(kind, out var whole) || _given.Count < 3)
            {
                return false;
            }
            var parts = _given.Where(g => g.Key != kind).Select(g => g.Value).ToList();
            return whole.Values.Any(v => v > 0)
                && whole.All(w => w.Value == parts.Sum(p => (long)p.GetValueOrDefault(w.Key)))
                && parts.TrueForAll(p => p.All(c => c.Value == 0 || whole.ContainsKey(c.Key)));
        }

        /// <summary>Takes a kind's row out of the sums.</summary>
        public void TakeOut(string kind)
        {
            foreach (var (column, count) in _given[kind])
            {
                if (Counts[column] >= count)
                {
                    Counts[column] -= count;
                }
            }
        }

        /// <summary>Adds a row's count; false when it differs from the one that is to be repeated.</summary>
        public bool Add(int column, int count, bool once, bool lackingIsNone, Dictionary<int, int> given)
        {
            if (!once && count >= 0)
            {
                given[column] = count;
            }
            ref var sum = ref Counts[column];
            if (sum == Unseen)
            {
                sum = count;
            }
            else if (once)
            {
                // A row may leave a repeated field blank; a zero beside a count is one that was left so, too.
                if (count <= 0 || sum == count)
                {
                    return true;
                }
                if (sum > 0)
                {
                    return false;
                }
                sum = count;
            }
            else if (count < 0 || sum < 0)
            {
                sum = lackingIsNone ? Math.Max(count, sum) : Returns.Counts.Blank;
            }
            else
            {
                sum = (int)Math.Min(int.MaxValue, (long)sum + count);
            }
            return true;
        }
    }
}
