using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Scrutineer.LanguageServer;

/// <summary>
/// Takes messages from a stream and has them answered one after another, in the order in which they came; what is wrong with a
/// message is its answer. A request that is cancelled while it waits is not worked on. What the server tells by itself is told when
/// nothing waits, so that ten letters typed at once are judged once.
/// </summary>
internal sealed class RpcLoop(MessageFrames frames, LawLanguageServer server, TextWriter log)
{
    private const int MostWaiting = 1024;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<string, bool> _cancelled = new(StringComparer.Ordinal);
    private readonly Channel<Func<CancellationToken, ValueTask>> _waiting = Channel.CreateBounded<
        Func<CancellationToken, ValueTask>
    >(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });

    /// <summary>Runs until the client says <c>exit</c> or its stream ends.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // The standard input cannot be interrupted while it waits: the reader is left behind at the end.
        var reading = Task.Run(() => TakeIn(ended.Token), CancellationToken.None);
        try
        {
            while (server.ExitCode is null && await _waiting.Reader.WaitToReadAsync(stop))
            {
                while (server.ExitCode is null && _waiting.Reader.TryRead(out var work))
                {
                    await work(stop);
                }
                if (server.ExitCode is null)
                {
                    await Tell(stop);
                }
            }
        }
        finally
        {
            await ended.CancelAsync();
        }
        if (reading.IsFaulted)
        {
            await reading;
        }
    }

    private async Task TakeIn(CancellationToken stop)
    {
        try
        {
            while (await frames.Read(stop) is { } frame)
            {
                await _waiting.Writer.WriteAsync(Work(frame), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The server has ended.
        }
        catch (IOException broken)
        {
            await log.WriteLineAsync(broken.Message);
        }
        finally
        {
            _waiting.Writer.TryComplete();
        }
    }

    private Func<CancellationToken, ValueTask> Work(Frame frame)
    {
        if (frame.Flaw != FrameFlaw.None)
        {
            var (code, why) = frame.Flaw switch
            {
                FrameFlaw.TooLong => (
                    RpcErrorException.InvalidRequest,
                    $"A message of more than {MessageFrames.Longest} bytes."
                ),
                FrameFlaw.BrokenOff => (RpcErrorException.ParseError, "The stream breaks off inside a message."),
                _ => (
                    RpcErrorException.ParseError,
                    "The header has no length, or says what it is in a way that is not understood."
                ),
            };
            return stop => Send(RpcMessage.Refusal(null, code, why), stop);
        }
        RpcMessage message;
        try
        {
            message = RpcMessage.Read(frame.Content);
        }
        catch (RpcErrorException wrong)
        {
            return stop => Send(RpcMessage.Refusal(null, wrong.Code, wrong.Message), stop);
        }
        if (message is { Method: "$/cancelRequest", Id: null })
        {
            // Heard at once, ahead of what waits.
            if (
                message.Params.Of("id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id
                && _cancelled.Count < MostWaiting
            )
            {
                _cancelled[id.GetRawText()] = true;
            }
            return _ => ValueTask.CompletedTask;
        }
        return message switch
        {
            { Method: null } => _ => ValueTask.CompletedTask,
            { Id: { } asked } => stop => Answer(asked, message, stop),
            _ => stop => Hear(message, stop),
        };
    }

    private async ValueTask Answer(string id, RpcMessage message, CancellationToken stop)
    {
        if (_cancelled.TryRemove(id, out _))
        {
            await Send(RpcMessage.Refusal(id, RpcErrorException.RequestCancelled, "Cancelled."), stop);
            return;
        }
        JsonObject answer;
        try
        {
            answer = RpcMessage.Answer(id, server.Answer(message.Method!, message.Params));
        }
        catch (RpcErrorException refused)
        {
            answer = RpcMessage.Refusal(id, refused.Code, refused.Message);
        }
#pragma warning disable CA1031 // Whatever breaks in one answer, the next is given; the client and its log are told.
        catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync($"{message.Method}: {broken}");
            answer = RpcMessage.Refusal(id, RpcErrorException.InternalError, broken.Message);
        }
        // Too late to cancel it now.
        _cancelled.TryRemove(id, out _);
        await Send(answer, stop);
        await SendAll(server.Messages(), stop);
    }

    private async ValueTask Hear(RpcMessage message, CancellationToken stop)
    {
        try
        {
            server.Hear(message.Method!, message.Params);
        }
        catch (RpcErrorException refused)
        {
            await log.WriteLineAsync($"{message.Method}: {refused.Message}");
        }
#pragma warning disable CA1031 // A notification has no answer: the log is told.
        catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync($"{message.Method}: {broken}");
        }
        await SendAll(server.Messages(), stop);
    }

    private async ValueTask Tell(CancellationToken stop)
    {
        try
        {
            await SendAll(server.News(), stop);
        }
#pragma warning disable CA1031 // Problems that could not be found are no reason to end: the log is told.
        catch (Exception broken) when (broken is not (OperationCanceledException or IOException))
#pragma warning restore CA1031
        {
            await log.WriteLineAsync($"textDocument/publishDiagnostics: {broken}");
        }
    }

    private async ValueTask SendAll(IEnumerable<JsonObject> messages, CancellationToken stop)
    {
        foreach (var message in messages)
        {
            await Send(message, stop);
        }
    }

    private async ValueTask Send(JsonObject message, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(content, Plain))
        {
            message.WriteTo(writer);
        }
        await frames.Write(content.GetBuffer().AsMemory(0, (int)content.Length), stop);
    }
}
