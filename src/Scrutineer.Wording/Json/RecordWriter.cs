using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scrutineer.Wording.Json;

/// <summary>
/// Writes records as the library's serializer would with <see cref="JsonForm.Options"/>, member by member. The serializer makes code
/// for every member of every type as it runs, which for a document written once takes many times longer than the writing.
/// </summary>
/// <remarks>What it does not know (value types of others, attributes that steer the serializer) it leaves to the serializer.</remarks>
internal sealed class RecordWriter(Utf8JsonWriter to, JsonSerializerOptions options, bool named)
{
    private static readonly ConcurrentDictionary<Type, RecordMember[]?> Known = new();

    /// <summary>How many numbers were written as null because they are not finite.</summary>
    public int Lost { get; private set; }

    /// <summary>Writes a value as its declared type has it; of what is declared an object, as its own.</summary>
    public void Write(object? value, Type declared)
    {
        switch (value)
        {
            case null:
                to.WriteNullValue();
                break;
            case string text:
                to.WriteStringValue(text);
                break;
            case int number:
                to.WriteNumberValue(number);
                break;
            case double number:
                Write(number);
                break;
            case bool flag:
                to.WriteBooleanValue(flag);
                break;
            case long number:
                to.WriteNumberValue(number);
                break;
            case ulong number:
                to.WriteNumberValue(number);
                break;
            case Enum one when Enum.IsDefined(one.GetType(), one):
                to.WriteStringValue(JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()));
                break;
            case JsonNode node:
                node.WriteTo(to, options);
                break;
            case double[] numbers:
                Write(numbers);
                break;
            case int[] numbers:
                Write(numbers);
                break;
            default:
                WriteMany(value, declared == typeof(object) ? value.GetType() : declared);
                break;
        }
    }

    private void WriteMany(object value, Type declared)
    {
        if (value is IDictionary entries && Dictionary(declared) is { } held)
        {
            to.WriteStartObject();
            foreach (DictionaryEntry entry in entries)
            {
                to.WritePropertyName((string)entry.Key);
                Write(entry.Value, held);
            }
            to.WriteEndObject();
        }
        else if (value is not IDictionary && value is IEnumerable many && Element(declared) is { } element)
        {
            to.WriteStartArray();
            foreach (var one in many)
            {
                Write(one, element);
            }
            to.WriteEndArray();
        }
        else if (value is not IEnumerable && Known.GetOrAdd(declared, RecordMember.Of) is { } members)
        {
            to.WriteStartObject();
            foreach (var member in members)
            {
                Write(member, member.Value(value));
            }
            to.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(to, value, declared, options);
        }
    }

    private void Write(RecordMember member, object? value)
    {
        if (value is not null || !member.OmitsNull)
        {
            to.WritePropertyName(member.Name);
            Write(value, member.Declared);
        }
    }

    private void Write(double number)
    {
        if (double.IsFinite(number))
        {
            to.WriteNumberValue(number);
        }
        else if (named)
        {
            to.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Lost++;
            to.WriteNullValue();
        }
    }

    private void Write(double[] numbers)
    {
        to.WriteStartArray();
        foreach (var number in numbers)
        {
            Write(number);
        }
        to.WriteEndArray();
    }

    private void Write(int[] numbers)
    {
        to.WriteStartArray();
        foreach (var number in numbers)
        {
            to.WriteNumberValue(number);
        }
        to.WriteEndArray();
    }

    /// <summary>What a dictionary by text holds; null for any other type.</summary>
    private static Type? Dictionary(Type declared) =>
        declared is { IsGenericType: true, GenericTypeArguments: [var key, var held] } && key == typeof(string)
            ? held
            : null;

    /// <summary>What a list holds; null where that cannot be told from its type.</summary>
    private static Type? Element(Type declared) =>
        declared.IsArray ? declared.GetElementType()
        : declared is { IsGenericType: true, GenericTypeArguments: [var one] } ? one
        : null;
}
