using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>The lines of docs/PUBLISHING.md, in their order, in one folder.</summary>
public sealed class DocumentedSequenceTests : IDisposable
{
    private static readonly string[] Written =
    [
        "log.key",
        "passphrase.txt",
        "cvk-log",
        "draft.json",
        "act.json",
        "statement.zip",
        "policy.txt",
    ];

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("publishing-page");

    [Fact]
    public async Task The_lines_of_the_page_work_one_after_another_as_written()
    {
        var page = await File.ReadAllLinesAsync(
            Path.Combine(SharedData.Repository, "docs", "PUBLISHING.md"),
            TestContext.Current.CancellationToken
        );
        var lines = page.Where(l => l.Contains(". `scrutineer ", StringComparison.Ordinal))
            .Select(l => l[3..].Trim('`'))
            .ToList();
        Assert.Equal(7, lines.Count);
        await File.WriteAllTextAsync(
            At("passphrase.txt"),
            PublishedAct.Passphrase,
            TestContext.Current.CancellationToken
        );
        foreach (var line in lines)
        {
            var said = await PublishedAct.Do([.. line.Split(' ').Skip(1).Select(Placed)]);
            if (line.Contains(" key new ", StringComparison.Ordinal))
            {
                var key = said.Output.Trim();
                await File.WriteAllTextAsync(
                    At("policy.txt"),
                    $"log {key}\npublisher {key}\nquorum none\n",
                    TestContext.Current.CancellationToken
                );
            }
        }
    }

    public void Dispose() => _home.Delete(recursive: true);

    private string Placed(string word) =>
        Written.Contains(word) ? At(word)
        : word.StartsWith("cases/", StringComparison.Ordinal) ? Path.Combine(SharedData.Repository, word)
        : word;

    private string At(string name) => Path.Combine(_home.FullName, name);
}
