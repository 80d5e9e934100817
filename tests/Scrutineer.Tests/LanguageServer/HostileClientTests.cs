using System.Text;
using System.Text.Json;
using CsCheck;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>A client that sends anything at all, with a fixed seed: each request has one answer, and the server lives on.</summary>
public sealed class HostileClientTests
{
    private const string Uri = "file:///law/land/mine.rule.txt";

    private static readonly string[] Methods =
    [
        "textDocument/completion",
        "textDocument/hover",
        "textDocument/definition",
        "textDocument/references",
        "textDocument/rename",
        "textDocument/prepareRename",
        "textDocument/documentSymbol",
        "textDocument/didOpen",
        "textDocument/didChange",
        "textDocument/didClose",
        "workspace/didChangeWatchedFiles",
        "workspace/didChangeWorkspaceFolders",
        "initialized",
        "initialize",
        "$/cancelRequest",
        "$/x",
        "",
    ];

    private static readonly string[] Values =
    [
        "null",
        "1",
        "-1",
        "1e99",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[[[]]]]",
        "true",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"𝟚\"",
        $"{{\"uri\":\"{Uri}\",\"text\":\"rule x\\n{{v}} is null\",\"version\":1}}",
        $"{{\"uri\":\"{Uri}\"}}",
        "{\"uri\":\"file:///proc/self/mem\"}",
        "{\"uri\":\"file://host/share/x.rule.txt\"}",
        "{\"line\":0,\"character\":3}",
        "{\"line\":2147483647,\"character\":2147483647}",
        "[{\"text\":\"правило y\\nдостовірність: \"}]",
        "[{\"range\":{\"start\":{\"line\":1,\"character\":4},\"end\":{\"line\":0,\"character\":0}},\"text\":\"}{\"}]",
        "[{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":99,\"character\":0}},\"text\":\"\"}]",
        "[{\"uri\":\"file:///law/land/mine.rule.txt\"}]",
        "{\"added\":[{\"uri\":\"file:///nowhere/at/all\"}],\"removed\":[{}]}",
    ];

    private static readonly string[] Keys =
    [
        "textDocument",
        "position",
        "contentChanges",
        "newName",
        "changes",
        "event",
        "id",
        "context",
    ];

    private static readonly Gen<string> Parameters = Gen.Select(
            Gen.Int[0, Keys.Length - 1],
            Gen.Int[0, Values.Length - 1]
        )
        .Array[0, 4]
        .Select(pairs =>
            "{"
            + string.Join(',', pairs.DistinctBy(p => p.Item1).Select(p => $"\"{Keys[p.Item1]}\":{Values[p.Item2]}"))
            + "}"
        );

    private static readonly Gen<(string Method, string Parameters, bool Asks, int Damage, int Where)> Messages =
        Gen.Select(
            Gen.Int[0, Methods.Length - 1].Select(i => Methods[i]),
            Gen.Frequency((5, Parameters), (1, Gen.Int[0, Values.Length - 1].Select(i => Values[i]))),
            Gen.Bool,
            Gen.Frequency((9, Gen.Const(0)), (1, Gen.Int[1, 3])),
            Gen.Int[0, 300]
        );

    [Fact]
    public async Task Each_request_of_a_hostile_client_has_one_answer_and_the_server_lives_on()
    {
        var conversations = Messages.Array[1, 40];
        for (var number = 1u; number <= 100; number++)
        {
            await Converse(conversations.Generate(new PCG(number, 20240317), null, out _));
        }
    }

    private static async Task Converse((string Method, string Parameters, bool Asks, int Damage, int Where)[] messages)
    {
        await using var client = await Client.Initialised();
        await client.Tell(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = Uri,
                    languageId = "x",
                    version = 1,
                    text = "rule x\n{v} is null in {t} on {d}\n",
                },
            }
        );
        var asked = 0;
        for (var i = 0; i < messages.Length; i++)
        {
            var (method, parameters, asks, damage, where) = messages[i];
            var id = asks ? $"\"id\":{1000 + i}," : "";
            var content = Encoding.UTF8.GetBytes(
                $"{{\"jsonrpc\":\"2.0\",{id}\"method\":\"{method}\",\"params\":{parameters}}}"
            );
            if (damage == 1)
            {
                // Bytes that are no UTF-8, inside the content.
                content[where % content.Length] = 0xFF;
            }
            else if (damage == 2)
            {
                content = content[..(where % content.Length)];
            }
            var header =
                damage == 3 ? $"Content-Length: {where}x\r\n\r\n" : $"Content-Length: {content.Length}\r\n\r\n";
            byte[] sent = [.. Encoding.ASCII.GetBytes(header), .. damage == 3 ? [] : content];
            await client.Raw(sent);
            asked += asks && damage == 0 ? 1 : 0;
        }
        await client.Send(
            """{"jsonrpc":"2.0","id":1,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///none"}}}"""
        );
        var answers = new List<int>();
        while (true)
        {
            var message = await client.Next();
            if (message.TryGetProperty("method", out _) || message.GetProperty("id").ValueKind != JsonValueKind.Number)
            {
                continue;
            }
            var id = message.GetProperty("id").GetInt32();
            if (id == 1)
            {
                break;
            }
            Assert.True(
                message.TryGetProperty("result", out _) != message.TryGetProperty("error", out var error),
                message.ToString()
            );
            Assert.False(
                error.ValueKind == JsonValueKind.Object && error.GetProperty("code").GetInt32() == -32603,
                message.ToString()
            );
            answers.Add(id);
        }
        Assert.Equal(answers.Count, answers.Distinct().Count());
        Assert.True(answers.Count >= asked);
        Assert.DoesNotContain("   at Scrutineer", client.Log.ToString(), StringComparison.Ordinal);
    }
}
