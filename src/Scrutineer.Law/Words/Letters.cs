using System.Text;

namespace Scrutineer.Law;

/// <summary>Spelling that two writers of one sentence share: one space, one apostrophe, either letter case.</summary>
internal static class Letters
{
    /// <summary>One space between words, a plain apostrophe, composed letters, no full stop at the end.</summary>
    public static string Tidy(string text)
    {
        var built = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                gap = built.Length > 0;
                continue;
            }
            if (gap)
            {
                built.Append(' ');
                gap = false;
            }
            built.Append(c is '’' or 'ʼ' or '`' ? '\'' : c);
        }
        return built.ToString().TrimEnd('.').TrimEnd();
    }

    /// <summary>Whether two texts are the same words.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(Tidy(one), Tidy(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Edits (insert, delete, replace, swap) that turn one text into the other.</summary>
    public static int Distance(string one, string other)
    {
        var previous = new int[other.Length + 1];
        var before = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1];
                row[j] = Math.Min(Math.Min(previous[j] + 1, row[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, previous, row) = (previous, row, before);
        }
        return previous[other.Length];
    }
}
