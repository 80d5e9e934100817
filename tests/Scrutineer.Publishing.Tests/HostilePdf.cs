using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Scrutineer.Publishing.Tests;

/// <summary>A printed PDF taken apart into its objects and put together again, with what somebody wants in it.</summary>
internal static partial class HostilePdf
{
    /// <summary>The same document with changed objects; every character stands for one byte (Latin-1).</summary>
    /// <param name="pdf">As Chromium prints.</param>
    /// <param name="dictionary">Changes an object without its stream.</param>
    /// <param name="content">Changes the operations of a page.</param>
    public static byte[] Changed(
        byte[] pdf,
        Func<string, string>? dictionary = null,
        Func<string, string>? content = null
    )
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var trailer = text[text.IndexOf("trailer", table, StringComparison.Ordinal)..];
        var starts = Object().Matches(text[..table]).Select(m => m.Index).ToList();
        var (file, offsets) = (new StringBuilder(text[..starts[0]]), new SortedDictionary<int, int>());
        for (var i = 0; i < starts.Count; i++)
        {
            var whole = text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : table)];
            var number = int.Parse(whole[..whole.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
            offsets[number] = file.Length;
            file.Append(Changed(whole, dictionary ?? (d => d), content ?? (c => c)));
        }
        var at = file.Length;
        var size = offsets.Keys.Max() + 1;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
        {
            file.Append(
                offsets.TryGetValue(number, out var offset)
                    ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")
                    : "0000000000 65535 f \n"
            );
        }
        file.Append(StartXref().Replace(trailer, string.Create(CultureInfo.InvariantCulture, $"startxref\n{at}\n")));
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Changed(string whole, Func<string, string> dictionary, Func<string, string> content)
    {
        var stream = whole.IndexOf("stream\n", StringComparison.Ordinal);
        if (stream < 0)
        {
            return dictionary(whole);
        }
        var (from, to) = (stream + 7, whole.LastIndexOf("\nendstream", StringComparison.Ordinal));
        var head = whole[..stream];
        if (
            !head.Contains("FlateDecode", StringComparison.Ordinal)
            || head.Contains("Length1", StringComparison.Ordinal)
        )
        {
            return whole;
        }
        var inside = Inflated(Encoding.Latin1.GetBytes(whole[from..to]));
        if (!inside.Contains(" Tf", StringComparison.Ordinal))
        {
            return whole;
        }
        var packed = Encoding.Latin1.GetString(Deflated(content(inside)));
        head = Length().Replace(head, string.Create(CultureInfo.InvariantCulture, $"/Length {packed.Length}"));
        return head + "stream\n" + packed + whole[to..];
    }

    private static string Inflated(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static byte[] Deflated(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.Latin1.GetBytes(text));
        }
        return packed.ToArray();
    }

    [GeneratedRegex(@"(?<=\n)\d+ 0 obj\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Object();

    [GeneratedRegex(@"startxref\n\d+\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StartXref();

    [GeneratedRegex(@"/Length \d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();
}
