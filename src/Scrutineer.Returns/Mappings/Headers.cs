using System.Text;

namespace Scrutineer.Returns.Mappings;

/// <summary>The header row: as written, and as compared.</summary>
internal sealed class Headers
{
    private readonly string[] _written;
    private readonly string[] _compared;

    public Headers(IEnumerable<string> written, Sample? sample = null)
    {
        Sample = sample ?? Sample.None;
        _written = [.. written.Select(h => h.Trim().TrimStart('\uFEFF').Trim())];
        _compared = [.. _written.Select(Compared)];
    }

    public int Count => _written.Length;

    /// <summary>The first rows below.</summary>
    public Sample Sample { get; }

    /// <summary>As written, without surrounding white space.</summary>
    public string this[int column] => _written[column];

    /// <summary>Lower case, single spaces, ё as е.</summary>
    public string Plain(int column) => _compared[column];

    /// <summary>All columns of that name, whatever its case and spaces.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        var wanted = Compared(name);
        var found = new List<int>();
        for (var i = 0; i < _compared.Length; i++)
        {
            if (_compared[i] == wanted)
            {
                found.Add(i);
            }
        }
        return found;
    }

    /// <summary>Up to three headers most like the one that is missing.</summary>
    public IReadOnlyList<string> Closest(string name)
    {
        var wanted = Compared(name);
        return
        [
            .. _compared
                .Select((text, i) => (Written: _written[i], Likeness: Likeness(text, wanted)))
                .Where(c => c.Likeness >= 0.4)
                .OrderByDescending(c => c.Likeness)
                .Take(3)
                .Select(c => c.Written),
        ];
    }

    /// <summary>Lower case, single spaces, ё as е, no mark of byte order.</summary>
    public static string Compared(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '\uFEFF' or '\u200B')
            {
                space = result.Length > 0;
                continue;
            }
            if (space)
            {
                result.Append(' ');
                space = false;
            }
            var lower = char.ToLowerInvariant(letter);
            result.Append(lower == 'ё' ? 'е' : lower);
        }
        return result.ToString();
    }

    /// <summary>Shared pairs of letters, Dice's coefficient: 0 nothing in common … 1 the same.</summary>
    internal static double Likeness(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }
        var (first, second) = (Pairs(one), Pairs(other));
        if (first.Count + second.Count == 0)
        {
            return 0;
        }
        var all = first.Count + second.Count;
        var shared = 0;
        foreach (var pair in first)
        {
            shared += second.Remove(pair) ? 1 : 0;
        }
        return 2.0 * shared / all;
    }

    private static List<int> Pairs(string text)
    {
        var pairs = new List<int>(Math.Max(0, text.Length - 1));
        for (var i = 1; i < Math.Min(text.Length, 200); i++)
        {
            pairs.Add((text[i - 1] << 16) | text[i]);
        }
        return pairs;
    }
}
