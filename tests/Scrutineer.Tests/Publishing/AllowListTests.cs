using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>Only the files that a case is made of are published: canaries planted around them stay out, or are refused by name.</summary>
public sealed class AllowListTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private const string Canary = "CANARY-7f3a";

    [Fact]
    public async Task Nothing_that_lies_beside_the_files_of_a_case_enters_a_bundle()
    {
        var folder = Copy("planted");
        string[] planted =
        [
            "log.key",
            "notes.txt",
            "passphrase.txt",
            "case.yaml~",
            "case.yaml.bak",
            "case.yaml.orig",
            ".env",
            ".git/config",
            ".case.yaml.swp",
            "#case.yaml#",
            "~$act.docx",
            "act.docx",
            "returns.csv.zip",
            "witnesses.csv",
            "reports/persons.yaml",
            "meetings/2024-05-09.yaml",
            "register/.#10-vote.yaml",
            "register/~$10-vote.yaml",
            "register/#10-vote.yaml",
            "register/10-vote.yaml~",
            "register/10-vote.yaml.swp",
            "register/old/10-vote.yaml",
            "register/.hidden.yaml",
            "register/notes.md",
            "rules/ua/rule.rule.txt",
        ];
        foreach (var file in planted)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, Canary, TestContext.Current.CancellationToken);
        }
        var bundle = published.At("planted.zip");
        await PublishedAct.Do(published.Publish(published.Act, bundle, folder));
        var bytes = await File.ReadAllBytesAsync(bundle, TestContext.Current.CancellationToken);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
        Assert.Equal((await Forger.Members(published.Bundle)).Keys, (await Forger.Members(bundle)).Keys);
    }

    [Fact]
    public async Task The_canary_is_found_where_it_stands_in_a_file_of_the_case()
    {
        var folder = Copy("seen");
        await File.AppendAllTextAsync(
            Path.Combine(folder, "register", "10-vote.yaml"),
            $"# {Canary}\n",
            TestContext.Current.CancellationToken
        );
        // An adopted act lists the case's files: this case is another, and its act is adopted anew.
        var (act, bundle) = (published.At("seen.json"), published.At("seen.zip"));
        string[] adopt = ["act", "adopt", published.At("draft.json"), "--case", folder, "--without-returns"];
        await PublishedAct.Do([.. adopt, "--meeting", PublishedAct.Meeting, "--number", "1", "--out", act]);
        await PublishedAct.Do(published.Publish(act, bundle, folder));
        var bytes = await File.ReadAllBytesAsync(bundle, TestContext.Current.CancellationToken);
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
    }

    [Fact]
    public async Task A_private_key_inside_a_file_of_the_case_is_refused_by_name()
    {
        var folder = Copy("key-inside");
        var key = await File.ReadAllLinesAsync(published.Key, TestContext.Current.CancellationToken);
        await File.AppendAllLinesAsync(
            Path.Combine(folder, "register", "10-vote.yaml"),
            key.Select(l => "# " + l),
            TestContext.Current.CancellationToken
        );
        await Refuses(folder, "case/register/10-vote.yaml");
    }

    [Theory]
    [InlineData("case.yaml", false)]
    [InlineData("register/10-vote.yaml", false)]
    [InlineData("register", true)]
    public async Task What_a_link_leads_to_is_not_published(string linked, bool isFolder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        var folder = Copy("linked-" + linked.Replace('/', '-'));
        var (path, outside) = (Path.Combine(folder, linked), published.At("outside-" + linked.Replace('/', '-')));
        if (isFolder)
        {
            Directory.Move(path, outside);
            Directory.CreateSymbolicLink(path, outside);
        }
        else
        {
            File.Move(path, outside);
            File.CreateSymbolicLink(path, outside);
        }
        await Refuses(folder, "this is a link");
    }

    [Fact]
    public async Task A_case_folder_that_is_itself_reached_by_a_link_is_published()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        var link = published.At("case-by-link");
        Directory.CreateSymbolicLink(link, Copy("behind-link"));
        await PublishedAct.Do(published.Publish(published.Act, published.At("by-link.zip"), link));
    }

    private async Task Refuses(string folder, string said)
    {
        var bundle = published.At("refused.zip");
        var refused = await Session.Run(published.Publish(published.Act, bundle, folder));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(bundle));
    }

    private string Copy(string name)
    {
        var folder = published.At(name);
        foreach (var file in Directory.EnumerateFiles(PublishedAct.Case, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(PublishedAct.Case, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return folder;
    }
}
