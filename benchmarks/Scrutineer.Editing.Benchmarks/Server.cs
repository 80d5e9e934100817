using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scrutineer.Editing.Benchmarks;

/// <summary>The language server as a process, and what an editor says to it.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;
    private int _id;

    public Server(string program)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in new[] { program, "law", "lsp", "--lang", "uk" })
        {
            start.ArgumentList.Add(argument);
        }
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server does not start.");
    }

    /// <summary>Peak of the resident set, MiB.</summary>
    public double Peak
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1048576.0;
        }
    }

    public JsonNode? Ask(string method, JsonNode? parameters)
    {
        var id = ++_id;
        Send(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            }
        );
        while (true)
        {
            var message = Read();
            if (message["id"]?.GetValueKind() == JsonValueKind.Number && (int)message["id"]! == id)
            {
                return message["result"];
            }
        }
    }

    public void Tell(string method, JsonNode parameters) =>
        Send(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = method,
                ["params"] = parameters,
            }
        );

    /// <summary>The next problems of a document.</summary>
    public int Problems(string uri)
    {
        while (true)
        {
            var message = Read();
            if (
                (string?)message["method"] == "textDocument/publishDiagnostics"
                && (string?)message["params"]!["uri"] == uri
            )
            {
                return message["params"]!["diagnostics"]!.AsArray().Count;
            }
        }
    }

    public void Dispose()
    {
        Ask("shutdown", null);
        Tell("exit", new JsonObject());
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Send(JsonObject message)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(message);
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"));
        stream.Write(content);
        stream.Flush();
    }

    private JsonNode Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var b = stream.ReadByte();
            header.Append(b < 0 ? throw new EndOfStreamException("The server is gone.") : (char)b);
        }
        var content = new byte[int.Parse(header.ToString()["Content-Length: ".Length..].Trim())];
        stream.ReadExactly(content);
        return JsonNode.Parse(content)!;
    }
}
