using System.Globalization;
using Scrutineer.Stores;
using Scrutineer.Testing;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Tests.Published;

/// <summary>transparency-dev/tessera: a log of 15 entries written by other people's code.</summary>
public sealed class TesseraLogTests
{
    private const string Key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private static VerifierKey LogKey => VerifierKey.TryParse(Key)!;

    [Fact]
    public void Every_published_checkpoint_is_signed_by_the_published_key_and_prints_back_byte_for_byte()
    {
        for (var size = 0; size <= 15; size++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Log(), $"checkpoint.{size}"));
            var checkpoint = Checkpoint.Read(bytes).Must();
            Assert.Equal(size, checkpoint.Size);
            Assert.True(checkpoint.Note.IsSignedBy(LogKey));
            Assert.Equal(bytes, checkpoint.ToBytes());
        }
    }

    [Fact]
    public void The_published_entries_give_every_published_root_and_tile()
    {
        var bundle = File.ReadAllBytes(Path.Combine(Log(), "tile/entries/000.p/15"));
        var entries = EntryBundle.Decode(bundle, 15)!;
        var leaves = entries.Select(e => TreeHash.Leaf(e.Span)).ToArray();
        for (var size = 1; size <= 15; size++)
        {
            var tile = File.ReadAllBytes(Path.Combine(Log(), $"tile/0/000.p/{size}"));
            Assert.Equal(tile, HashTile.Encode(leaves.AsSpan(0, size)));
            var part = File.ReadAllBytes(Path.Combine(Log(), $"tile/entries/000.p/{size}"));
            Assert.Equal(part, EntryBundle.Encode([.. entries.Take(size)]));
            Assert.Equal(Published(size).Root, Tree(leaves).Root(size));
        }
    }

    [Fact]
    public void Every_published_checkpoint_is_consistent_with_every_later_one()
    {
        var bundle = File.ReadAllBytes(Path.Combine(Log(), "tile/entries/000.p/15"));
        var leaves = EntryBundle.Decode(bundle, 15)!.Select(e => TreeHash.Leaf(e.Span)).ToArray();
        for (var size1 = 0; size1 <= 15; size1++)
        {
            for (var size2 = size1; size2 <= 15; size2++)
            {
                var path = Tree(leaves).Consistency(size1, size2);
                Assert.True(MerkleProofs.Consistent(size1, size2, Published(size1).Root, Published(size2).Root, path));
            }
        }
    }

    [Fact]
    public void Our_reader_reads_and_proves_every_entry_of_the_published_log()
    {
        var reader = LogReader.Open(new FolderStore(Log()), LogKey).Must();
        Assert.Equal(15, reader.Checkpoint.Size);
        var entries = reader.ReadFrom(0).Select(e => e.Must()).ToList();
        Assert.Equal("one"u8.ToArray(), entries[0].Bytes.ToArray());
        foreach (var entry in entries)
        {
            Assert.Equal(entry.Bytes.ToArray(), reader.Read(entry.Index).Must().Bytes.ToArray());
            Assert.True(reader.Prove(entry.Index).Must().Includes(entry.Bytes.Span));
        }
    }

    [Fact]
    public void The_published_log_passes_our_check_once_its_checkpoints_lie_where_ours_do()
    {
        using var folder = new TestFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Log(), "tile"), "*", SearchOption.AllDirectories))
        {
            Copy(file, folder[Path.GetRelativePath(Log(), file)]);
        }
        Copy(Path.Combine(Log(), "checkpoint"), folder["checkpoint"]);
        for (var size = 0; size <= 15; size++)
        {
            Copy(
                Path.Combine(Log(), $"checkpoint.{size}"),
                folder[$"checkpoints/{size.ToString("D3", CultureInfo.InvariantCulture)}"]
            );
        }
        var report = LogFsck.Check(new FolderStore(folder.Path), Key);
        Assert.Empty(report.Problems);
        Assert.Equal((15, 16), (report.Entries, report.Checkpoints));
    }

    private static string Log() => SharedData.Require("vectors/tessera-log");

    private static Checkpoint Published(int size) =>
        Checkpoint.Read(File.ReadAllBytes(Path.Combine(Log(), $"checkpoint.{size}"))).Must();

    private static TreeProofs Tree(Digest[] leaves) =>
        new((height, index) => TreeHash.Perfect(leaves.AsSpan((int)(index << height), 1 << height)));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllBytes(to, File.ReadAllBytes(from));
    }
}
