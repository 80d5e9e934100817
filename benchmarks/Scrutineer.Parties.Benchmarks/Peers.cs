using System.Globalization;
using System.Text;
using Scrutineer.Parties.Scripts;

namespace Scrutineer.Parties.Benchmarks;

/// <summary>
/// What two peers do, written again for this comparison and much reduced: words by Jaro–Winkler over all forms, as Moov's Watchman;
/// candidates by Soundex keys of words, the fifty with most keys, then Jaro–Winkler, as an index in the manner of yente.
/// </summary>
internal sealed class Peers
{
    private const int MostCandidates = 50;

    private readonly List<(string Name, string Born, string[] Words)> _forms = [];
    private readonly Dictionary<string, List<int>> _keys = new(StringComparer.Ordinal);

    public Peers(IEnumerable<(string Name, string Born)> forms)
    {
        foreach (var (name, born) in forms)
        {
            var words = Words(name);
            foreach (var key in words.Select(Soundex).Distinct(StringComparer.Ordinal))
            {
                (_keys.TryGetValue(key, out var at) ? at : _keys[key] = []).Add(_forms.Count);
            }
            _forms.Add((name, born, words));
        }
    }

    /// <summary>The best form and its score, of all.</summary>
    public (string Name, string Born, double Score) OfAll(string name) =>
        Best(Words(name), Enumerable.Range(0, _forms.Count));

    /// <summary>The best form and its score, of those that share Soundex keys.</summary>
    public (string Name, string Born, double Score) OfKeys(string name)
    {
        var words = Words(name);
        var shared = new Dictionary<int, int>();
        foreach (var key in words.Select(Soundex).Distinct(StringComparer.Ordinal))
        {
            foreach (var form in _keys.GetValueOrDefault(key, []))
            {
                shared[form] = shared.GetValueOrDefault(form) + 1;
            }
        }
        return Best(
            words,
            shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostCandidates).Select(s => s.Key)
        );
    }

    private (string Name, string Born, double Score) Best(string[] asked, IEnumerable<int> forms)
    {
        var best = (Form: -1, Score: 0.0);
        foreach (var form in forms)
        {
            var score = Score(asked, _forms[form].Words);
            best = score > best.Score ? (form, score) : best;
        }
        return best.Form < 0 ? ("", "", 0) : (_forms[best.Form].Name, _forms[best.Form].Born, best.Score);
    }

    // Each word of the longer side with its best of the other, weighted by its length.
    private static double Score(string[] a, string[] b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        double sum = 0,
            letters = 0;
        foreach (var word in longer)
        {
            var best = 0.0;
            foreach (var other in shorter)
            {
                best = Math.Max(best, JaroWinkler(word, other));
            }
            sum += best * word.Length;
            letters += word.Length;
        }
        return letters == 0 ? 0 : sum / letters;
    }

    private static string[] Words(string name)
    {
        var latin = Romanizations.Icao9303.Write(Lookalikes.Repair(name)).Normalize(NormalizationForm.FormD);
        var plain = new StringBuilder();
        foreach (var c in latin.ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
            }
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>US National Archives, The Soundex Indexing System.</summary>
    private static string Soundex(string word)
    {
        const string codes = "01230120022455012623010202";
        var key = new StringBuilder().Append(word[0]);
        var last = Code(word[0]);
        foreach (var c in word.AsSpan(1))
        {
            var code = Code(c);
            if (code != '0' && code != last)
            {
                key.Append(code);
            }
            last = c is 'h' or 'w' ? last : code;
            if (key.Length == 4)
            {
                break;
            }
        }
        return key.ToString().PadRight(4, '0');

        static char Code(char c) => c is >= 'a' and <= 'z' ? codes[c - 'a'] : '0';
    }

    /// <summary>Winkler (1990), String comparator metrics; a prefix of four at most, weight 0.1.</summary>
    private static double JaroWinkler(string a, string b)
    {
        var reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> usedA = stackalloc bool[a.Length];
        Span<bool> usedB = stackalloc bool[b.Length];
        var met = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (!usedB[j] && a[i] == b[j])
                {
                    usedA[i] = usedB[j] = true;
                    met++;
                    break;
                }
            }
        }
        if (met == 0)
        {
            return 0;
        }
        int swapped = 0,
            next = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!usedA[i])
            {
                continue;
            }
            while (!usedB[next])
            {
                next++;
            }
            swapped += a[i] == b[next++] ? 0 : 1;
        }
        double m = met;
        var jaro = ((m / a.Length) + (m / b.Length) + ((m - (swapped / 2)) / m)) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
        {
            prefix++;
        }
        return jaro + (prefix * 0.1 * (1 - jaro));
    }
}
