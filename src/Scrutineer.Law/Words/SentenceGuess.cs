using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Finds the sentence that a misspelt one was meant to be.</summary>
internal static class SentenceGuess
{
    private static readonly Language[] Both = [Language.En, Language.Uk];

    /// <summary>The nearest template, or null when none is near (more than two fifths of its letters differ).</summary>
    public static string? Nearest(string text, Vocabulary vocabulary)
    {
        var words = text.ToLowerInvariant().Split(' ');
        string? best = null;
        var least = 0.4;
        foreach (var predicate in vocabulary.Predicates)
        {
            foreach (var language in Both)
            {
                var template = Template(predicate, language);
                var share = Share(words, template.ToLowerInvariant().Split(' '));
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

    /// <summary>Least share of letters to change, where a slot may stand for one to eight words.</summary>
    private static double Share(string[] words, string[] template)
    {
        var cost = new double[template.Length + 1, words.Length + 1];
        for (var j = 1; j <= words.Length; j++)
        {
            cost[0, j] = cost[0, j - 1] + words[j - 1].Length;
        }
        double letters = 0;
        for (var i = 1; i <= template.Length; i++)
        {
            var t = template[i - 1];
            var slot = t.StartsWith('{');
            letters += slot ? 0 : t.Length;
            cost[i, 0] = cost[i - 1, 0] + (slot ? 1 : t.Length);
            for (var j = 1; j <= words.Length; j++)
            {
                var least = Math.Min(cost[i - 1, j] + (slot ? 1 : t.Length), cost[i, j - 1] + words[j - 1].Length);
                if (slot)
                {
                    for (var k = 1; k <= Math.Min(8, j); k++)
                    {
                        least = Math.Min(least, cost[i - 1, j - k]);
                    }
                }
                else
                {
                    least = Math.Min(least, cost[i - 1, j - 1] + Spelling.Distance(t, words[j - 1]));
                }
                cost[i, j] = least;
            }
        }
        return letters == 0 ? 1 : cost[template.Length, words.Length] / letters;
    }
}
