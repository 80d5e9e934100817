using System.Runtime.CompilerServices;
using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>The stations' table: finds each row's counts and place, and says what is wrong with it.</summary>
internal sealed class StationsTable
{
    private readonly TableRows _rows;
    private readonly Layout _layout;
    private readonly Headers _headers;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly RowTaker _taker;
    private readonly int[] _numbers;
    private readonly CountFormat _counting;
    private readonly RowTexts _texts;
    private readonly bool[] _votes;
    private readonly bool _isMadeSafe;
    private char[] _name = new char[256];
    private string _region = Layout.Unnamed;
    private string _commission = Layout.Unnamed;

    public StationsTable(
        TableRows rows,
        Layout layout,
        Headers headers,
        IReadOnlyList<string> lastRow,
        CountFormat counting,
        string file,
        ProblemList problems,
        RowTaker taker
    )
    {
        _counting = counting;
        _texts = new RowTexts(rows, layout, lastRow);
        _votes = [.. layout.Numbers.Select((_, slot) => layout.Fields.All(f => !f.Slots.Contains(slot)))];
        _rows = rows;
        _layout = layout;
        _headers = headers;
        _file = file;
        _problems = problems;
        _taker = taker;
        _numbers = layout.Numbers;
        _isMadeSafe = layout.IsOwn && rows is CsvRows;
    }

    public int Rows { get; private set; }

    public int Blank { get; private set; }

    /// <summary>Rows of stations that lack some counts.</summary>
    public List<int> PartlyBlank { get; } = [];

    /// <summary>Rows that are not stations.</summary>
    public IReadOnlyList<RowAside> Aside => _texts.Aside;

    /// <summary>The first row with anything in it.</summary>
    public static Headers? Header(TableRows rows, string file, ReadLimits limits)
    {
        while (rows.Next())
        {
            if (rows.Cells > limits.MostColumns)
            {
                throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
            }
            if (!rows.IsBlank())
            {
                return new Headers(Enumerable.Range(0, rows.Cells).Select(i => rows[i].ToString()));
            }
        }
        return null;
    }

