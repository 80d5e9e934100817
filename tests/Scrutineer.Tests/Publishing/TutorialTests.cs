using System.Text.RegularExpressions;
using Scrutineer.Testing;
using Scrutineer.Tests.Repo;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>docs/TUTORIAL.md as a newcomer follows it: its files written, its lines run, in their order, in an empty folder.</summary>
public sealed partial class TutorialTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("tutorial-");

    [Fact]
    public async Task Its_files_and_lines_lead_from_an_empty_folder_to_a_verified_bundle()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(SharedData.Repository, "docs", "TUTORIAL.md"),
            TestContext.Current.CancellationToken
        );
        var (key, lines) = ("", 0);
        foreach (Match step in Step().Matches(page))
        {
            if (step.Groups["file"] is { Success: true, Value: var file })
            {
                var path = Path.Combine(_home.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(
                    path,
                    step.Groups["text"].Value.Replace("KEY", key, StringComparison.Ordinal),
                    TestContext.Current.CancellationToken
                );
                continue;
            }
            lines++;
            var words = DocumentedCommands
                .Words(step.Groups["line"].Value)
                .Select((w, i) => i == 0 ? w : Placed(w))
                .ToList();
            var said = await Session.Run([.. words]);
            Assert.True(said.Code == 0, $"{step.Value}\n{said.Output}\n{said.Error}");
            key = words[0] == "key" ? said.Output.Trim() : key;
        }
        Assert.Equal(11, lines);
        Assert.True(File.Exists(Path.Combine(_home.FullName, "dossier", "index.en.html")));
    }

    public void Dispose() => _home.Delete(recursive: true);

    /// <summary>A word that names a file or folder of the page is looked for in the reader's folder.</summary>
    private string Placed(string word) =>
        word is "mycase" or "dossier" or "log" || FileName().IsMatch(word) ? Path.Combine(_home.FullName, word) : word;

    [GeneratedRegex(
        @"^`(?<file>[^`\n]+)`:\n\n```\w+\n(?<text>.*?)```|^    scrutineer (?<line>[^\n]+)$",
        RegexOptions.Singleline | RegexOptions.Multiline,
        10_000
    )]
    private static partial Regex Step();

    [GeneratedRegex(@"^[\w./-]+\.(?:json|yaml|txt|zip|key)$", RegexOptions.None, 10_000)]
    private static partial Regex FileName();
}
