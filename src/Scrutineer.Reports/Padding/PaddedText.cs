using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Padding;

/// <summary>
/// Canonical JSON filled with spaces to a multiple of 16 KiB: what is sealed says of its length only how many steps it has, and
/// stays JSON for whoever opens it with other tools.
/// </summary>
public static class PaddedText
{
    /// <summary>Bytes of a step.</summary>
    public const int Step = 16 * 1024;

    /// <summary>The text, filled.</summary>
    public static byte[] Pad(JsonObject text)
    {
        var bytes = CanonicalJson.Bytes(text);
        var padded = new byte[(bytes.Length + Step - 1) / Step * Step];
        padded.AsSpan(bytes.Length).Fill((byte)' ');
        bytes.CopyTo(padded, 0);
        return padded;
    }

    /// <summary>The object behind a filled text.</summary>
    /// <returns>The object, or a problem where the bytes are anything else than <see cref="Pad"/> writes.</returns>
    public static Outcome<JsonObject> Read(ReadOnlyMemory<byte> padded)
    {
        try
        {
            return JsonNode.Parse(padded.Span) is JsonObject text && Pad(text).AsSpan().SequenceEqual(padded.Span)
                ? Outcome.Of(text)
                : Outcome<JsonObject>.Refused(PaddingProblems.Text());
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return Outcome<JsonObject>.Refused(PaddingProblems.Text());
        }
    }
}
