using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Small files that never end, and files that are far longer than any of their kind: each is refused by name, and not held.</summary>
public sealed class EndlessInputTests : IDisposable
{
    private const string Question = "invented-vote is null in invented-region-12";
    private const string Endless = "/dev/zero";
    private const long Bound = 256L << 20;

    private static readonly string _simulated = Path.Combine(SharedData.Repository, "cases", "simulated");

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("endless-");

    public static TheoryData<string> Lines =>
        [
            $"law test {_simulated} --table {Endless}",
            $"law what-if {_simulated} QUESTION --on 2031-05-11 --with-rule {Endless}",
            $"returns check TABLE --map {Endless}",
            "case check CASE",
            "assess CASE --out OUT",
            "law coverage TABLED --premises",
            $"key new a.example/b --out KEY --passphrase-file {Endless}",
            $"parties compare --pairs {Endless}",
            $"parties evaluate --pairs {Endless}",
            $"case hash {Endless}",
        ];

    public void Dispose() => _home.Delete(recursive: true);

    [Theory, MemberData(nameof(Lines))]
    public async Task An_endless_file_is_refused_by_name_and_not_held(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no endless file");
        var before = GC.GetTotalAllocatedBytes();
        var said = await Session.Run([.. line.Split(' ').Select(Word)]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("longer than", said.Error, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Bound);
        Assert.False(File.Exists(Path.Combine(_home.FullName, "KEY")));
    }

    /// <summary>The canary of the test above: the same lines over files as they should be end with no such word.</summary>
    [Fact]
    public async Task A_file_that_ends_is_read()
    {
        var rules = Path.Combine(_home.FullName, "some.rule.txt");
        await File.WriteAllTextAsync(rules, "", TestContext.Current.CancellationToken);
        var said = await Session.Run([
            .. $"law what-if {_simulated} QUESTION --on 2031-05-11 --with-rule".Split(' ').Select(Word),
            rules,
        ]);
        Assert.DoesNotContain("longer than", said.Error, StringComparison.Ordinal);
    }

    private string Word(string word) =>
        word switch
        {
            "QUESTION" => Question,
            "TABLE" => Path.Combine(_simulated, "returns.csv.gz"),
            "CASE" => Linked("register/00-endless.yaml"),
            "TABLED" => Linked("expected-answers.md"),
            "KEY" or "OUT" => Path.Combine(_home.FullName, word),
            _ => word,
        };

    /// <summary>The invented case, with a file that is a link to where there is no end.</summary>
    private string Linked(string name)
    {
        var copy = Path.Combine(_home.FullName, "case");
        foreach (var file in Directory.EnumerateFiles(_simulated, "*", SearchOption.AllDirectories))
        {
            var there = Path.Combine(copy, Path.GetRelativePath(_simulated, file));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(file, there);
        }
        File.Delete(Path.Combine(copy, name));
        File.CreateSymbolicLink(Path.Combine(copy, name), Endless);
        return copy;
    }
}
