using System.Text.Json;

namespace Scrutineer.Wording.Json;

/// <summary>Texts of JSON that strangers wrote: half of a surrogate pair, or bytes that are not UTF-8, make the file broken JSON.</summary>
public static class JsonText
{
    /// <summary>The text of a string.</summary>
    /// <param name="element">A string.</param>
    /// <exception cref="JsonException">Its bytes or escapes are not text.</exception>
    public static string Text(this JsonElement element) => Read(() => element.GetString()!);

    /// <summary>A value as it was written.</summary>
    /// <param name="element">Any value.</param>
    /// <exception cref="JsonException">Its bytes are not text.</exception>
    public static string Raw(this JsonElement element) => Read(element.GetRawText);

    /// <summary>The name of a member.</summary>
    /// <param name="property">The member of an object.</param>
    /// <exception cref="JsonException">Its bytes or escapes are not text.</exception>
    public static string Text(this JsonProperty property) => Read(() => property.Name);

    /// <summary>The member of a name, where there is one.</summary>
    /// <param name="element">An object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="JsonException">A name beside it is not text.</exception>
    public static bool Has(this JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException fault) when (element.ValueKind is JsonValueKind.Object)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    private static string Read(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }
}
