using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Finds the sentence that a misspelt one was meant to be.</summary>
internal static class SentenceGuess
{
    private static readonly Language[] Both = [Language.En, Language.Uk];

    // No wording with its names is longer; comparing a longer text with every one takes long and finds nothing.
    private const int Longest = 600;

    /// <summary>The nearest template, or null when none is near (more than two fifths of its letters differ).</summary>
    public static string? Nearest(string text, Vocabulary vocabulary)
    {
        if (text.Length > Longest)
        {
            return null;
        }
        var words = text.ToLowerInvariant().Split(' ');
        string? best = null;
        var least = 0.4;
        // The same few words stand in most wordings.
        var distances = new Dictionary<(string, string), int>();
        foreach (var predicate in vocabulary.Predicates)
        {
            foreach (var language in Both)
            {
                var template = Template(predicate, language);
                var share = Share(words, template.ToLowerInvariant().Split(' '), least, distances);
                if (share < least)
                {
                    (best, least) = (template, share);
                }
            }
        }
        return best;
    }

    /// <summary>Whether the words around the slots are right, whatever stands in the slots.</summary>
    public static bool Exact(string text, Predicate predicate, Language language)
    {
        var pattern = string.Concat(predicate.In(language).Select(p => p.Slot < 0 ? Regex.Escape(p.Text) : ".+"));
        return Regex.IsMatch(text, $"^{pattern}$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }

    /// <summary>A template with its slots as <c>{name}</c>.</summary>
    public static string Template(Predicate predicate, Language language) =>
        string.Concat(predicate.In(language).Select(p => p.Slot < 0 ? p.Text : $"{{{predicate.Slots[p.Slot].Name}}}"));

    /// <summary>
    /// Least share of letters to change, where a slot may stand for one to eight words; 1 as soon as it cannot be below a limit.
    /// </summary>
    private static double Share(
        string[] words,
        string[] template,
        double limit,
        Dictionary<(string, string), int> distances
    )
    {
        double letters = template.Sum(t => t.StartsWith('{') ? 0 : t.Length);
        if (letters == 0)
        {
            return 1;
        }
        double[] before;
        var cost = new double[words.Length + 1];
        for (var j = 1; j <= words.Length; j++)
        {
            cost[j] = cost[j - 1] + words[j - 1].Length;
        }
        for (var i = 1; i <= template.Length; i++)
        {
            var t = template[i - 1];
            var slot = t.StartsWith('{');
            var skipped = slot ? 1 : t.Length;
            (before, cost) = (cost, new double[words.Length + 1]);
            cost[0] = before[0] + skipped;
            var lowest = cost[0];
            for (var j = 1; j <= words.Length; j++)
            {
                var least = Math.Min(before[j] + skipped, cost[j - 1] + words[j - 1].Length);
                if (slot)
                {
                    for (var k = 1; k <= Math.Min(8, j); k++)
                    {
                        least = Math.Min(least, before[j - k]);
                    }
                }
                else
                {
                    least = Math.Min(least, before[j - 1] + Distance(t, words[j - 1], distances));
                }
                cost[j] = least;
                lowest = Math.Min(lowest, least);
            }
            // What a row costs at least, each later one does too.
            if (lowest >= limit * letters)
            {
                return 1;
            }
        }
        return cost[words.Length] / letters;
    }

    private static int Distance(string one, string other, Dictionary<(string, string), int> known)
    {
        if (!known.TryGetValue((one, other), out var distance))
        {
            known[(one, other)] = distance = Spelling.Distance(one, other);
        }
        return distance;
    }
}
