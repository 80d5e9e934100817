using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Scrutineer.Wording.Json;

/// <summary>How everything is written as JSON: camel case, indented, Cyrillic readable, long runs of numbers on one line.</summary>
public static class JsonForm
{
    /// <summary>The options of all output.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
                new NumbersOnOneLine<int>(),
                new NumbersOnOneLine<long>(),
                new NumbersOnOneLine<double>(),
            },
        };

    /// <summary>A value as a node, by its own type (not by a base type's members alone).</summary>
    public static JsonNode Node(object value) =>
        JsonSerializer.SerializeToNode(value, value.GetType(), Options)
        ?? throw new ArgumentException("A value is needed.", nameof(value));

    /// <summary>A value as UTF-8 text that ends with a line feed.</summary>
    public static byte[] Bytes(object value) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options), (byte)'\n'];

    private sealed class NumbersOnOneLine<T> : JsonConverter<IReadOnlyList<T>>
        where T : struct
    {
        public override IReadOnlyList<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Output only.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
            writer.WriteRawValue(
                "[" + string.Join(",", value.Select(v => JsonSerializer.Serialize(v))) + "]",
                skipInputValidation: true
            );
    }
}
