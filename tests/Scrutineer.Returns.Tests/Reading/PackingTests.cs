using Scrutineer.Returns.Reading;

namespace Scrutineer.Returns.Tests.Reading;

public sealed class PackingTests
{
    public static TheoryData<string, Packing> Packings { get; } =
        new()
        {
            { "plain", Packing.Plain },
            { "gzip", Packing.Gzip },
            { "zip", Packing.Zip },
        };

    [Theory]
    [MemberData(nameof(Packings))]
    public void The_same_returns_come_out_of_any_packing_whatever_the_name(string how, Packing packing)
    {
        var report = Files.MustRead(Pack(how, Files.Utf8(Files.Good)));
        Assert.Equal(packing, report.Packing);
        Assert.Equal([500, 400], report.Returns.Registered.ToArray());
        Assert.Equal([300, 200], report.Returns.Cast.ToArray());
        Assert.Equal(["Синий", "Жёлтая"], report.Returns.Choices);
        Assert.Equal("УИК №2", report.Returns.Stations.Name(1));
        Assert.Equal([2, 3], Enumerable.Range(0, 2).Select(report.Returns.Stations.Row));
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void The_hash_is_of_the_stored_bytes(string how, Packing packing)
    {
        var stored = Pack(how, Files.Utf8(Files.Good));
        var report = Files.MustRead(stored);
        Assert.Equal(packing, report.Packing);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stored)), report.Sha256);
        Assert.Equal(stored.Length, report.Bytes);
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_file_with_another_hash_than_expected_is_refused(string how, Packing packing)
    {
        var stored = Pack(how, Files.Utf8(Files.Good));
        var options = new ReadOptions { ExpectedSha256 = new string('0', 64) };
        Assert.Equal("wrong-hash", Files.Refusal(Files.Read(stored, options)).Code);
        Assert.True(Enum.IsDefined(packing));
    }

    [Theory]
    [InlineData("gzip", "damaged-gzip")]
    [InlineData("zip", "damaged-zip")]
    public void A_packed_file_cut_short_anywhere_is_refused(string how, string code)
    {
        var rows = Enumerable.Range(1, 3000).Select(i => $"Область,Первая,УИК №{i},{500 + i},300,10,290,200,{i % 91}");
        var stored = Pack(how, Files.Utf8(Files.Csv([.. rows])));
        for (var keep = 30; keep < stored.Length; keep += stored.Length / 40)
        {
            Assert.Equal(code, Files.Refusal(Files.Read(stored[..keep])).Code);
        }
        Assert.Equal(code, Files.Refusal(Files.Read(stored[..^1])).Code);
    }

    [Fact]
    public void A_zip_whose_contents_were_changed_is_refused()
    {
        var stored = Files.Zip(("a.csv", Files.Utf8(Files.Good)));
        var refused = 0;
        for (var at = 40; at < stored.Length - 80; at++)
        {
            var changed = stored.ToArray();
            changed[at] ^= 0x10;
            refused += Files.Read(changed).Succeeded ? 0 : 1;
        }
        Assert.Equal(stored.Length - 120, refused);
    }

    [Fact]
    public void The_only_table_of_an_archive_is_meant()
    {
        var stored = Files.Zip(
            ("readme.txt", "text"u8.ToArray()),
            ("data/a.csv", Files.Utf8(Files.Good)),
            ("__MACOSX/._a.csv", [1])
        );
        Assert.Equal("data/a.csv", Files.MustRead(stored).Member);
    }

    [Fact]
    public void Of_two_tables_one_must_be_named()
    {
        var stored = Files.Zip(("a.csv", Files.Utf8(Files.Good)), ("b.csv", Files.Utf8(Files.Good)));
        var problem = Files.Refusal(Files.Read(stored));
        Assert.Equal("several-members", problem.Code);
        Assert.Contains("a.csv, b.csv", problem.What.En, StringComparison.Ordinal);
        Assert.Equal("b.csv", Files.MustRead(stored, new ReadOptions { Member = "b.csv" }).Member);
        Assert.Equal("no-such-member", Files.Refusal(Files.Read(stored, new ReadOptions { Member = "c.csv" })).Code);
    }

    [Fact]
    public void An_archive_of_nothing_is_refused() =>
        Assert.Equal("empty-archive", Files.Refusal(Files.Read(Files.Zip())).Code);

    [Theory]
    [InlineData("gzip")]
    [InlineData("zip")]
    public void A_bomb_is_left_before_it_goes_off(string how)
    {
        var line = Files.Utf8(new string(' ', 1023) + "\n");
        var bomb = Pack(how, [.. Files.Utf8(Files.Good), .. Enumerable.Repeat(line, 64 << 10).SelectMany(l => l)]);
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("zip-bomb", Files.Refusal(Files.Read(bomb)).Code);
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void More_unpacked_bytes_than_allowed_are_refused(string how, Packing packing)
    {
        var options = new ReadOptions { Limits = new ReadLimits { MostBytes = 100 } };
        var problem = Files.Refusal(Files.Read(Pack(how, Files.Utf8(Files.Good)), options));
        Assert.Equal("too-large", problem.Code);
        Assert.True(Enum.IsDefined(packing));
    }

    [Fact]
    public void A_zip_is_read_from_a_stream_that_cannot_go_back()
    {
        using var stream = new OneWay(Files.Zip(("a.csv", Files.Utf8(Files.Good))));
        var outcome = ReturnsReader.Read(stream, "pipe", null, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        Assert.Equal(2, outcome.Value.Returns.Count);
    }

    private static byte[] Pack(string how, byte[] content) =>
        how switch
        {
            "gzip" => Files.Gzip(content),
            "zip" => Files.Zip(("a.csv", content)),
            _ => content,
        };

    private sealed class OneWay(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
