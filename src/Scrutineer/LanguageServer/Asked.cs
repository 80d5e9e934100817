using System.Text.Json;
using Scrutineer.Law.Editing;

namespace Scrutineer.LanguageServer;

/// <summary>Reads what a client asks, with nothing taken on trust.</summary>
internal static class Asked
{
    /// <summary>A key's value; undefined where there is none, or no object.</summary>
    public static JsonElement Of(this JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    /// <summary>A value below several keys.</summary>
    public static JsonElement Of(this JsonElement element, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            element = element.Of(key);
        }
        return element;
    }

    /// <exception cref="RpcErrorException">It is no text.</exception>
    public static string Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            throw Wrong("a text");
        }
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: no text has that.
            throw Wrong("a text of whole letters");
        }
    }

    public static string? TextOrNull(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? Text(element) : null;

    public static bool IsTrue(this JsonElement element) => element.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>The offset of a position: a line and a column of UTF-16 code units.</summary>
    public static int Offset(JsonElement position, EditedText text) =>
        text.OffsetAt(Number(position.Of("line")), Number(position.Of("character")));

    /// <summary>The piece of a range; where its ends are the wrong way round, an empty one at its start.</summary>
    public static TextSpan Span(JsonElement range, EditedText text)
    {
        var (start, end) = (Offset(range.Of("start"), text), Offset(range.Of("end"), text));
        return new(start, Math.Max(start, end));
    }

    private static int Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
        && element.TryGetInt64(out var number)
        && number is >= 0 and <= int.MaxValue
            ? (int)number
            : throw Wrong("a number from 0 to 2147483647");

    private static RpcErrorException Wrong(string expected) =>
        new(RpcErrorException.InvalidParams, $"Expected {expected}.");
}
