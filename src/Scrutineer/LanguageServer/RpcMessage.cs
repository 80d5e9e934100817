using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scrutineer.LanguageServer;

/// <summary>A request or a notification of the client; an answer of the client has no method.</summary>
/// <param name="Id">The request's id as it was written, or null for a notification.</param>
/// <param name="Method">The method, or null for an answer.</param>
/// <param name="Params">What is asked; undefined where nothing is given.</param>
internal sealed record RpcMessage(string? Id, string? Method, JsonElement Params)
{
    /// <summary>Reads a message.</summary>
    /// <exception cref="RpcErrorException">It is not JSON, or no message of JSON-RPC 2.0.</exception>
    public static RpcMessage Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return Read(document.RootElement.Clone());
        }
        catch (JsonException broken)
        {
            throw new RpcErrorException(RpcErrorException.ParseError, broken.Message);
        }
        catch (InvalidOperationException broken)
        {
            // Half of a surrogate pair, escaped, or bytes that are not UTF-8: names and texts are looked at only now.
            throw new RpcErrorException(RpcErrorException.ParseError, broken.Message);
        }
    }

    private static RpcMessage Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("jsonrpc", out var version)
            || version.ValueKind != JsonValueKind.String
            || !version.ValueEquals("2.0")
        )
        {
            throw new RpcErrorException(RpcErrorException.InvalidRequest, "Not a message of JSON-RPC 2.0.");
        }
        string? id = null;
        if (root.TryGetProperty("id", out var written))
        {
            if (written.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
            {
                throw new RpcErrorException(RpcErrorException.InvalidRequest, "An id is a number or a text.");
            }
            id = written.GetRawText();
        }
        var hasMethod = root.TryGetProperty("method", out var method);
        if (hasMethod && method.ValueKind != JsonValueKind.String)
        {
            throw new RpcErrorException(RpcErrorException.InvalidRequest, "A method is a text.");
        }
        if (!hasMethod && !root.TryGetProperty("result", out _) && !root.TryGetProperty("error", out _))
        {
            throw new RpcErrorException(RpcErrorException.InvalidRequest, "Neither a request nor an answer.");
        }
        return new(id, hasMethod ? Asked.Text(method) : null, root.TryGetProperty("params", out var p) ? p : default);
    }

    public static JsonObject Answer(string id, JsonNode? result) =>
        new()
        {
            ["jsonrpc"] = "2.0",
            ["id"] = JsonNode.Parse(id),
            ["result"] = result,
        };

    public static JsonObject Refusal(string? id, int code, string message) =>
        new()
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id is null ? null : JsonNode.Parse(id),
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        };

    public static JsonObject Notice(string method, JsonNode @params) =>
        new()
        {
            ["jsonrpc"] = "2.0",
            ["method"] = method,
            ["params"] = @params,
        };
}