    /// <summary>The written cells of a row, as a person would quote it.</summary>
    public static string Said(IEnumerable<string> cells)
    {
        var text = string.Join(
            " / ",
            cells.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)
        );
        return text.Length > 80 ? text[..80] + "…" : text;
    }

    /// <summary>Reads every row below the header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read()
    {
        var columns = _headers.Count;
        var plain = _counting.IsPlain;
        while (_rows.Next())
        {
            if (_rows.Cells != columns)
            {
                Ragged(columns);
                continue;
            }
            Rows++;
            var (blank, bad) = plain ? Numbers() : Formatted();
            if (blank == _numbers.Length)
            {
                Without();
            }
            else if (bad > 0)
            {
                Complain();
            }
            else if (blank > 0)
            {
                Partly();
            }
            else if (Rows > 1 || !IsNumbering())
            {
                With();
            }
        }
        foreach (var (line, text) in _texts.Stations())
        {
            // A lone text among the stations that could be a station's name: known, and without data.
            _taker.Without(_layout.RegionName, Layout.Unnamed, text, default, line);
            Rows++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Blank, int Bad) Numbers()
    {
        var rows = _rows;
        var slots = _taker.Slots;
        var numbers = _numbers;
        var (blank, bad) = (0, 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var count = rows.Count(numbers[i]);
            slots[i] = count;
            if (count < 0)
            {
                blank += count == Counts.Blank ? 1 : 0;
                bad += count == Counts.Bad ? 1 : 0;
            }
        }
        return (blank, bad);
    }

    private (int Blank, int Bad) Formatted()
    {
        var (blank, bad) = (0, 0);
        for (var i = 0; i < _numbers.Length; i++)
        {
            var count = _rows.Count(_numbers[i], _counting);
            _taker.Slots[i] = count;
            blank += count == Counts.Blank ? 1 : 0;
            bad += count == Counts.Bad ? 1 : 0;
        }
        return (blank, bad);
    }

    private bool IsNumbering()
    {
        if (!_texts.TakeNumbering())
        {
            return false;
        }
        Rows--;
        return true;
    }

    private void Ragged(int columns)
    {
        if (_rows.IsBlank())
        {
            Blank++;
            return;
        }
        if (_texts.TakeLone(isWhole: false))
        {
            return;
        }
        Rows++;
        const string Kind = "ragged";
        if (_problems.Wants(Kind, _rows.Line))
        {
            _problems.Tell(RowProblem.Ragged(_file, _rows.Line, _rows.Cells, columns), Kind);
        }
    }

    private void Without()
    {
        if (_rows.IsBlank())
        {
            Rows--;
            Blank++;
        }
        else if (DroppedByText())
        {
            _taker.Drop(Key());
        }
        else if (_texts.TakeLone(isWhole: true))
        {
            Rows--;
        }
        else
        {
            TakeWithout();
        }
    }

    private void TakeWithout() =>
        _taker.Without(
            Place(_layout.Region, _layout.RegionName, _layout.FillRegion, ref _region),
            Place(_layout.Commission, Layout.Unnamed, _layout.FillCommission, ref _commission),
            Name(),
            Key(),
            _rows.Line
        );

    // A blank count is missing evidence, never a zero: unless the mapping says that blank votes are none.
    private void Partly()
    {
        if (_layout.Drops.Count > 0 && DroppedByText())
        {
            _taker.Drop(Key());
            return;
        }
        if (_layout.BlankVotesAreZero)
        {
            for (var i = 0; i < _votes.Length; i++)
            {
                if (_votes[i] && _taker.Slots[i] == Counts.Blank)
                {
                    _taker.Slots[i] = 0;
                }
            }
        }
        if (Array.IndexOf(_taker.Slots, Counts.Blank) < 0)
        {
            With();
            return;
        }
        PartlyBlank.Add(_rows.Line);
        TakeWithout();
    }

    private void With()
    {
        if (_layout.Drops.Count > 0 && DroppedByText())
        {
            _taker.Drop(Key());
            return;
        }
        _texts.SeenData();
        if (_layout.ZerosAreMissing && _taker.HasOnlyVoters())
        {
            TakeWithout();
            return;
        }
        _taker.With(
            Place(_layout.Region, _layout.RegionName, _layout.FillRegion, ref _region),
            Place(_layout.Commission, Layout.Unnamed, _layout.FillCommission, ref _commission),
            Name(),
            Key(),
            _rows.Line
        );
    }

    private void Complain()
    {
        if (DroppedByText())
        {
            _taker.Drop(Key());
            return;
        }
        if (_texts.TakeRepeatedHeader())
        {
            Rows--;
            return;
        }
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_taker.Slots[i] != Counts.Bad)
            {
                continue;
            }
            var column = _numbers[i];
            var kind = RowProblem.KindOf(_headers[column], _rows[column]);
            if (_problems.Wants(kind, _rows.Line))
            {
                _problems.Tell(RowProblem.Count(_file, _rows.LineOf(column), _headers[column], _rows[column]), kind);
            }
        }
    }

    private ReadOnlySpan<char> Key() => _layout.JoinKey is { } key ? _rows[key] : default;

    private bool DroppedByText()
    {
        foreach (var drop in _layout.Drops)
        {
            if (drop.Column is not { } column)
            {
                continue;
            }
            var cell = _rows[column].Trim();
            foreach (var text in drop.Texts)
            {
                if (cell.SequenceEqual(text))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private ReadOnlySpan<char> Place(int? column, string otherwise, bool fill, ref string above)
    {
        if (column is not { } at)
        {
            return otherwise;
        }
        var text = Text(at);
        if (!fill)
        {
            return text.IsEmpty ? Layout.Unnamed : text;
        }
        if (!text.IsEmpty && !text.SequenceEqual(above))
        {
            above = text.ToString();
        }
        return above;
    }

    // What was made safe for spreadsheets is read as it was.
    private ReadOnlySpan<char> Text(int column)
    {
        var text = _rows[column].Trim();
        return _isMadeSafe ? CsvCell.Plain(text) : text;
    }

    private ReadOnlySpan<char> Name()
    {
        switch (_layout.Name)
        {
            case []:
                return default;
            case [var only]:
                var name = Text(only);
                return name.IsEmpty && _layout.NameOtherwise is { } other ? Text(other) : name;
        }
        var length = 0;
        foreach (var column in _layout.Name)
        {
            var part = Text(column);
            if (length + part.Length + 1 > _name.Length)
            {
                Array.Resize(ref _name, Math.Max(length + part.Length + 1, _name.Length * 2));
            }
            if (length > 0)
            {
                _name[length++] = ' ';
            }
            part.CopyTo(_name.AsSpan(length));
            length += part.Length;
        }
        return _name.AsSpan(0, length);
    }
}
