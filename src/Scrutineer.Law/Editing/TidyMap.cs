namespace Scrutineer.Law.Editing;

/// <summary>Leads from letters of a tidied text (<see cref="Letters.Tidy"/>) back to those that were typed.</summary>
internal sealed class TidyMap
{
    private readonly int[] _typed;

    private TidyMap(string tidy, int[] typed) => (Tidy, _typed) = (tidy, typed);

    /// <summary>The tidied text.</summary>
    public string Tidy { get; }

    /// <summary>The map of a text; null where letters were composed, and no letter of one stands for a letter of the other.</summary>
    public static TidyMap? Of(string text)
    {
        var typed = new List<int>(text.Length + 1);
        var gap = false;
        var last = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                gap = typed.Count > 0;
                continue;
            }
            if (gap)
            {
                typed.Add(last);
                gap = false;
            }
            typed.Add(i);
            last = i + 1;
        }
        var tidy = Letters.Tidy(text);
        // Full stops at the end are gone; anything else that differs was composed.
        if (typed.Count < tidy.Length || (typed.Count > tidy.Length && !text.TrimEnd().EndsWith('.')))
        {
            return null;
        }
        for (var i = 0; i < tidy.Length; i++)
        {
            if (tidy[i] is not (' ' or '\'') && tidy[i] != text[typed[i]])
            {
                return null;
            }
        }
        typed.Add(last);
        return new(tidy, [.. typed]);
    }

    /// <summary>The piece as it was typed.</summary>
    public TextSpan Typed(int start, int end) =>
        end <= start ? new(_typed[start], _typed[start]) : new(_typed[start], _typed[end - 1] + 1);
}
