using System.Text.Json;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Tests.LanguageServer;

public sealed class LifecycleTests
{
    [Fact]
    public async Task A_server_that_is_shut_down_ends_with_0()
    {
        await using var client = await Client.Initialised();
        Assert.Equal(ExitCode.Done, await client.Exit());
        Assert.Empty(client.Log.ToString());
    }

    [Fact]
    public async Task A_server_that_is_left_without_shutdown_ends_with_1()
    {
        await using var client = await Client.Initialised();
        await client.Tell("exit", null);
        Assert.Equal(ExitCode.Refused, await client.Ended());
        await using var other = await Client.Initialised();
        Assert.Equal(ExitCode.Refused, await other.HangUp());
    }

    [Fact]
    public async Task A_request_before_initialize_is_refused_and_a_notification_is_passed_over()
    {
        await using var client = Client.InMemory();
        await client.Tell("textDocument/didOpen", new { });
        Assert.Equal(-32002, Code(await client.Ask("textDocument/hover", new { })));
        Assert.Equal(-32002, Code(await client.Ask("shutdown", null)));
        Assert.True((await client.Ask("initialize", new { capabilities = new { } })).TryGetProperty("result", out _));
        Assert.Equal(-32600, Code(await client.Ask("initialize", new { capabilities = new { } })));
    }

    [Fact]
    public async Task After_shutdown_every_request_is_refused()
    {
        await using var client = await Client.Initialised();
        await client.Ask("shutdown", null);
        Assert.Equal(-32600, Code(await client.Ask("textDocument/hover", new { })));
        await client.Tell("exit", null);
        Assert.Equal(ExitCode.Done, await client.Ended());
    }

    [Fact]
    public async Task A_method_that_nobody_knows_is_refused_and_a_notification_is_passed_over()
    {
        await using var client = await Client.Initialised();
        await client.Tell("$/setTrace", new { value = "verbose" });
        await client.Tell("workspace/didRename", new { });
        Assert.Equal(-32601, Code(await client.Ask("textDocument/formatting", new { })));
        Assert.Empty(client.Log.ToString());
    }

    [Fact]
    public async Task A_request_that_is_cancelled_while_it_waits_is_answered_as_cancelled_and_the_next_is_worked_on()
    {
        await using var client = Client.InMemory();
        await client.Ask("initialize", new { capabilities = new { } });
        // In one piece, so that the cancellation is there before the first of them has its turn.
        var held = string.Concat(
            Enumerable
                .Range(0, 200)
                .Select(_ =>
                    Frame(
                        """{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///none"},"position":{"line":0,"character":0}}}"""
                    )
                )
        );
        await client.Raw(
            held
                + Frame("""{"jsonrpc":"2.0","id":901,"method":"textDocument/hover","params":{}}""")
                + Frame("""{"jsonrpc":"2.0","id":"a","method":"textDocument/formatting"}""")
                + Frame("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"never asked"}}""")
                + Frame("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":901}}""")
                + Frame("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":[]}}""")
                + Frame("""{"jsonrpc":"2.0","id":902,"method":"textDocument/formatting"}""")
        );
        // Cancelled, or, where it had its turn before the cancellation was read, refused for its parameters.
        Assert.Contains(Code(await client.AnswerTo(901)), new[] { -32800, -32602 });
        Assert.Equal(-32601, Code(await client.AnswerTo(902)));
    }

    [Fact]
    public async Task The_language_is_that_of_the_command_line_else_that_of_the_client()
    {
        using var workspace = new Workspace();
        foreach (
            var (asked, locale, word) in new (Language?, string?, string)[]
            {
                (null, "uk-UA", "достовірність"),
                (null, "en-GB", "certainty"),
                (null, null, "certainty"),
                (Language.Uk, "en", "достовірність"),
                (Language.En, "uk", "certainty"),
            }
        )
        {
            await using var client = await Client.Initialised(workspace.Initialize(locale), asked);
            const string file = "rules/ua/1207-vii.8-5.rule.txt";
            var text = await workspace.Open(client, file);
            var hover = await client.Ask("textDocument/hover", workspace.At(file, text, "ua.1207"));
            Assert.Contains(
                word,
                hover.GetProperty("result").GetProperty("contents").GetProperty("value").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_program_itself_serves_on_its_standard_streams()
    {
        using var workspace = new Workspace();
        await using var client = Client.OfProgram("--lang", "uk");
        await client.Ask("initialize", workspace.Initialize("en"));
        await client.Tell("initialized", new { });
        const string file = "rules/ua/1207-vii.8-5.rule.txt";
        var text = workspace
            .Read(file)
            .Replace("{t} is territory of Ukraine", "{t} is territory of Ukrain", StringComparison.Ordinal);
        await workspace.Open(client, file, text);
        var problem = Assert.Single(await client.Problems(workspace.Of(file)));
        Assert.Contains("Немає терміна", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await client.Exit());
        Assert.Empty(client.Log.ToString());
    }

    [Fact]
    public async Task The_program_itself_ends_when_its_client_is_gone()
    {
        await using var client = Client.OfProgram("--stdio");
        await client.Ask("initialize", new { capabilities = new { } });
        Assert.Equal(ExitCode.Refused, await client.HangUp());
    }

    private static string Frame(string json) => $"Content-Length: {json.Length}\r\n\r\n{json}";

    private static int Code(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
