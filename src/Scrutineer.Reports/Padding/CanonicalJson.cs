using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scrutineer.Reports.Padding;

/// <summary>JSON of one spelling (RFC 8785) for objects, arrays, texts, whole numbers, true, false and null.</summary>
public static class CanonicalJson
{
    /// <summary>UTF-8 text without white space; names in the order of their UTF-16 units.</summary>
    /// <exception cref="ArgumentException">A number is not a whole one that a double holds exactly.</exception>
    public static byte[] Bytes(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var text = new StringBuilder();
        Write(node, text);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject many:
                var names = many.Select(p => p.Key).Order(StringComparer.Ordinal);
                WriteAll('{', names, name => Write(name, many[name], text), '}', text);
                break;
            case JsonArray list:
                WriteAll('[', list, item => Write(item, text), ']', text);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(value.GetValue<string>(), text);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(WholeNumber(value).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(
                    node?.GetValueKind() switch
                    {
                        JsonValueKind.True => "true",
                        JsonValueKind.False => "false",
                        _ => "null",
                    }
                );
                break;
        }
    }

    private static void Write(string name, JsonNode? value, StringBuilder text)
    {
        Quote(name, text);
        text.Append(':');
        Write(value, text);
    }

    private static void WriteAll<T>(char open, IEnumerable<T> items, Action<T> write, char close, StringBuilder text)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }
            isFirst = false;
            write(item);
        }
        text.Append(close);
    }

    private static long WholeNumber(JsonValue value)
    {
        const long most = 1L << 53;
        return
            long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            && n is >= -most and <= most
            ? n
            : throw new ArgumentException($"{value.ToJsonString()} is not a whole number.", nameof(value));
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
