namespace Scrutineer.LanguageServer;

/// <summary>A request that is answered with an error.</summary>
/// <param name="code">Of JSON-RPC 2.0 or the Language Server Protocol 3.17.</param>
/// <param name="message">Why.</param>
#pragma warning disable CA1032 // An error without its code is none.
internal sealed class RpcErrorException(int code, string message) : Exception(message)
#pragma warning restore CA1032
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestCancelled = -32800;
    public const int RequestFailed = -32803;

    public int Code { get; } = code;
}
