using System.Text;

namespace Scrutineer.Parties.Lists;

/// <summary>
/// Rows of a list as authorities publish them, in bounded memory: quoted cells, doubled quotation marks, line ends inside quotes, a
/// spreadsheet's mark of the end; strict UTF-8.
/// </summary>
internal sealed class ListRows(TextReader reader, char separator)
{
    private const int MaxCell = 1 << 20;
    private const int MaxCells = 4096;

    private readonly StringBuilder _cell = new();
    private readonly char[] _buffer = new char[1 << 14];
    private int _at;
    private int _end;

    /// <summary>1-based line that the last row began on.</summary>
    public int Line { get; private set; }

    private int _lines = 1;

    /// <summary>The next row, or null at the end.</summary>
    /// <exception cref="ListException">A quotation mark is not closed, a cell is too long, or the bytes are not UTF-8.</exception>
    public List<string>? Next()
    {
        Line = _lines;
        if (Peek() < 0)
        {
            return null;
        }
        var cells = new List<string>();
        while (true)
        {
            var last = Cell();
            cells.Add(_cell.ToString());
            if (cells.Count > MaxCells)
            {
                throw ListException.TooLong(Line, MaxCells);
            }
            if (last)
            {
                return cells;
            }
        }
    }

    // Reads a cell; true when the row ends behind it. The mark of a spreadsheet's end (Ctrl-Z) ends a file too: OFAC writes one.
    private bool Cell()
    {
        _cell.Clear();
        var quoted = false;
        // Tab-separated tables do not quote: a quotation mark there belongs to the name.
        if (separator is not '\t' && Peek() is '"')
        {
            Read();
            quoted = true;
        }
        while (true)
        {
            var c = Read();
            if (quoted)
            {
                if (c < 0)
                {
                    throw ListException.Broken("“", Line);
                }
                if (c is '"')
                {
                    if (Peek() is '"')
                    {
                        Read();
                        Append('"');
                    }
                    else
                    {
                        quoted = false;
                    }
                    continue;
                }
                Append((char)c);
                continue;
            }
            switch (c)
            {
                case < 0 or '\n' or '\u001A':
                    return true;
                case '\r':
                    break;
                default:
                    if (c == separator)
                    {
                        return false;
                    }
                    Append((char)c);
                    break;
            }
        }
    }

    private void Append(char c)
    {
        if (_cell.Length >= MaxCell)
        {
            throw ListException.TooLong(Line, MaxCell);
        }
        _cell.Append(c);
    }

    private int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    private int Read()
    {
        var c = Peek();
        _at += c < 0 ? 0 : 1;
        _lines += c is '\n' ? 1 : 0;
        return c;
    }

    private bool Fill()
    {
        try
        {
            _end = reader.Read(_buffer, 0, _buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            throw ListException.Encoding(_lines);
        }
        _at = 0;
        return _end > 0;
    }
}
