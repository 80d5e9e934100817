namespace Scrutineer.Returns;

/// <summary>Builds a <see cref="ReturnSet"/> row by row: what readers and the simulator write into.</summary>
public sealed class ReturnSetBuilder
{
    private readonly ReturnField[] _fields;
    private readonly string[] _choices;
    private readonly int[] _rests;

    // The fields' columns, then the votes'.
    private readonly GrowingColumn[] _columns;
    private readonly Rows _with = new();
    private readonly Rows _without = new();
    private readonly List<string> _regions = [];
    private readonly Dictionary<string, int> _regionIndex = new(StringComparer.Ordinal);
    private readonly List<Commission> _commissions = [];
    private readonly List<Dictionary<string, int>> _commissionIndex = [];
    private int _lastRegion = -1;
    private int _lastCommission = -1;

    /// <summary>A builder for rows with the given fields and choices.</summary>
    /// <param name="fields">Fields that each row gives, each once, in the order of <see cref="Add"/>'s values.</param>
    /// <param name="choices">Names of the choices, at least one, in the order of <see cref="Add"/>'s votes.</param>
    /// <param name="rests">Indices of choices that are only what the others leave of a field; they never lead.</param>
    public ReturnSetBuilder(
        IEnumerable<ReturnField> fields,
        IEnumerable<string> choices,
        IEnumerable<int>? rests = null
    )
    {
        _rests = [.. rests ?? []];
        _fields = [.. fields];
        _choices = [.. choices];
        if (_fields.Distinct().Count() != _fields.Length)
        {
            throw new ArgumentException("A field is named twice.", nameof(fields));
        }
        _columns = [.. Enumerable.Range(0, _fields.Length + _choices.Length).Select(_ => new GrowingColumn())];
    }

    /// <summary>Adds a station with data. Values are checked by the caller to be 0 or more.</summary>
    public void Add(
        ReadOnlySpan<char> region,
        ReadOnlySpan<char> commission,
        ReadOnlySpan<char> name,
        int row,
        ReadOnlySpan<int> values,
        ReadOnlySpan<int> votes
    )
    {
        Key(_with, region, commission, name, row);
        var columns = _columns;
        for (var i = 0; i < values.Length; i++)
        {
            columns[i].Add(values[i]);
        }
        var first = _fields.Length;
        for (var i = 0; i < votes.Length; i++)
        {
            columns[first + i].Add(votes[i]);
        }
    }

    /// <summary>Adds a station that is known but has published nothing.</summary>
    public void AddWithoutData(
        ReadOnlySpan<char> region,
        ReadOnlySpan<char> commission,
        ReadOnlySpan<char> name,
        int row
    ) => Key(_without, region, commission, name, row);

    /// <summary>The returns so far. Issued and Cast are summed from their parts where they were not given.</summary>
    public ReturnSet Build()
    {
        var columns = new int[]?[Enum.GetValues<ReturnField>().Length];
        for (var i = 0; i < _fields.Length; i++)
        {
            columns[(int)_fields[i]] = _columns[i].Whole();
        }
        columns[(int)ReturnField.Issued] ??= Sum(
            columns,
            ReturnField.IssuedEarly,
            ReturnField.IssuedInRoom,
            ReturnField.IssuedOutside
        );
        columns[(int)ReturnField.Cast] ??= columns[(int)ReturnField.Valid] is null
            ? null
            : Sum(columns, ReturnField.Valid, ReturnField.Invalid);
        Share(columns);
        return new ReturnSet(
            _with.Build(),
            _without.Build(),
            _regions,
            _commissions,
            columns,
            _choices,
            [.. _columns.Skip(_fields.Length).Select(c => c.Whole())],
            rests: _rests
        );
    }

    /// <summary>Columns that say the same at every station, as those of ballots lost and unaccounted often do, are held once.</summary>
    private static void Share(int[]?[] columns)
    {
        for (var i = 1; i < columns.Length; i++)
        {
            for (var j = 0; j < i && columns[i] is { } column; j++)
            {
                if (columns[j] is { } earlier && earlier.AsSpan().SequenceEqual(column))
                {
                    columns[i] = earlier;
                    break;
                }
            }
        }
    }

    private static int[]? Sum(int[]?[] columns, params ReadOnlySpan<ReturnField> parts)
    {
        int[]? total = null;
        foreach (var part in parts)
        {
            if (columns[(int)part] is not { } column)
            {
                continue;
            }
            total ??= new int[column.Length];
            for (var i = 0; i < column.Length; i++)
            {
                total[i] += column[i];
            }
        }
        return total;
    }

    private void Key(
        Rows rows,
        ReadOnlySpan<char> region,
        ReadOnlySpan<char> commission,
        ReadOnlySpan<char> name,
        int row
    )
    {
        // Sources list stations by region and commission: the last ones are nearly always meant again.
        if (_lastRegion < 0 || !region.SequenceEqual(_regions[_lastRegion]))
        {
            _lastRegion = RegionIndex(region);
            _lastCommission = -1;
        }
        if (_lastCommission < 0 || !commission.SequenceEqual(_commissions[_lastCommission].Name))
        {
            _lastCommission = CommissionIndex(_lastRegion, commission);
        }
        rows.Add(_lastRegion, _lastCommission, name, row);
    }

    private int RegionIndex(ReadOnlySpan<char> region)
    {
        var index = _regionIndex.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!index.TryGetValue(region, out var found))
        {
            found = _regions.Count;
            var name = region.ToString();
            _regions.Add(name);
            _regionIndex.Add(name, found);
            _commissionIndex.Add(new Dictionary<string, int>(StringComparer.Ordinal));
        }
        return found;
    }

    private int CommissionIndex(int region, ReadOnlySpan<char> commission)
    {
        var index = _commissionIndex[region].GetAlternateLookup<ReadOnlySpan<char>>();
        if (!index.TryGetValue(commission, out var found))
        {
            found = _commissions.Count;
            var name = commission.ToString();
            _commissions.Add(new Commission(region, name));
            _commissionIndex[region].Add(name, found);
        }
        return found;
    }

    private sealed class Rows
    {
        private readonly GrowingColumn _region = new();
        private readonly GrowingColumn _commission = new();
        private readonly GrowingColumn _row = new();
        private readonly Labels.Builder _names = new();

        public void Add(int region, int commission, ReadOnlySpan<char> name, int row)
        {
            _region.Add(region);
            _commission.Add(commission);
            _names.Add(name);
            _row.Add(row);
        }

        public StationTable Build() =>
            new(_region.Whole(), _commission.Whole(), _names.Build(), new RowNumbers(_row.Whole()));
    }
}
