using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>One recipient's part of a header: what kind it is, its arguments, the file's key wrapped for it.</summary>
/// <param name="Kind">First word, such as <c>X25519</c>.</param>
/// <param name="Arguments">Further words, each of one or more visible ASCII characters.</param>
/// <param name="Body">Any bytes.</param>
public sealed record Stanza(string Kind, IReadOnlyList<string> Arguments, ReadOnlyMemory<byte> Body)
{
    internal const int Columns = 64;

    internal void WriteTo(StringBuilder text)
    {
        text.Append("->").Append(' ').AppendJoin(' ', [Kind, .. Arguments]).Append('\n');
        var body = StrictBase64.EncodeBare(Body.Span);
        // The last line is a short one, be it empty: that is how a reader knows that it is the last.
        for (var at = 0; at <= body.Length; at += Columns)
        {
            text.Append(body.AsSpan(at, Math.Min(Columns, body.Length - at))).Append('\n');
        }
    }
}
