using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Finds rows that sum other rows: by their names, or because every count is the sum of the stations before them (or after them) of the
/// same commission, region, stretch or table.
/// </summary>
internal sealed class TotalRows
{
    // Two equal small rows are no total, and three small numbers agree by chance (one station of Kazan in 2024 has 120, 118, 1 and 1,
    // which two others of its commission have together). A total found by its numbers alone sums two stations or more, has so many
    // voters, and so many different counts; fewer are enough where it has no name beside rows that have, or sums many stations.
    private const int LeastStations = 2;
    private const int ManyStations = 10;
    private const int LeastVoters = 50;
    private const int LeastDifferentCounts = 5;
    private const int LeastDifferentCountsOfNameless = 3;

    private readonly ReturnSet _returns;
    private readonly int[][] _columns;
    private readonly Dictionary<int, RowAside> _found = [];
    private readonly HashSet<int> _labelled = [];

    private TotalRows(ReturnSet returns)
    {
        _returns = returns;
        _columns = [.. returns.Columns.Distinct()];
    }

    /// <summary>The returns without their totals, and the totals in the order of the source.</summary>
    public static (ReturnSet Returns, IReadOnlyList<RowAside> Totals) SetApart(ReturnSet returns)
    {
        var search = new TotalRows(returns);
        var blank = search.Label();
        search.Search();
        if (search._found.Count + search._labelled.Count + blank.Count == 0)
        {
            return (returns, []);
        }
        if (search.LabelAlike())
        {
            search.Search();
        }
        search.Close();
        var totals = search
            ._found.Values.Concat(
                blank.Select(i => new RowAside(
                    returns.WithoutData.Row(i),
                    AsideKind.Total,
                    search.Said(returns.WithoutData, i)
                ))
            )
            .OrderBy(t => t.Row)
            .ToList();
        return (returns.Where(i => !search._found.ContainsKey(i), i => !blank.Contains(i)), totals);
    }

    /// <summary>Marks the rows that are called totals; returns those without data that are.</summary>
    private HashSet<int> Label()
    {
        var regions = _returns.Regions.Select(TotalWords.Is).ToArray();
        var commissions = _returns.Commissions.Select(c => TotalWords.Is(c.Name)).ToArray();
        var names = new TotalWords.Asked();
        for (var i = 0; i < _returns.Count; i++)
        {
            if (Labelled(_returns.Stations, i))
            {
                _labelled.Add(i);
            }
        }
        // Where most rows bear such a name it tells nothing.
        if (_labelled.Count * 2 > _returns.Count)
        {
            _labelled.Clear();
            return [];
        }
        return [.. Enumerable.Range(0, _returns.WithoutData.Count).Where(i => Labelled(_returns.WithoutData, i))];

        bool Labelled(StationTable table, int i) =>
            regions[table.Region[i]] || commissions[table.Commission[i]] || names.Is(table.Utf8Name(i));
    }

    // Totals found by their numbers often bear one name, or none: a row of that name that sums a lone station is a total too.
    private bool LabelAlike()
    {
        var names = _found
            .Keys.Where(row => !_labelled.Contains(row))
            .GroupBy(_returns.Stations.Name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return false;
        }
        var others = Enumerable
            .Range(0, _returns.Count)
            .Where(i => !_found.ContainsKey(i) && names.ContainsKey(_returns.Stations.Name(i)))
            .GroupBy(i => _returns.Stations.Name(i), StringComparer.Ordinal)
            .Where(g => g.Count() <= names[g.Key]);
        foreach (var row in others.SelectMany(g => g))
        {
            _labelled.Add(row);
        }
        return true;
    }

