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
}
