using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Tests.Properties;

/// <summary>The check must find what is wrong: each test breaks one thing in a good log.</summary>
public sealed class FsckTests
{
    [Fact]
    public void A_flipped_bit_in_any_published_file_is_found_and_the_file_named()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 0, 3, 300, 600);
        var published = Directory
            .EnumerateFiles(folder["log"], "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".writer", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(17, published.Count);
        foreach (var file in published)
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var at in new[] { 0, bytes.Length / 2, bytes.Length - 1 })
            {
                bytes[at] ^= 0x04;
                File.WriteAllBytes(file, bytes);
                var report = Check(folder);
                Assert.False(report.Passed, file);
                bytes[at] ^= 0x04;
            }
            File.WriteAllBytes(file, bytes);
        }
        Assert.True(Check(folder).Passed);
    }

    [Fact]
    public void A_missing_published_file_is_found()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 3, 300);
        foreach (
            var name in new[] { "checkpoint", "tile/entries/000", "tile/0/000", "tile/1/000.p/1", "tile/0/001.p/44" }
        )
        {
            var bytes = File.ReadAllBytes(folder[$"log/{name}"]);
            File.Delete(folder[$"log/{name}"]);
            Assert.False(Check(folder).Passed, name);
            File.WriteAllBytes(folder[$"log/{name}"], bytes);
        }
        Assert.True(Check(folder).Passed);
    }

    [Fact]
    public void Partial_tiles_may_go_once_the_full_ones_are_there()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 3, 300);
        Directory.Delete(folder["log/tile/0/000.p"], recursive: true);
        Directory.Delete(folder["log/tile/entries/000.p"], recursive: true);
        var report = Check(folder);
        Assert.Empty(report.Problems);
        Assert.Equal(2, report.Checkpoints);
    }

    [Fact]
    public void A_signed_checkpoint_of_another_tree_is_found_though_its_signature_is_good()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 3, 300);
        using var signer = TestLogs.Signer(1);
        var forked = signer.Sign(Checkpoint.TextOf(TestLogs.Origin, 3, TreeHash.Leaf([9])));
        File.WriteAllBytes(folder["log/checkpoints/003"], forked.ToBytes());
        Assert.Equal(["fsck-other-root"], Check(folder).Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_checkpoint_signed_by_another_key_is_found()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 3, 300);
        using var stranger = TestLogs.Signer(2);
        var good = Checkpoint.Read(File.ReadAllBytes(folder["log/checkpoints/003"])).Must();
        File.WriteAllBytes(folder["log/checkpoints/003"], stranger.Sign(good.Note.Text).ToBytes());
        Assert.Equal(["fsck-not-signed"], Check(folder).Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_file_that_no_checkpoint_calls_for_is_found()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 300);
        File.WriteAllBytes(folder["log/tile/0/note.txt"], [1]);
        File.WriteAllBytes(folder["log/tile/entries/000.txt"], [1]);
        Assert.Equal(["fsck-stray", "fsck-stray"], Check(folder).Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/entries/000")]
    public void What_a_publication_cut_short_left_behind_must_agree_with_the_whole(string whole)
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 300);
        var part = folder[$"log/{whole.Split(".p")[0]}.p/2"];
        var length = whole.Contains("entries", StringComparison.Ordinal)
            ? 4 + TestLogs.Entry(0).Length + TestLogs.Entry(1).Length
            : 64;
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        var bytes = File.ReadAllBytes(folder[$"log/{whole}"])[..length];
        File.WriteAllBytes(part, bytes);
        Assert.Empty(Check(folder).Problems);
        bytes[^1] ^= 1;
        File.WriteAllBytes(part, bytes);
        Assert.Equal(["fsck-differs"], Check(folder).Problems.Select(p => p.Code));
        File.WriteAllBytes(part, bytes[..^1]);
        Assert.Equal(["fsck-differs"], Check(folder).Problems.Select(p => p.Code));
    }

    [Fact]
    public void What_waits_to_be_signed_is_counted_and_not_held_against_the_log()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 300);
        using (var writer = LogWriter.Open(folder.Log).Must())
        {
            writer.Append(TestLogs.Entries(300, 1000)).Must();
        }
        var report = Check(folder);
        Assert.Empty(report.Problems);
        Assert.Equal((300, 8), (report.Entries, report.Unpublished));
    }

    [Fact]
    public void Every_problem_says_how_to_mend_it_in_both_languages()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 3, 300);
        File.Delete(folder["log/tile/0/000"]);
        var problem = Check(folder).Problems[0];
        Assert.Equal("tile/0/000", problem.File);
        Assert.NotEqual(problem.Mend.In(Language.Uk), problem.Mend.In(Language.En));
    }

    private static FsckReport Check(TestFolder folder)
    {
        using var signer = TestLogs.Signer(1);
        return LogFsck.Check(folder.Log, signer.Verifier.ToString());
    }
}
