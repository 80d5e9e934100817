using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Transparency.Witnesses;

namespace Scrutineer.Transparency.Tests.Properties;

/// <summary>
/// Readers meet files that know the format and lie: fields of a zip's headers, lines of a note, widths of a tile. None throws,
/// none takes more memory than a multiple of the file, and what is accepted prints back byte for byte. Fixed seed;
/// <c>SCRUTINEER_FUZZ=100000</c> for a longer run.
/// </summary>
public sealed class StructureFuzzTests
{
    private const int LocalHead = 30;
    private const int End = 22;

    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ"),
        CultureInfo.InvariantCulture,
        out var n
    )
        ? n
        : 5_000;

    private static readonly uint[] Telling =
    [
        0,
        1,
        0x7F,
        0xFFFF,
        0x10000,
        0x7FFFFFFF,
        0x80000000,
        0xFFFFFFFE,
        0xFFFFFFFF,
        0x04034b50,
        0x02014b50,
        0x06054b50,
    ];

    [Fact]
    public void A_zip_whose_headers_lie_is_refused_or_is_the_same_file()
    {
        var whole = Zip();
        var heads = Heads(whole);
        Fuzz(
            chance => LyingZip(whole, heads, chance),
            bytes => BundleArchive.Read(bytes).Value?.ToBytes(),
            accepted => Assert.Equal(whole, accepted)
        );
    }

    [Fact]
    public void A_note_whose_lines_lie_is_refused_or_prints_back()
    {
        using var log = TestLogs.Signer(1);
        using var witness = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        var note = log.Sign(Checkpoint.TextOf(TestLogs.Origin, 7, TreeHash.Leaf([7])));
        var whole = note.With(Cosignature.LineOf(witness, note.Text, 1_715_169_600));
        var key = log.Verifier;
        Fuzz(
            chance => LyingNote(whole.ToString(), chance),
            bytes => SignedNote.Read(bytes).Value?.ToBytes(),
            accepted =>
            {
                var read = SignedNote.Read(accepted).Must();
                Assert.True(read.Text == whole.Text || !read.IsSignedBy(key));
                _ = Checkpoint.Read(accepted).Value?.Size;
            }
        );
    }

    [Fact]
    public void A_tile_of_another_width_or_cut_short_is_refused()
    {
        var leaves = Enumerable.Range(0, 256).Select(i => TreeHash.Leaf([(byte)i])).ToArray();
        Fuzz(
            chance =>
            {
                var (width, asked) = (chance.Next(257), chance.Next(300));
                var tile = HashTile.Encode(leaves.AsSpan(0, width));
                return
                [
                    (byte)(asked >> 8),
                    (byte)(asked & 0xFF),
                    .. tile[..(tile.Length - (chance.Next(3) * chance.Next(33) % (tile.Length + 1)))],
                ];
            },
            bytes =>
            {
                var asked = BinaryPrimitives.ReadUInt16BigEndian(bytes);
                var read = HashTile.Decode(bytes.AsSpan(2), asked);
                Assert.Equal(bytes.Length - 2 == asked * Digest.Length, read is not null);
                return read is null ? null : [.. bytes[..2], .. HashTile.Encode(read)];
            }
        );
    }

    [Fact]
    public void A_bundle_of_entries_that_lies_about_lengths_or_count_is_refused()
    {
        var whole = EntryBundle.Encode(TestLogs.Entries(0, 9));
        Fuzz(
            chance =>
            {
                var bytes = whole[..(chance.Next(3) == 0 ? chance.Next(whole.Length + 1) : whole.Length)];
                if (bytes.Length >= 2 && chance.Next(2) == 0)
                {
                    var at = chance.Next(2) == 0 ? 0 : chance.Next(bytes.Length - 1);
                    BinaryPrimitives.WriteUInt16BigEndian(
                        bytes.AsSpan(at),
                        (ushort)(Telling[chance.Next(Telling.Length)] & 0xFFFF)
                    );
                }
                return [(byte)chance.Next(3), (byte)(chance.Next(4) == 0 ? chance.Next(256) : 9), .. bytes];
            },
            bytes =>
            {
                var asked = BinaryPrimitives.ReadUInt16BigEndian(bytes);
                var read = EntryBundle.Decode(bytes.AsMemory(2), asked);
                Assert.True(read is null || read.Count == asked);
                return read is null ? null : [.. bytes[..2], .. EntryBundle.Encode(read)];
            }
        );
    }

    [Fact]
    public void A_zip_bomb_is_refused_without_being_blown_up()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("findings.json", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                stream.Write(zeros);
            }
        }
        var bomb = file.ToArray();
        Assert.True(bomb.Length < 100_000);
        Bounded(bomb, () => Assert.False(BundleArchive.Read(bomb).Succeeded));
    }

    [Fact]
    public void Ten_thousand_members_are_read_in_one_pass_and_one_more_is_refused()
    {
        var many = Enumerable
            .Range(0, 10_000)
            .ToDictionary(Name, _ => ReadOnlyMemory<byte>.Empty, StringComparer.Ordinal);
        var file = BundleArchive.Of(many).Must().ToBytes();
        Bounded(file, () => Assert.True(BundleArchive.Read(file).Succeeded));
        many.Add("one-more", ReadOnlyMemory<byte>.Empty);
        Assert.False(BundleArchive.Of(many).Succeeded);

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"m{i:D5}");
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('a')]
    [InlineData('\u2014')]
    public void A_note_of_four_megabytes_takes_a_multiple_of_its_length(char of)
    {
        var text = new StringBuilder("text\n\n");
        while (text.Length < 1_000_000)
        {
            text.Append(of).Append(of == '\n' ? "x" : "").Append(text.Length % 3 == 0 ? "\n" : "");
        }
        var bytes = Encoding.UTF8.GetBytes(text.Append('\n').ToString());
        Bounded(bytes, () => Assert.False(SignedNote.Read(bytes).Succeeded));
    }

    /// <summary>Mangles, reads, and looks at what was accepted.</summary>
    private static void Fuzz(
        Func<Chance, byte[]> mangle,
        Func<byte[], byte[]?> printBack,
        Action<byte[]>? accepted = null
    )
    {
        var chance = new Chance(2110);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = mangle(chance);
            byte[]? printed = null;
            Bounded(bytes, () => printed = printBack(bytes));
            if (printed is not null)
            {
                Assert.Equal(bytes, printed);
                accepted?.Invoke(bytes);
            }
        }
    }

    /// <summary>Whatever the file says of sizes: at most 64 bytes for each byte that it has, and a little.</summary>
    private static void Bounded(byte[] bytes, Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(taken, 0, (64L * bytes.Length) + 200_000);
    }

    private static byte[] Zip() =>
        BundleArchive
            .Of(
                new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    ["act/act.uk.txt"] = Encoding.UTF8.GetBytes("Голосування є нікчемним.\n"),
                    ["act/act.en.txt"] = Encoding.UTF8.GetBytes("The vote is null.\n"),
                    ["empty"] = ReadOnlyMemory<byte>.Empty,
                    ["findings.json"] = Encoding.UTF8.GetBytes("{\"findings\":[]}\n"),
                }
            )
            .Must()
            .ToBytes();

    /// <summary>Where headers begin: of members, of the directory, of the end.</summary>
    private static List<int> Heads(byte[] zip) =>
        [
            .. Enumerable
                .Range(0, zip.Length - 3)
                .Where(i =>
                    BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(i)) is 0x04034b50 or 0x02014b50 or 0x06054b50
                ),
        ];

    private static byte[] LyingZip(byte[] whole, List<int> heads, Chance chance)
    {
        byte[] bytes = [.. whole];
        for (var i = chance.Next(1, 4); i > 0; i--)
        {
            var head = heads[chance.Next(heads.Count)];
            var next = heads.FirstOrDefault(h => h > head, whole.Length);
            switch (chance.Next(6))
            {
                case 0: // A field of four bytes: sizes, checksums, offsets.
                    Put(bytes, head + chance.Next(LocalHead), Telling[chance.Next(Telling.Length)], 4);
                    break;
                case 1: // A field of two: flags, method, lengths of name and extra.
                    Put(bytes, head + (2 * chance.Next(LocalHead / 2)), Telling[chance.Next(Telling.Length)], 2);
                    break;
                case 2: // A byte of a name.
                    Put(bytes, head + LocalHead + chance.Next(16), "/.\\\0A\n"u8[chance.Next(6)], 1);
                    break;
                case 3: // A member or a header twice.
                    return [.. bytes[..next], .. bytes[head..next], .. bytes[next..]];
                case 4: // Without one.
                    return [.. bytes[..head], .. bytes[next..]];
                default: // Something behind, or another end.
                    return chance.Next(2) == 0
                        ? [.. bytes, .. new byte[chance.Next(1, 70_000)]]
                        : [.. bytes, .. bytes[^End..]];
            }
        }
        return bytes;
    }

    private static void Put(byte[] bytes, int at, uint value, int width)
    {
        for (var i = 0; i < width && at + i < bytes.Length; i++)
        {
            bytes[at + i] = (byte)((value >> (8 * i)) & 0xFF);
        }
    }

    private static byte[] LyingNote(string whole, Chance chance)
    {
        var lines = whole.Split('\n').ToList();
        for (var i = chance.Next(1, 4); i > 0; i--)
        {
            var at = chance.Next(lines.Count);
            switch (chance.Next(9))
            {
                case 0:
                    lines.Insert(at, lines[chance.Next(lines.Count)]);
                    break;
                case 1 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 2: // Two lines by one key, one of them with another signature.
                    var line = lines.FindLastIndex(l => l.StartsWith('\u2014'));
                    if (line >= 0)
                    {
                        lines.Insert(line, lines[line][..^4] + "AAA=");
                    }
                    break;
                case 3:
                    lines[at] += "\r";
                    break;
                case 4: // Base64 that is none, or is not the only spelling.
                    lines[at] = lines[at].Length > 0 ? lines[at][..^1] + "!=B-_"[chance.Next(5)] : "=";
                    break;
                case 5:
                    lines[at] += new string('A', chance.Next(1, 20_000));
                    break;
                case 6:
                    lines[at] = lines[at].Replace(' ', '\u00a0');
                    break;
                case 7:
                    lines.AddRange(Enumerable.Repeat(lines[at], chance.Next(1, 150)));
                    break;
                default:
                    lines[at] = "";
                    break;
            }
        }
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
