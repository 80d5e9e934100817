using System.Text;
using Scrutineer.Forensics.Comparison;

namespace Scrutineer.Forensics.Pairs;

/// <summary>Names of places as they are matched between files.</summary>
internal static class PlaceKeys
{
    /// <summary>Letters and digits alone, in lower case, <em>ё</em> as <em>е</em>; what stands between words is one space.</summary>
    public static string Exact(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var letter = char.ToLowerInvariant(c) is 'ё' ? 'е' : char.ToLowerInvariant(c);
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(letter);
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        return key.ToString().TrimEnd();
    }

    /// <summary>The same without a leading number, unless the name is nothing but numbers.</summary>
    public static string Unnumbered(string name) =>
        ComparisonMethod.Plain(name) is { Length: > 0 } plain ? plain : Exact(name);

    /// <summary>A station's number: its name from the first digit on, such as <c>592</c> of <c>УИК №592</c>; the whole name without a digit.</summary>
    public static string Number(string name)
    {
        var first = name.AsSpan().IndexOfAnyInRange('0', '9');
        var number = first < 0 ? Exact(name) : Exact(name[first..]);
        var significant = number.TrimStart('0');
        return significant.Length > 0 && char.IsDigit(significant[0]) ? significant : number;
    }
}
