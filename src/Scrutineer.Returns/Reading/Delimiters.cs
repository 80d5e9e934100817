namespace Scrutineer.Returns.Reading;

/// <summary>What separates the cells, told from the header.</summary>
internal static class Delimiters
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>The candidate that stands most often outside quotes in the first row; a comma when none does.</summary>
    public static char Detect(ReadOnlySpan<char> beginning)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var quoted = false;
        foreach (var letter in beginning.TrimStart("\r\n"))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (quoted)
            {
                continue;
            }
            else if (letter is '\n' or '\r')
            {
                break;
            }
            var which = Array.IndexOf(Known, letter);
            if (which >= 0)
            {
                counts[which]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }
        return Known[best];
    }
}
