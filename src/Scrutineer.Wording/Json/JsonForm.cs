using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Scrutineer.Wording.Json;

/// <summary>How everything is written as JSON: camel case, indented, Cyrillic readable, long runs of numbers on one line.</summary>
/// <remarks>JSON knows neither NaN nor infinities: such a number is written as <c>null</c>, and never stops the writing.</remarks>
public static class JsonForm
{
    /// <summary>The options of all output.</summary>
    public static JsonSerializerOptions Options { get; } = Written(new FiniteNumbers());

    /// <summary>The same, but a number that is not finite is the text <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    private static readonly Lazy<JsonSerializerOptions> Named = new(() => Written(new NamedNumbers()));

    private static JsonSerializerOptions Written(JsonConverter<double> doubles) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
                doubles,
                new NumbersOnOneLine<int>(),
                new NumbersOnOneLine<long>(),
                new DoublesOnOneLine(doubles),
            },
        };

    /// <summary>A value as a node, by its own type (not by a base type's members alone).</summary>
    public static JsonNode Node(object value) => Node(value, Options, named: false, out _);

    /// <summary>A value as a node, and which of its numbers were written as null because they are not finite.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lost">Their paths from the root and their names: <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</param>
    public static JsonNode Node(object value, out IReadOnlyList<(string Path, string Number)> lost)
    {
        var node = Node(value, Options, named: false, out var count);
        lost = count == 0 ? [] : [.. Differing(node, Node(value, Named.Value, named: true, out _))];
        return node;
    }

    private static JsonNode Node(object value, JsonSerializerOptions options, bool named, out int lost)
    {
        ArgumentNullException.ThrowIfNull(value);
        FiniteNumbers.TakeLost();
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = options.Encoder }))
        {
            var records = new RecordWriter(writer, options, named);
            records.Write(value, value.GetType());
            writer.Flush();
            lost = records.Lost + FiniteNumbers.TakeLost();
        }
        return JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
            ?? throw new ArgumentException("A value is needed.", nameof(value));
    }

    // Null in one and a text in the other: nothing but a number that is not finite is written so.
    private static IEnumerable<(string Path, string Number)> Differing(JsonNode? node, JsonNode? named) =>
        (node, named) switch
        {
            (null, JsonValue number) => [(number.GetPath()[2..], number.GetValue<string>())],
            (JsonObject a, JsonObject b) => b.SelectMany(member => Differing(a[member.Key], member.Value)),
            (JsonArray a, JsonArray b) => a.Zip(b).SelectMany(pair => Differing(pair.First, pair.Second)),
            _ => [],
        };

    /// <summary>A value as UTF-8 text that ends with a line feed.</summary>
    public static byte[] Bytes(object value) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options), (byte)'\n'];

    private sealed class FiniteNumbers : JsonConverter<double>
    {
        [ThreadStatic]
        private static int _lost;

        /// <summary>How many numbers this thread wrote as null since it last asked.</summary>
        public static int TakeLost()
        {
            var lost = _lost;
            _lost = 0;
            return lost;
        }

        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
                return;
            }
            _lost++;
            writer.WriteNullValue();
        }
    }

    private sealed class NamedNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Output only.");

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
                return;
            }
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private sealed class DoublesOnOneLine(JsonConverter<double> doubles) : JsonConverter<IReadOnlyList<double>>
    {
        private readonly NumbersOnOneLine<double> _finite = new();

        public override IReadOnlyList<double> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Output only.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options)
        {
            if (value.All(double.IsFinite))
            {
                _finite.Write(writer, value, options);
                return;
            }
            writer.WriteStartArray();
            foreach (var number in value)
            {
                doubles.Write(writer, number, options);
            }
            writer.WriteEndArray();
        }
    }

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