    private void Search()
    {
        // Totals that stand before what they sum are looked for where the first row of some group is half of all the group has.
        if (Search(forward: true) || _labelled.Count > 0)
        {
            Search(forward: false);
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(
        System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization
    )]
    private bool Search(bool forward)
    {
        var registered = _returns.Registered;
        var cast = _returns.Cast;
        var leader = _returns.LeaderVotes;
        var ownCommission = _returns.Stations.Commission;
        var ownRegion = _returns.Stations.Region;
        var commissions = new Group[_returns.Commissions.Count];
        var regions = new Group[_returns.Regions.Count];
        var (all, stretch) = (new Group(), new Group());
        var (commission, region) = (-1, -1);
        for (var step = 0; step < registered.Length; step++)
        {
            var i = forward ? step : registered.Length - 1 - step;
            if (_found.Count > 0 && _found.ContainsKey(i))
            {
                stretch = new Group();
                continue;
            }
            var row = (registered[i], cast[i], leader[i]);
            ref var own = ref commissions[ownCommission[i]];
            ref var wide = ref regions[ownRegion[i]];
            // Sums run over the stations met so far; only a row that agrees in three columns is looked at in full.
            var isLabelled = _labelled.Count > 0 && _labelled.Contains(i);
            var fits =
                isLabelled
                || own.Fits(row)
                || stretch.Fits(row)
                || wide.Fits(row)
                || all.Fits(row)
                || (commission >= 0 && (commissions[commission].Fits(row) || regions[region].Fits(row)));
            if (fits && Total(i, forward, commission, region) is { } total)
            {
                _found[i] = total;
                stretch = new Group();
                continue;
            }
            if (isLabelled)
            {
                // Perhaps it stands before what it sums; it is not a station either way.
                continue;
            }
            own.Add(row);
            wide.Add(row);
            all.Add(row);
            stretch.Add(row);
            (commission, region) = (ownCommission[i], ownRegion[i]);
        }
        return all.BeginsWithItsSum
            || Array.Exists(commissions, g => g.BeginsWithItsSum)
            || Array.Exists(regions, g => g.BeginsWithItsSum);
    }

    /// <summary>Called a total, and no sum is to be found: that is said, not counted as a station.</summary>
    private void Close()
    {
        foreach (var row in _labelled.Where(row => !_found.ContainsKey(row)).ToList())
        {
            _found[row] = Unlike(row);
        }
    }

    private RowAside? Total(int row, bool forward, int commission, int region)
    {
        foreach (var stations in Scopes(row, forward, commission, region))
        {
            if (
                stations.Count >= (_labelled.Contains(row) ? 1 : LeastStations)
                && IsSum(row, stations)
                && (_labelled.Contains(row) || IsTelling(row, stations.Count))
            )
            {
                return new RowAside(_returns.Stations.Row(row), AsideKind.Total, Said(_returns.Stations, row))
                {
                    Stations = stations.Count,
                };
            }
        }
        return null;
    }

    /// <summary>What a row might sum: the rows of its commission, since the last total, of its region, of the table; then of the row beside it.</summary>
    private IEnumerable<List<int>> Scopes(int row, bool forward, int commission, int region)
    {
        var table = _returns.Stations;
        var (own, ownRegion) = (table.Commission[row], table.Region[row]);
        yield return Those(i => table.Commission[i] == own);
        yield return Stretch(row, forward);
        yield return Those(i => table.Region[i] == ownRegion);
        if (commission >= 0)
        {
            yield return Those(i => table.Commission[i] == commission);
            yield return Those(i => table.Region[i] == region);
        }
        yield return Those(_ => true);

        List<int> Those(Func<int, bool> which) =>
            [
                .. (forward ? Enumerable.Range(0, row) : Enumerable.Range(row + 1, _returns.Count - row - 1)).Where(i =>
                    IsStation(i) && which(i)
                ),
            ];
    }

    private List<int> Stretch(int row, bool forward)
    {
        var stations = new List<int>();
        for (var i = row + (forward ? -1 : 1); i >= 0 && i < _returns.Count && IsStation(i); i += forward ? -1 : 1)
        {
            stations.Add(i);
        }
        return stations;
    }

    private bool IsStation(int row) => !_found.ContainsKey(row) && !_labelled.Contains(row);

    private bool IsSum(int row, List<int> stations) =>
        Array.TrueForAll(_columns, column => stations.Sum(i => (long)column[i]) == column[row]);

    private bool IsTelling(int row, int stations)
    {
        var different = _columns.Select(c => c[row]).Where(c => c > 0).Distinct().Count();
        var nameless =
            _returns.Stations.Utf8Name(row).IsEmpty && !_returns.Stations.Utf8Name(row > 0 ? row - 1 : row + 1).IsEmpty;
        return _returns.Registered[row] >= LeastVoters
            && different
                >= (nameless || stations >= ManyStations ? LeastDifferentCountsOfNameless : LeastDifferentCounts);
    }

    private RowAside Unlike(int row)
    {
        // The scope whose voters are nearest is the one that was probably meant.
        var nearest = Scopes(row, forward: true, -1, -1)
            .Concat(Scopes(row, forward: false, -1, -1))
            .Where(s => s.Count > 0)
            .MinBy(s => Math.Abs(s.Sum(i => (long)_returns.Registered[i]) - _returns.Registered[row]));
        var aside = new RowAside(_returns.Stations.Row(row), AsideKind.Total, Said(_returns.Stations, row));
        return nearest is null
            ? aside
            : aside with
            {
                Stations = nearest.Count,
                Differences =
                [
                    .. Named()
                        .Select(c => new TotalDifference(c.Name, c.Column[row], nearest.Sum(i => (long)c.Column[i])))
                        .Where(d => d.Total != d.Sum),
                ],
            };
    }

    private IEnumerable<(string Name, int[] Column)> Named() =>
        FieldIds
            .All.Where(_returns.Has)
            .Select(f => f.Id())
            .Concat(_returns.Choices.Select(c => Canonical.Votes + c))
            .Zip(_returns.Columns);

    private string Said(StationTable table, int i)
    {
        string[] parts =
        [
            _returns.Regions[table.Region[i]],
            _returns.Commissions[table.Commission[i]].Name,
            table.Name(i),
        ];
        return StationsTable.Said(parts.Where(p => p != Layout.Unnamed));
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private struct Group
    {
        private int _stations;
        private long _registered;
        private long _cast;
        private long _leader;
        private (int Registered, int Cast, int Leader) _first;

        public readonly bool BeginsWithItsSum =>
            _stations > LeastStations
            && _registered == 2L * _first.Registered
            && _cast == 2L * _first.Cast
            && _leader == 2L * _first.Leader;

        public readonly bool Fits((int Registered, int Cast, int Leader) row) =>
            _registered == row.Registered && _cast == row.Cast && _leader == row.Leader && _stations >= LeastStations;

        public void Add((int Registered, int Cast, int Leader) row)
        {
            _first = _stations == 0 ? row : _first;
            _stations++;
            _registered += row.Registered;
            _cast += row.Cast;
            _leader += row.Leader;
        }
    }
}
