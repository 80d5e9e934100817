using System.Text.Json;
using Scrutineer.LanguageServer;
using Scrutineer.Law.Editing;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>Answers in the forms of the protocol; what they say is tested where it is found, in the room of the law.</summary>
public sealed class AnswersTests : IDisposable
{
    private const string RuleFile = "rules/ua/1207-vii.8-5.rule.txt";
    private const string RegisterFile = "cases/ua-president-2019/register/10-vote.yaml";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_sentence_is_completed_as_a_snippet_over_what_is_typed()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = _workspace
            .Read(RuleFile)
            .Replace("  and {p} lies within {t}", "  and {p} lies w", StringComparison.Ordinal);
        await _workspace.Open(client, RuleFile, text);
        var answer = await client.Ask("textDocument/completion", _workspace.At(RuleFile, text, "lies w\n", 6));
        Assert.False(answer.GetProperty("result").GetProperty("isIncomplete").GetBoolean());
        var item = answer
            .GetProperty("result")
            .GetProperty("items")
            .EnumerateArray()
            .First(i => i.GetProperty("kind").GetInt32() == 15);
        Assert.Equal(2, item.GetProperty("insertTextFormat").GetInt32());
        Assert.Equal("{p\\} lies within ${1:{t\\}}", item.GetProperty("textEdit").GetProperty("newText").GetString());
        Assert.StartsWith("{p} lies w", item.GetProperty("filterText").GetString(), StringComparison.Ordinal);
        var range = item.GetProperty("textEdit").GetProperty("range");
        Assert.Equal(6, range.GetProperty("start").GetProperty("character").GetInt32());
        Assert.Equal(16, range.GetProperty("end").GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task A_client_without_snippets_gets_plain_text()
    {
        await using var client = await Client.Initialised(new { rootUri = _workspace.Uri, capabilities = new { } });
        var text = _workspace.Read(RuleFile).Replace("  and {p} lies within {t}", "  and ", StringComparison.Ordinal);
        await _workspace.Open(client, RuleFile, text);
        var answer = await client.Ask("textDocument/completion", _workspace.At(RuleFile, text, "  and \n", 6));
        Assert.All(
            answer.GetProperty("result").GetProperty("items").EnumerateArray(),
            i =>
            {
                Assert.Equal(1, i.GetProperty("insertTextFormat").GetInt32());
                Assert.DoesNotContain(
                    "$",
                    i.GetProperty("textEdit").GetProperty("newText").GetString(),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public void A_snippet_keeps_signs_of_its_own_out_of_what_is_inserted() =>
        Assert.Equal(
            "a\\$\\}\\\\ ${1:{v\\}} ${2:2024}",
            Forms.Snippet([new("a$}\\ ", false), new("{v}", true), new(" ", false), new("2024", true)])
        );

    [Fact]
    public async Task A_hover_shows_the_provision_in_Markdown_or_in_plain_text()
    {
        await using var client = await Client.Initialised(_workspace.Initialize("uk"));
        var text = await _workspace.Open(client, RuleFile);
        var shown = (await client.Ask("textDocument/hover", _workspace.At(RuleFile, text, "ua.1207"))).GetProperty(
            "result"
        );
        Assert.Equal("markdown", shown.GetProperty("contents").GetProperty("kind").GetString());
        var value = shown.GetProperty("contents").GetProperty("value").GetString()!;
        Assert.StartsWith(
            "**Закон України № 1207-VII, частина п'ята статті 8**\n\n```scrutineer-rules\n",
            value,
            StringComparison.Ordinal
        );
        Assert.Contains("`/akn/ua/act/law/2014/1207-vii/!main~art_8__para_5`", value, StringComparison.Ordinal);
        await using var plain = await Client.Initialised(new { rootUri = _workspace.Uri, capabilities = new { } });
        await _workspace.Open(plain, RuleFile);
        shown = (await plain.Ask("textDocument/hover", _workspace.At(RuleFile, text, "ua.1207"))).GetProperty("result");
        Assert.Equal("plaintext", shown.GetProperty("contents").GetProperty("kind").GetString());
        Assert.StartsWith(
            "Law of Ukraine No 1207-VII, article 8(5)\n",
            shown.GetProperty("contents").GetProperty("value").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("is held in", "rules/vocabulary.txt")]
    [InlineData("Ukraine on", "rules/vocabulary.txt")]
    [InlineData("ua.constitution.92-1-20\nsource", "rules/ua/constitution.92-1-20.rule.txt")]
    public async Task A_definition_is_a_place_in_a_file(string piece, string file)
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile);
        var found = (await client.Ask("textDocument/definition", _workspace.At(RuleFile, text, piece, 2))).GetProperty(
            "result"
        );
        Assert.Equal(_workspace.Of(file), found.GetProperty("uri").GetString());
        var line = found.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
        Assert.NotEmpty(_workspace.Read(file).Split('\n')[line]);
    }

    [Fact]
    public async Task A_rename_reaches_files_that_are_not_open_and_what_follows_reads()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        const string file = RegisterFile;
        var text = await _workspace.Open(client, file);
        var at = _workspace.At(file, text, "- id: ukraine-controlled", 8);
        var prepared = (await client.Ask("textDocument/prepareRename", at)).GetProperty("result");
        Assert.Equal("ukraine-controlled", prepared.GetProperty("placeholder").GetString());
        var json = JsonSerializer.SerializeToNode(at)!.AsObject();
        json["newName"] = "government-controlled";
        var changes = (await client.Ask("textDocument/rename", json)).GetProperty("result").GetProperty("changes");
        Assert.Contains(
            _workspace.Of("cases/ua-president-2019/case.yaml"),
            changes.EnumerateObject().Select(c => c.Name)
        );
        foreach (var change in changes.EnumerateObject())
        {
            var name = Uri.UnescapeDataString(change.Name)[(Uri.UnescapeDataString(_workspace.Uri).Length + 1)..];
            var edited = new EditedText(_workspace.Read(name));
            foreach (var edit in change.Value.EnumerateArray().Reverse())
            {
                edited = edited.Replace(
                    Asked.Span(edit.GetProperty("range"), edited),
                    edit.GetProperty("newText").GetString()!
                );
            }
            _workspace.Write(name, edited.Text);
        }
        var read = new Scrutineer.Cases.ReadCase().Run(
            Path.Combine(new Uri(_workspace.Uri).LocalPath, "cases/ua-president-2019"),
            Scrutineer
                .Wording.Bytes.NamedBytes.ReadFrom(
                    new Scrutineer.Stores.FolderStore(Path.Combine(new Uri(_workspace.Uri).LocalPath, "rules"))
                )
                .Value
        );
        Assert.Empty(read.Problems.Select(p => p.In(Wording.Language.En)));
        Assert.Equal(["government-controlled"], read.Value!.Territories);
    }

    [Fact]
    public async Task A_rename_that_cannot_be_is_refused_in_the_language_of_the_client()
    {
        await using var client = await Client.Initialised(_workspace.Initialize("uk"));
        var text = await _workspace.Open(client, RuleFile);
        var json = JsonSerializer.SerializeToNode(_workspace.At(RuleFile, text, "ua.1207"))!.AsObject();
        json["newName"] = "Не ідентифікатор";
        var error = (await client.Ask("textDocument/rename", json)).GetProperty("error");
        Assert.Equal(-32803, error.GetProperty("code").GetInt32());
        Assert.Contains(
            "не годиться як ідентифікатор",
            error.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        var nothing = await client.Ask("textDocument/prepareRename", _workspace.At(RuleFile, text, "provision"));
        Assert.Equal(JsonValueKind.Null, nothing.GetProperty("result").ValueKind);
    }

    [Fact]
    public async Task References_and_symbols_of_a_document_are_listed()
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile);
        var uses = await client.Ask("textDocument/references", _workspace.At(RuleFile, text, "Ukraine on", 2));
        var files = uses.GetProperty("result")
            .EnumerateArray()
            .Select(u => u.GetProperty("uri").GetString())
            .ToHashSet();
        Assert.Contains(_workspace.Of(RuleFile), files);
        Assert.Contains(_workspace.Of("rules/vocabulary.txt"), files);
        var symbols = await client.Ask(
            "textDocument/documentSymbol",
            new { textDocument = new { uri = _workspace.Of(RuleFile) } }
        );
        Assert.Equal(
            ["ua.1207-vii.8-5", "ua.null.forbidden"],
            symbols.GetProperty("result").EnumerateArray().Select(s => s.GetProperty("name").GetString())
        );
        await _workspace.Open(client, RegisterFile);
        symbols = await client.Ask(
            "textDocument/documentSymbol",
            new { textDocument = new { uri = _workspace.Of(RegisterFile) } }
        );
        Assert.Contains(
            "ua-president-2019",
            symbols.GetProperty("result").EnumerateArray().Select(s => s.GetProperty("name").GetString())
        );
    }

    [Theory]
    [InlineData("""{"textDocument":{"uri":5},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"file:///x"},"position":{"line":-1,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"RULE"},"position":{"line":-1,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"RULE"},"position":{"line":1.5,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"RULE"},"position":{"line":99999999999,"character":0}}""")]
    [InlineData("""{"textDocument":{"uri":"RULE"}}""")]
    [InlineData("""{"textDocument":{"uri":"\ud835"},"position":{"line":0,"character":0}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public async Task Parameters_that_are_none_are_refused_and_nothing_breaks(string parameters)
    {
        await using var client = await Client.Initialised(_workspace.Initialize());
        var text = await _workspace.Open(client, RuleFile);
        await client.Problems(_workspace.Of(RuleFile));
        parameters = parameters.Replace("RULE", _workspace.Of(RuleFile), StringComparison.Ordinal);
        foreach (var method in new[] { "hover", "definition", "completion", "references", "rename", "prepareRename" })
        {
            await client.Send(
                $$"""{"jsonrpc":"2.0","id":500,"method":"textDocument/{{method}}","params":{{parameters}}}"""
            );
            var answer = await client.AnswerTo(500);
            Assert.True(
                answer.TryGetProperty("error", out var error)
                    ? error.GetProperty("code").GetInt32() == -32602
                    : answer.GetProperty("result").ValueKind == JsonValueKind.Null
            );
        }
        Assert.True(
            (await client.Ask("textDocument/hover", _workspace.At(RuleFile, text, "ua.1207"))).TryGetProperty(
                "result",
                out _
            )
        );
        Assert.Empty(client.Log.ToString());
    }
}
