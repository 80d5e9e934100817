using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.LanguageServer;

/// <summary>
/// A server of the Language Server Protocol 3.17 for rule files, vocabularies and registers: problems as one types, completion,
/// hover, definition, references, rename, symbols of a document. Positions are in UTF-16. It writes no file.
/// </summary>
/// <param name="asked">The language asked for on the command line; null to speak as the client does.</param>
/// <param name="otherwise">The language where the client does not say its own.</param>
internal sealed class LawLanguageServer(Language? asked, Language otherwise)
{
    private readonly LawDocuments _documents = new();
    private readonly Queue<JsonObject> _messages = new();
    private Language _language = asked ?? otherwise;
    private ClientAbilities _client = ClientAbilities.None;
    private bool _isInitialized;
    private bool _isShutDown;

    private LawAnswers Answers => new(_documents, _client, _language);

    /// <summary>What the process ends with, once the client has said <c>exit</c>: 0 after <c>shutdown</c>, else 1.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether the client has said <c>shutdown</c>.</summary>
    public bool IsShutDown => _isShutDown;

    /// <summary>Answers a request.</summary>
    /// <exception cref="RpcErrorException">The request is refused.</exception>
    public JsonNode? Answer(string method, JsonElement parameters)
    {
        if (_isShutDown)
        {
            throw new RpcErrorException(RpcErrorException.InvalidRequest, "The server is shut down.");
        }
        if (method == "initialize")
        {
            return Initialize(parameters);
        }
        if (!_isInitialized)
        {
            throw new RpcErrorException(RpcErrorException.ServerNotInitialized, "The server is not initialised.");
        }
        return method switch
        {
            "shutdown" => ShutDown(),
            "textDocument/completion" => Answers.Complete(parameters),
            "textDocument/hover" => Answers.Hover(parameters),
            "textDocument/definition" => Answers.Define(parameters),
            "textDocument/references" => Answers.Refer(parameters),
            "textDocument/prepareRename" => Answers.PrepareRename(parameters),
            "textDocument/rename" => Answers.Rename(parameters),
            "textDocument/documentSymbol" => Answers.Symbols(parameters),
            _ => throw new RpcErrorException(RpcErrorException.MethodNotFound, $"No such method: {method}"),
        };
    }

    /// <summary>Hears a notification. One that is not known is passed over, as the protocol wants.</summary>
    public void Hear(string method, JsonElement parameters)
    {
        if (method == "exit")
        {
            ExitCode = _isShutDown ? CommandLine.ExitCode.Done : CommandLine.ExitCode.Refused;
            return;
        }
        if (!_isInitialized || _isShutDown)
        {
            return;
        }
        switch (method)
        {
            case "initialized":
                Watch();
                break;
            case "textDocument/didOpen":
                _documents.Open(_documents.Name(parameters), Asked.Text(parameters.Of("textDocument", "text")));
                break;
            case "textDocument/didChange":
                _documents.Change(_documents.Name(parameters), parameters.Of("contentChanges"));
                break;
            case "textDocument/didClose":
                _documents.Close(_documents.Name(parameters));
                break;
            case "workspace/didChangeWatchedFiles":
                foreach (var change in parameters.Of("changes").Items())
                {
                    _documents.FromDisk(_documents.Files.Of(Asked.Text(change.Of("uri"))));
                }
                break;
            case "workspace/didChangeWorkspaceFolders":
                Folders(parameters.Of("event", "removed"), _documents.Leave);
                Folders(parameters.Of("event", "added"), _documents.Read);
                break;
        }
    }

    /// <summary>What is to be sent besides answers, in order.</summary>
    public IEnumerable<JsonObject> Messages()
    {
        while (_messages.TryDequeue(out var message))
        {
            yield return message;
        }
    }

    /// <summary>Problems that the client has not been told yet.</summary>
    public IEnumerable<JsonObject> News() =>
        _isInitialized && !_isShutDown && _documents.HasNews
            ? _documents.News(_language).Select(n => RpcMessage.Notice("textDocument/publishDiagnostics", n))
            : [];

    private JsonObject Initialize(JsonElement parameters)
    {
        if (_isInitialized)
        {
            throw new RpcErrorException(RpcErrorException.InvalidRequest, "The server is initialised already.");
        }
        _isInitialized = true;
        _client = ClientAbilities.Read(parameters.Of("capabilities"));
        if (asked is null && Asked.TextOrNull(parameters.Of("locale")) is { Length: > 0 } locale)
        {
            _language = locale.StartsWith("uk", StringComparison.OrdinalIgnoreCase) ? Language.Uk : Language.En;
        }
        if (parameters.Of("workspaceFolders").ValueKind == JsonValueKind.Array)
        {
            Folders(parameters.Of("workspaceFolders"), _documents.Read);
        }
        else if (Asked.TextOrNull(parameters.Of("rootUri")) is { } root && FileNames.IsPath(root, out var path))
        {
            _documents.Read(path);
        }
        return new JsonObject
        {
            ["capabilities"] = Capabilities(),
            ["serverInfo"] = new JsonObject { ["name"] = "scrutineer", ["version"] = ThisProgram.Tool.Version },
        };
    }

    private static JsonObject Capabilities() =>
        new()
        {
            ["positionEncoding"] = "utf-16",
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 2 },
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray(" ", "{") },
            ["hoverProvider"] = true,
            ["definitionProvider"] = true,
            ["referencesProvider"] = true,
            ["documentSymbolProvider"] = true,
            ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            ["workspace"] = new JsonObject
            {
                ["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true },
            },
        };

    private JsonNode? ShutDown()
    {
        _isShutDown = true;
        return null;
    }

    private static void Folders(JsonElement folders, Action<string> take)
    {
        foreach (var folder in folders.Items())
        {
            if (Asked.TextOrNull(folder.Of("uri")) is { } address && FileNames.IsPath(address, out var path))
            {
                take(path);
            }
        }
    }

    // A change that another program makes is heard of only where the client is asked to tell.
    private void Watch()
    {
        if (!_client.Watches)
        {
            return;
        }
        string[] patterns = ["**/*.rule.txt", "**/vocabulary.txt", "**/register/*.yaml", "**/case.yaml"];
        var request = RpcMessage.Notice(
            "client/registerCapability",
            new JsonObject
            {
                ["registrations"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = "files-of-law",
                        ["method"] = "workspace/didChangeWatchedFiles",
                        ["registerOptions"] = new JsonObject
                        {
                            ["watchers"] = new JsonArray([
                                .. patterns.Select(p => new JsonObject { ["globPattern"] = p }),
                            ]),
                        },
                    }
                ),
            }
        );
        request["id"] = "files-of-law";
        _messages.Enqueue(request);
    }
}
