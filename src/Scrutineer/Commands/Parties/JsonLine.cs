using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scrutineer.Commands.Parties;

/// <summary>JSON on one line, with letters of every script as themselves.</summary>
internal static class JsonLine
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
}
