using System.Text;
using Scrutineer.Testing;

namespace Scrutineer.Tests.LanguageServer;

/// <summary>A copy of the rules and two cases in a folder of its own.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-lsp-ї ");

    public Workspace()
    {
        foreach (var part in new[] { "rules", "cases/ua-president-2019", "cases/ru-president-2024" })
        {
            var from = Path.Combine(SharedData.Repository, part);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(_folder.FullName, part, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
    }

    public string Uri => new Uri(_folder.FullName).AbsoluteUri;

    public string Of(string name) => new Uri(Path.Combine(_folder.FullName, name)).AbsoluteUri;

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name), Encoding.UTF8);

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    public object Initialize(string? locale = null) =>
        new
        {
            processId = (int?)null,
            locale,
            rootUri = Uri,
            capabilities = new
            {
                textDocument = new
                {
                    completion = new { completionItem = new { snippetSupport = true } },
                    hover = new { contentFormat = new[] { "markdown", "plaintext" } },
                    documentSymbol = new { hierarchicalDocumentSymbolSupport = true },
                },
                workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } },
            },
        };

    /// <summary>Opens a document as it is on disk, or with another text.</summary>
    public async Task<string> Open(Client client, string name, string? text = null)
    {
        text ??= Read(name);
        await client.Tell(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = Of(name),
                    languageId = "scrutineer-rules",
                    version = 1,
                    text,
                },
            }
        );
        return text;
    }

    /// <summary>Parameters at the first letter of a piece of a text.</summary>
    public object At(string name, string text, string piece, int into = 0)
    {
        var offset = text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(offset >= 0, piece);
        var before = text[..(offset + into)];
        return new
        {
            textDocument = new { uri = Of(name) },
            position = new
            {
                line = before.Count(c => c == '\n'),
                character = before.Length - before.LastIndexOf('\n') - 1,
            },
        };
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
