using System.Runtime.CompilerServices;
using Scrutineer.Returns.Mappings;

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
    private char[] _name = new char[256];

    public StationsTable(
        TableRows rows,
        Layout layout,
        Headers headers,
        string file,
        ProblemList problems,
        RowTaker taker
    )
    {
        _rows = rows;
        _layout = layout;
        _headers = headers;
        _file = file;
        _problems = problems;
        _taker = taker;
        _numbers = layout.Numbers;
    }

    public int Rows { get; private set; }

    public int Blank { get; private set; }

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

    /// <summary>Reads every row below the header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read()
    {
        var columns = _headers.Count;
        while (_rows.Next())
        {
            if (_rows.Cells != columns)
            {
                Ragged(columns);
                continue;
            }
            Rows++;
            var (blank, bad) = Numbers();
            if (blank == _numbers.Length)
            {
                Without();
            }
            else if (blank + bad > 0)
            {
                Complain();
            }
            else
            {
                With();
            }
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

    private void Ragged(int columns)
    {
        if (_rows.IsBlank())
        {
            Blank++;
            return;
        }
        Rows++;
        if (_problems.Wants())
        {
            _problems.Tell(RowProblem.Ragged(_file, _rows.Line, _rows.Cells, columns));
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
        else
        {
            _taker.Without(
                Place(_layout.Region, _layout.RegionName),
                Place(_layout.Commission, Layout.Unnamed),
                Name(),
                _rows.Line
            );
        }
    }

    private void With()
    {
        if (_layout.Drops.Count > 0 && DroppedByText())
        {
            _taker.Drop(Key());
            return;
        }
        _taker.With(
            Place(_layout.Region, _layout.RegionName),
            Place(_layout.Commission, Layout.Unnamed),
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
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_taker.Slots[i] < 0 && _problems.Wants())
            {
                var column = _numbers[i];
                _problems.Tell(RowProblem.Count(_file, _rows.Line, _headers[column], _rows[column]));
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

    private ReadOnlySpan<char> Place(int? column, string otherwise)
    {
        if (column is not { } at)
        {
            return otherwise;
        }
        var text = _rows[at].Trim();
        return text.IsEmpty ? Layout.Unnamed : text;
    }

    private ReadOnlySpan<char> Name()
    {
        switch (_layout.Name)
        {
            case []:
                return default;
            case [var only]:
                var name = _rows[only].Trim();
                return name.IsEmpty && _layout.NameOtherwise is { } other ? _rows[other].Trim() : name;
        }
        var length = 0;
        foreach (var column in _layout.Name)
        {
            var part = _rows[column].Trim();
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
