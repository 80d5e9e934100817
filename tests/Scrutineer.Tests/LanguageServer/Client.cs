using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Scrutineer.Commands.Law;
using Scrutineer.Wording;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>A client that speaks the protocol to a server on streams: in memory, or those of a process.</summary>
internal sealed class Client : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Stream _to;
    private readonly Stream _from;
    private readonly Func<Task<int>> _ended;
    private readonly Queue<JsonElement> _notices = new();
    private int _id;

    public Client(Stream to, Stream from, Func<Task<int>> ended) => (_to, _from, _ended) = (to, from, ended);

    /// <summary>What the server has logged.</summary>
    public StringWriter Log { get; private init; } = new();

    /// <summary>A server in this process.</summary>
    public static Client InMemory(Language? asked = null, Language otherwise = Language.En)
    {
        var (up, down) = (new Pipe(new(pauseWriterThreshold: 0)), new Pipe(new(pauseWriterThreshold: 0)));
        var log = new StringWriter();
        var server = Task.Run(async () =>
        {
            await using var output = down.Writer.AsStream();
            return await LawLspCommand.Serve(
                up.Reader.AsStream(),
                output,
                log,
                asked,
                otherwise,
                CancellationToken.None
            );
        });
        return new Client(up.Writer.AsStream(), down.Reader.AsStream(), () => server) { Log = log };
    }

    /// <summary>The program itself, as an editor starts it.</summary>
    public static Client OfProgram(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] line = [Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"), "law", "lsp", .. more];
        foreach (var argument in line)
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start)!;
        var log = new StringWriter();
        var ended = Ended(process, log);
        return new Client(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, () => ended)
        {
            Log = log,
        };
    }

    private static async Task<int> Ended(Process process, StringWriter log)
    {
        using (process)
        {
            await log.WriteAsync(await process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    /// <summary>A server in this process that a client has initialised.</summary>
    public static async Task<Client> Initialised(object? parameters = null, Language? asked = null)
    {
        var client = InMemory(asked);
        var answer = await client.Ask("initialize", parameters ?? new { capabilities = new { } });
        Assert.Equal(
            "utf-16",
            answer.GetProperty("result").GetProperty("capabilities").GetProperty("positionEncoding").GetString()
        );
        await client.Tell("initialized", new { });
        return client;
    }

    public async Task Raw(ReadOnlyMemory<byte> bytes)
    {
        await _to.WriteAsync(bytes);
        await _to.FlushAsync();
    }

    public Task Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public Task Send(string json) =>
        Raw(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
            )
        );

    public Task Tell(string method, object? parameters) =>
        Send(
            JsonSerializer.Serialize(
                new
                {
                    jsonrpc = "2.0",
                    method,
                    @params = parameters,
                }
            )
        );

    /// <summary>Asks, and gives the whole answer; what the server tells meanwhile is kept.</summary>
    public async Task<JsonElement> Ask(string method, object? parameters)
    {
        var id = ++_id;
        await Send(
            JsonSerializer.Serialize(
                new
                {
                    jsonrpc = "2.0",
                    id,
                    method,
                    @params = parameters,
                }
            )
        );
        return await AnswerTo(id);
    }

    public async Task<JsonElement> AnswerTo(int id)
    {
        while (true)
        {
            var message = await Read();
            if (
                message.TryGetProperty("id", out var of)
                && of.ValueKind == JsonValueKind.Number
                && of.GetInt32() == id
                && !message.TryGetProperty("method", out _)
            )
            {
                return message;
            }
            _notices.Enqueue(message);
        }
    }

    /// <summary>The next that the server tells by itself.</summary>
    public async Task<JsonElement> Next() => _notices.TryDequeue(out var kept) ? kept : await Read();

    /// <summary>The next problems of a document: their codes, each with the text that it marks.</summary>
    public async Task<IReadOnlyList<JsonElement>> Problems(string uri)
    {
        while (true)
        {
            var notice = await Next();
            if (
                notice.TryGetProperty("method", out var method)
                && method.GetString() == "textDocument/publishDiagnostics"
                && notice.GetProperty("params").GetProperty("uri").GetString() == uri
            )
            {
                return [.. notice.GetProperty("params").GetProperty("diagnostics").EnumerateArray()];
            }
        }
    }

    public async Task<int> Exit()
    {
        Assert.Equal(JsonValueKind.Null, (await Ask("shutdown", null)).GetProperty("result").ValueKind);
        await Tell("exit", null);
        return await Ended();
    }

    /// <summary>Closes the client's side, and gives what the server ends with.</summary>
    public async Task<int> HangUp()
    {
        await _to.DisposeAsync();
        return await Ended();
    }

    public Task<int> Ended() => _ended().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await _to.DisposeAsync();
        await Ended();
        await Log.DisposeAsync();
    }

    /// <summary>The next message, of whatever kind.</summary>
    public async Task<JsonElement> Read()
    {
        using var patience = new CancellationTokenSource(Patience);
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _from.ReadExactlyAsync(one, patience.Token);
            header.Append((char)one[0]);
        }
        var length = int.Parse(header.ToString()["Content-Length: ".Length..].Trim(), CultureInfo.InvariantCulture);
        var content = new byte[length];
        await _from.ReadExactlyAsync(content, patience.Token);
        return JsonDocument.Parse(content).RootElement.Clone();
    }
}
