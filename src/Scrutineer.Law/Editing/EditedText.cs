using System.Text;

namespace Scrutineer.Law.Editing;

/// <summary>
/// A text that somebody edits. Lines are counted from 0 and end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>; columns are UTF-16 code
/// units from 0, as the Language Server Protocol 3.17 counts them. Immutable.
/// </summary>
public sealed class EditedText
{
    private readonly List<TextSpan> _lines = [];

    /// <summary>A text; half of a surrogate pair that stands alone becomes U+FFFD.</summary>
    public EditedText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = Whole(text);
        Split();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are: at least one.</summary>
    public int LineCount => _lines.Count;

    /// <summary>The same letters where every line ends with <c>\n</c>, for readers that know no other end.</summary>
    internal string ForReaders
    {
        get
        {
            if (!Text.Contains('\r', StringComparison.Ordinal))
            {
                return Text;
            }
            // Letter for letter, so that offsets stay: the readers trim the \r before a \n themselves.
            var text = new StringBuilder(Text);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                {
                    text[i] = '\n';
                }
            }
            return text.ToString();
        }
    }

    /// <summary>A line without its end; the last one where there is no such line.</summary>
    public TextSpan Line(int number) => _lines[Math.Clamp(number, 0, _lines.Count - 1)];

    /// <summary>The letters of a piece.</summary>
#pragma warning disable CA1043 // A text is asked for its pieces as an array is for its ranges.
    public string this[TextSpan span] => Text[span.Start..span.End];
#pragma warning restore CA1043

    /// <summary>The offset of a place; a column beyond the line's end is its end, and a pair of surrogates is never split.</summary>
    /// <param name="line">From 0; beyond the last line the text's end.</param>
    /// <param name="column">From 0.</param>
    public int OffsetAt(int line, int column)
    {
        if (line >= _lines.Count)
        {
            return Text.Length;
        }
        var span = Line(line);
        var offset = span.Start + Math.Clamp(column, 0, span.Length);
        return offset > span.Start && offset < span.End && char.IsSurrogatePair(Text[offset - 1], Text[offset])
            ? offset - 1
            : offset;
    }

    /// <summary>The line and column of an offset; an offset inside a line's end is the end of that line.</summary>
    public (int Line, int Column) PointAt(int offset)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return (low, Math.Clamp(offset - _lines[low].Start, 0, _lines[low].Length));
    }

    /// <summary>The text with a piece replaced.</summary>
    public EditedText Replace(TextSpan span, string with) =>
        new(string.Concat(Text.AsSpan(0, span.Start), with, Text.AsSpan(span.End)));

    /// <summary>A piece without the white space around it.</summary>
    internal TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }
        return new(start, end);
    }

    private void Split()
    {
        var start = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is not ('\n' or '\r'))
            {
                continue;
            }
            _lines.Add(new(start, i));
            i += Text[i] == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }
        _lines.Add(new(start, Text.Length));
    }

    private static string Whole(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                (mended ??= new StringBuilder(text))[i] = '\uFFFD';
            }
        }
        return mended?.ToString() ?? text;
    }
}
