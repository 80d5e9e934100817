using System.Text;
using System.Text.Json;
using Scrutineer.LanguageServer;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>What is wrong with the frame of a message is said, and the next message is answered.</summary>
public sealed class FramesTests
{
    private const string Ask = """{"jsonrpc":"2.0","id":7,"method":"textDocument/formatting"}""";

    [Theory]
    [InlineData("Content-Length: abc\r\n\r\n", -32700)]
    [InlineData("Content-Length: -5\r\n\r\n", -32700)]
    [InlineData("Content-Length: 99999999999999999999999\r\n\r\n", -32700)]
    [InlineData("Content-Length: 9000000000\r\n\r\n", -32700)]
    [InlineData("Content-Length: 2147483648\r\n\r\n", -32700)]
    [InlineData("X-Other: 5\r\n\r\n", -32700)]
    [InlineData("no colon here\r\n\r\n", -32700)]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", -32700)]
    [InlineData("Content-Length: 2\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n{}", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n{}", -32600)]
    [InlineData("Content-Length: 4\r\n\r\nnull", -32600)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 0\r\n\r\n", -32700)]
    [InlineData("Content-Length: 5\r\n\r\n{\"a\":", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n\u0001\u0002", -32700)]
    [InlineData("Content-Length: 40\r\n\r\n{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"x\"}   ", -32600)]
    [InlineData("Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}", -32600)]
    [InlineData("Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":2}", -32600)]
    public async Task A_message_that_is_wrong_is_refused_and_the_next_is_answered(string wrong, int code)
    {
        await using var client = await Client.Initialised();
        // The length of those with a content is what it is.
        var content = wrong.IndexOf("\r\n\r\n{\"jsonrpc", StringComparison.Ordinal);
        if (content > 0)
        {
            var json = wrong[(content + 4)..];
            wrong = $"Content-Length: {json.Length}\r\n\r\n{json}";
        }
        await client.Raw(wrong);
        var refusal = await client.Read();
        Assert.Equal(JsonValueKind.Null, refusal.GetProperty("id").ValueKind);
        Assert.Equal(code, refusal.GetProperty("error").GetProperty("code").GetInt32());
        await client.Send(Ask);
        Assert.Equal(-32601, (await client.AnswerTo(7)).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Content_without_a_header_is_passed_over_up_to_the_next_header()
    {
        await using var client = await Client.Initialised();
        await client.Raw(Ask + new string('x', 5000));
        await client.Send(Ask);
        Assert.Equal(-32601, (await client.AnswerTo(7)).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("content-length:{0}\r\n\r\n")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n")]
    [InlineData("X-Later: yes\r\nContent-Length:   {0}  \r\n\r\n")]
    [InlineData("Content-Length: {0}\n\n")]
    [InlineData("\r\n\r\nContent-Length: {0}\r\n\r\n")]
    public async Task A_header_that_the_protocol_allows_is_read(string header)
    {
        await using var client = await Client.Initialised();
        await client.Raw(string.Format(System.Globalization.CultureInfo.InvariantCulture, header, Ask.Length) + Ask);
        Assert.Equal(-32601, (await client.AnswerTo(7)).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_message_in_single_bytes_and_many_messages_in_one_piece_are_read()
    {
        await using var client = await Client.Initialised();
        foreach (var b in Encoding.UTF8.GetBytes($"Content-Length: {Ask.Length}\r\n\r\n{Ask}"))
        {
            await client.Raw(new[] { b });
        }
        Assert.True((await client.AnswerTo(7)).TryGetProperty("error", out _));
        await client.Raw(string.Concat(Enumerable.Repeat($"Content-Length: {Ask.Length}\r\n\r\n{Ask}", 3000)));
        for (var i = 0; i < 3000; i++)
        {
            Assert.True((await client.AnswerTo(7)).TryGetProperty("error", out _));
        }
    }

    [Fact]
    public async Task A_length_that_is_announced_and_never_comes_takes_no_memory()
    {
        var frames = new MessageFrames(
            new MemoryStream("Content-Length: 33554432\r\n\r\nshort"u8.ToArray()),
            Stream.Null
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        var frame = await frames.Read(TestContext.Current.CancellationToken);
        Assert.Equal(FrameFlaw.BrokenOff, frame!.Value.Flaw);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Null(await frames.Read(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_content_that_is_too_long_is_passed_over_without_being_kept()
    {
        var frames = new MessageFrames(
            new Endless(
                Encoding.UTF8.GetBytes($"Content-Length: {3L * MessageFrames.Longest}\r\n\r\n"),
                3L * MessageFrames.Longest,
                Encoding.UTF8.GetBytes($"Content-Length: 2\r\n\r\n[]")
            ),
            Stream.Null
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(FrameFlaw.TooLong, (await frames.Read(TestContext.Current.CancellationToken))!.Value.Flaw);
        Assert.Equal("[]"u8.ToArray(), (await frames.Read(TestContext.Current.CancellationToken))!.Value.Content);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public async Task The_length_of_an_answer_is_in_bytes()
    {
        using var output = new MemoryStream();
        await new MessageFrames(Stream.Null, output).Write(
            "\"ї𝟚\""u8.ToArray(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("Content-Length: 8\r\n\r\n\"ї𝟚\"", Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>A head, so many bytes that nobody keeps, and a tail.</summary>
    private sealed class Endless(byte[] head, long middle, byte[] tail) : MemoryStream(head)
    {
        private long _left = middle;
        private readonly MemoryStream _tail = new(tail);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span);
            if (read == 0 && _left > 0)
            {
                read = (int)Math.Min(buffer.Length, _left);
                _left -= read;
            }
            return ValueTask.FromResult(read > 0 ? read : _tail.Read(buffer.Span));
        }
    }
}
