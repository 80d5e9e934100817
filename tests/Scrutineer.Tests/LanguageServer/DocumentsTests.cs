using System.Text.Json;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>Documents that change, and the problems that are told of them.</summary>
public sealed class DocumentsTests : IDisposable
{
    private const string RuleFile = "rules/ua/1207-vii.8-5.rule.txt";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_open_document_without_problems_is_told_to_have_none()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        await _workspace.Open(client, RuleFile);
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
    }

    [Fact]
    public async Task A_mistake_is_told_when_it_is_typed_and_taken_back_when_it_is_mended()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile);
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
        var at = Position(text, "is territory of Ukraine");
        await Change(client, RuleFile, 2, (at, at, "no longer "));
        var problem = Assert.Single(await client.Problems(_workspace.Of(RuleFile)));
        Assert.Equal("unknown-sentence", problem.GetProperty("code").GetString());
        Assert.Equal(
            "{t} no longer is territory of Ukraine on {d}",
            Marked(
                problem,
                text.Replace("is territory of Ukraine", "no longer is territory of Ukraine", StringComparison.Ordinal)
            )
        );
        await Change(client, RuleFile, 3, (at, (at.Line, at.Character + "no longer ".Length), ""));
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
    }

    [Fact]
    public async Task Several_changes_of_one_message_build_on_each_other_and_a_whole_text_replaces_all()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile);
        await client.Problems(_workspace.Of(RuleFile));
        await client.Tell(
            "textDocument/didChange",
            new
            {
                textDocument = new { uri = _workspace.Of(RuleFile), version = 2 },
                contentChanges = new object[]
                {
                    new { text = "rule x" },
                    new { range = Range((0, 5), (0, 6)), text = "Y" },
                },
            }
        );
        Assert.Contains(
            await client.Problems(_workspace.Of(RuleFile)),
            p => p.GetProperty("code").GetString() == "bad-id"
        );
        await client.Tell(
            "textDocument/didChange",
            new
            {
                textDocument = new { uri = _workspace.Of(RuleFile), version = 3 },
                contentChanges = new[] { new { text } },
            }
        );
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
    }

    [Theory]
    [InlineData("Північна 𝟚𝟘 марка")]
    [InlineData("Крим’")]
    [InlineData("👩‍👩‍👧 X")]
    public async Task Columns_are_UTF_16_behind_Ukrainian_and_astral_letters(string before)
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile, $"rule a.b\nprovision: {before}      strength: nonsense\n");
        var problems = await client.Problems(_workspace.Of(RuleFile));
        var bad = problems.Single(p => p.GetProperty("code").GetString() == "bad-field");
        Assert.Equal($"provision: {before}      strength: nonsense", Marked(bad, text));
        // An edit at a column behind such letters falls where the client means it.
        var column = $"provision: {before}      strength: ".Length;
        await Change(client, RuleFile, 2, ((1, column), (1, column + "nonsense".Length), "treaty"));
        Assert.DoesNotContain(
            await client.Problems(_workspace.Of(RuleFile)),
            p => p.GetProperty("code").GetString() == "bad-field"
        );
    }

    [Fact]
    public async Task A_change_of_the_law_is_told_of_the_case_that_rests_on_it()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        const string file = "rules/ua/register/territories.yaml";
        var text = await _workspace.Open(client, file);
        await client.Problems(_workspace.Of(file));
        var at = Position(text, "- id: sevastopol");
        await Change(client, file, 2, ((at.Line, at.Character + 6), (at.Line, at.Character + 11), "x"));
        var english = Position(text, "en: the city of Sevastopol");
        await Change(
            client,
            file,
            3,
            ((english.Line, english.Character + 4), (english.Line, english.Character + 9), "x")
        );
        Assert.Contains(
            await client.Problems(_workspace.Of("cases/ru-president-2024/register/10-vote.yaml")),
            p => p.GetProperty("code").GetString()!.StartsWith("unknown-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_document_that_is_closed_is_again_what_is_on_disk_and_a_file_that_is_gone_has_no_problems()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        const string broken = "rules/ua/broken.rule.txt";
        await _workspace.Open(client, RuleFile, "nonsense");
        Assert.NotEmpty(await client.Problems(_workspace.Of(RuleFile)));
        await client.Tell("textDocument/didClose", new { textDocument = new { uri = _workspace.Of(RuleFile) } });
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
        _workspace.Write(broken, "nonsense");
        await Watched(client, broken);
        Assert.NotEmpty(await client.Problems(_workspace.Of(broken)));
        File.Delete(new Uri(_workspace.Of(broken)).LocalPath);
        await Watched(client, broken);
        Assert.Empty(await client.Problems(_workspace.Of(broken)));
    }

    [Fact]
    public async Task What_is_wrong_in_the_folder_is_told_before_anything_is_opened()
    {
        _workspace.Write("rules/ua/broken.rule.txt", "nonsense");
        await using var client = await Client.Initialised(_workspace.Initialize());
        Assert.NotEmpty(await client.Problems(_workspace.Of("rules/ua/broken.rule.txt")));
    }

    [Fact]
    public async Task Without_a_folder_a_file_is_read_with_those_around_it()
    {
        await using var client = await Client.Initialised();
        var text = await _workspace.Open(client, RuleFile);
        Assert.Empty(await client.Problems(_workspace.Of(RuleFile)));
        var found = await client.Ask("textDocument/definition", _workspace.At(RuleFile, text, "is held in", 2));
        Assert.Equal(_workspace.Of("rules/vocabulary.txt"), found.GetProperty("result").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task A_document_of_no_law_is_left_alone()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        foreach (
            var uri in new[] { "untitled:Untitled-1", "file:///tmp/readme.md", "git:/x/y.rule.txt?HEAD", "no address" }
        )
        {
            await client.Tell(
                "textDocument/didOpen",
                new
                {
                    textDocument = new
                    {
                        uri,
                        languageId = "x",
                        version = 1,
                        text = "rule",
                    },
                }
            );
            await client.Tell(
                "textDocument/didChange",
                new { textDocument = new { uri, version = 2 }, contentChanges = new[] { new { text = "rules" } } }
            );
            var hover = await client.Ask(
                "textDocument/hover",
                new { textDocument = new { uri }, position = new { line = 0, character = 1 } }
            );
            Assert.Equal(JsonValueKind.Null, hover.GetProperty("result").ValueKind);
        }
        Assert.Empty(client.Log.ToString());
    }

    [Fact]
    public async Task The_client_is_asked_to_tell_of_files_that_change_on_disk()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var asked = await client.Next();
        Assert.Equal("client/registerCapability", asked.GetProperty("method").GetString());
        await client.Send("""{"jsonrpc":"2.0","id":"files-of-law","result":null}""");
        await using var other = await Client.Initialised(new { rootUri = _workspace.Uri, capabilities = new { } });
        await _workspace.Open(other, RuleFile);
        Assert.Equal("textDocument/publishDiagnostics", (await other.Next()).GetProperty("method").GetString());
    }

    private Task Watched(Client client, string name) =>
        client.Tell(
            "workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri = _workspace.Of(name), type = 1 } } }
        );

    private Task Change(
        Client client,
        string name,
        int version,
        ((int Line, int Character) Start, (int Line, int Character) End, string Text) change
    ) =>
        client.Tell(
            "textDocument/didChange",
            new
            {
                textDocument = new { uri = _workspace.Of(name), version },
                contentChanges = new[] { new { range = Range(change.Start, change.End), text = change.Text } },
            }
        );

    private static object Range((int Line, int Character) start, (int Line, int Character) end) =>
        new
        {
            start = new { line = start.Line, character = start.Character },
            end = new { line = end.Line, character = end.Character },
        };

    private static (int Line, int Character) Position(string text, string piece)
    {
        var before = text[..text.IndexOf(piece, StringComparison.Ordinal)];
        return (before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);
    }

    private static string Marked(JsonElement problem, string text)
    {
        var lines = text.Split('\n');
        var (start, end) = (
            problem.GetProperty("range").GetProperty("start"),
            problem.GetProperty("range").GetProperty("end")
        );
        Assert.Equal(start.GetProperty("line").GetInt32(), end.GetProperty("line").GetInt32());
        return lines[start.GetProperty("line").GetInt32()][
            start.GetProperty("character").GetInt32()..end.GetProperty("character").GetInt32()
        ];
    }
}
