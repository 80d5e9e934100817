namespace Scrutineer.Stores.Tests;

/// <summary>Outputs: whole or not at all, through no link, over no key and nobody else's file, with nothing left beside them.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private static readonly byte[] Json = "{\"act\": 1}"u8.ToArray();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-");
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_home.FullName, "out.json");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_file_takes_the_place_of_one_of_its_kind_and_leaves_nothing_beside()
    {
        await File.WriteAllTextAsync(Place, "{\n  \"act\": 2}", _stop);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal(Json, await File.ReadAllBytesAsync(Place, _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("scrutineer-key/v1\nx\n", "output-is-a-key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n", "output-is-a-key")]
    [InlineData("# created: 2026\nAGE-SECRET-KEY-1\n", "output-is-a-key")]
    [InlineData("a diary\n", "output-is-another-file")]
    [InlineData("{\"diary\": 1}", "output-is-another-file")]
    [InlineData("[{\"act\": 1}]", "output-is-another-file")]
    [InlineData("%PDF-1.4\n", "output-is-another-file")]
    public async Task A_key_or_a_file_of_another_kind_is_not_written_over(string present, string code)
    {
        await File.WriteAllTextAsync(Place, present, _stop);
        var refused = await Assert.ThrowsAsync<OutputRefusedException>(() => AtomicFile.Write(Place, Json, _stop));
        Assert.Equal(code, refused.Problem.Code);
        Assert.Equal(present, await File.ReadAllTextAsync(Place, _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_link_in_the_place_of_the_waiting_file_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var other = Path.Combine(_home.FullName, "precious");
        await File.WriteAllTextAsync(other, "{\"act\": 0}", _stop);
        File.CreateSymbolicLink(Place + ".partial", other);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal("{\"act\": 0}", await File.ReadAllTextAsync(other, _stop));
        Assert.NotNull(new FileInfo(Place + ".partial").LinkTarget);
    }

    /// <summary>A pipe looks like an empty file, as <c>/dev/null</c> does, and reading it would wait for ever.</summary>
    [Fact]
    public async Task A_pipe_or_a_device_is_never_replaced_nor_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs pipes with names");
        var pipe = Path.Combine(_home.FullName, "pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await make.WaitForExitAsync(_stop);
        }
        File.CreateSymbolicLink(Place, pipe);
        foreach (var place in new[] { pipe, Place })
        {
            var refused = await Assert.ThrowsAsync<OutputRefusedException>(() =>
                AtomicFile.Write(place, Json, _stop).WaitAsync(TimeSpan.FromSeconds(20), _stop)
            );
            Assert.Equal("output-is-a-device", refused.Problem.Code);
            await Assert.ThrowsAsync<OutputRefusedException>(() =>
                AtomicFile.Write(place, _ => Task.FromResult(true), _stop)
            );
            Assert.False(await AtomicFile.Create(place, Json, _stop));
        }
        Assert.NotNull(ForeignFiles.WhyNot("/dev/null", Json));
        Assert.Null(ForeignFiles.WhyNot(Path.Combine(_home.FullName, "nothing"), Json));
        await File.WriteAllBytesAsync(Path.Combine(_home.FullName, "empty"), [], _stop);
        Assert.Null(ForeignFiles.WhyNot(Path.Combine(_home.FullName, "empty"), Json));
    }

    [Fact]
    public async Task A_link_in_the_place_itself_goes_and_what_it_led_to_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var other = Path.Combine(_home.FullName, "precious");
        await File.WriteAllTextAsync(other, "{\"act\": 0}", _stop);
        File.CreateSymbolicLink(Place, other);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal("{\"act\": 0}", await File.ReadAllTextAsync(other, _stop));
        Assert.Null(new FileInfo(Place).LinkTarget);
    }

    [Fact]
    public async Task What_a_killed_process_left_waiting_is_removed_and_what_a_live_one_holds_is_not()
    {
        var dead = Path.Combine(_home.FullName, ".out.json.0123456789abcdef.partial");
        var live = Path.Combine(_home.FullName, ".out.json.fedcba9876543210.partial");
        var fresh = Path.Combine(_home.FullName, ".out.json.00000000ffffffff.partial");
        await File.WriteAllTextAsync(dead, "half", _stop);
        await File.WriteAllTextAsync(fresh, "half", _stop);
        File.SetLastWriteTimeUtc(dead, DateTime.UtcNow.AddHours(-1));
        await using (var held = new FileStream(live, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            File.SetLastWriteTimeUtc(held.SafeFileHandle, DateTime.UtcNow.AddHours(-1));
            await AtomicFile.Write(Place, Json, _stop);
            Assert.False(File.Exists(dead));
            Assert.True(File.Exists(live));
            Assert.True(File.Exists(fresh));
        }
    }

    [Fact]
    public async Task A_new_file_takes_no_place_that_is_taken_and_is_its_owners_alone()
    {
        Assert.True(await AtomicFile.Create(Place, Json, _stop));
        Assert.False(await AtomicFile.Create(Place, "{}"u8.ToArray(), _stop));
        Assert.Equal(Json, await File.ReadAllBytesAsync(Place, _stop));
        Assert.True(
            OperatingSystem.IsWindows()
                || File.GetUnixFileMode(Place) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    [Fact]
    public async Task An_empty_file_that_a_killed_process_left_blocks_no_retry()
    {
        await File.WriteAllBytesAsync(Place, [], _stop);
        Assert.True(await AtomicFile.Create(Place, Json, _stop));
        Assert.Equal(Json, await File.ReadAllBytesAsync(Place, _stop));
    }

    [Fact]
    public async Task Many_that_write_one_place_leave_one_whole_file()
    {
        var contents = Enumerable
            .Range(0, 20)
            .Select(i => System.Text.Encoding.UTF8.GetBytes("{" + new string((char)('a' + i), 50_000) + "}"))
            .ToList();
        await Task.WhenAll(contents.Select(c => Task.Run(() => AtomicFile.Write(Place, c, _stop), _stop)));
        var left = await File.ReadAllBytesAsync(Place, _stop);
        Assert.Contains(contents, c => c.SequenceEqual(left));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n")]
    [InlineData("# whom to believe\npublisher example+0a1b+AQ\n")]
    [InlineData("age1qyqszqgpqyqszqgpqyqszqgp\n")]
    [InlineData("a note to myself\n")]
    [InlineData("votes: mine\n")]
    [InlineData("name,born,died\nA,1,2\n")]
    public async Task A_text_of_another_shape_is_not_written_over(string present)
    {
        await File.WriteAllTextAsync(Place, present, _stop);
        var refused = await Assert.ThrowsAsync<OutputRefusedException>(() =>
            AtomicFile.Write(Place, "region,station,votes\nX,1,5\n"u8.ToArray(), _stop)
        );
        Assert.Equal("output-is-another-file", refused.Problem.Code);
        Assert.Equal(present, await File.ReadAllTextAsync(Place, _stop));
    }

    /// <summary>Each is of the same kind as what would take its place.</summary>
    [Theory]
    [InlineData("mapping: a\n", "case: a\n")]
    [InlineData("{\"schema\": \"https://x/forensics\"}", "{\"schema\": \"https://x/calibration\"}")]
    [InlineData("The statement of a commission\n", "My novel\n")]
    [InlineData("<html><body>x</body></html>", "<akomaNtoso>b</akomaNtoso>")]
    [InlineData("<svg aria-labelledby=\"fig-power-title\"></svg>", "<svg aria-labelledby=\"fig-map-title\"></svg>")]
    [InlineData("publisher a+0+b\nquorum none\n", "publisher c+0+d\nquorum none\n")]
    [InlineData("age1a\nage1b\n", "age1c\n")]
    public async Task A_file_of_the_same_kind_that_another_command_wrote_is_not_written_over(
        string present,
        string content
    )
    {
        await File.WriteAllTextAsync(Place, present, _stop);
        await Assert.ThrowsAsync<OutputRefusedException>(() =>
            AtomicFile.Write(Place, System.Text.Encoding.UTF8.GetBytes(content), _stop)
        );
        Assert.Equal(present, await File.ReadAllTextAsync(Place, _stop));
    }

    [Fact]
    public async Task An_image_a_zip_and_a_packed_table_give_way_only_to_their_like()
    {
        byte[][] files =
        [
            Png(20),
            Png(21),
            Zip("act/act.json"),
            Zip("[Content_Types].xml"),
            Gzip("station,votes,x\n1,2,3\n"),
            Gzip("name,born,died\n1,2,3\n"),
            Parquet("schema region station"),
            Parquet("schema born died"),
            [0x30, 0x82, 1, 0, 0x06, 0x03, 0x2A, 0x86, 0x48, 1],
            [0x30, 0x82, 1, 0, 0x30, 0x82, 0, 9, 1],
        ];
        foreach (var present in files)
        {
            foreach (var content in files)
            {
                await File.WriteAllBytesAsync(Place, present, _stop);
                byte[] longer = content is [(byte)'P', (byte)'A', ..]
                    ? [.. content[..4], 1, .. content[4..]]
                    : [.. content, 1];
                var write = () => AtomicFile.Write(Place, longer, _stop);
                if (ReferenceEquals(present, content))
                {
                    await write();
                    Assert.Equal(longer, await File.ReadAllBytesAsync(Place, _stop));
                }
                else
                {
                    await Assert.ThrowsAsync<OutputRefusedException>(write);
                }
            }
        }
    }

    private static byte[] Png(byte width) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 3, width, 0, 0];

    private static byte[] Parquet(string names)
    {
        byte[] footer = [0x15, 4, .. System.Text.Encoding.ASCII.GetBytes(names)];
        return [.. "PAR1"u8, .. new byte[9000], .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8];
    }

    private static byte[] Zip(string name)
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, true))
        {
            zip.CreateEntry(name);
        }
        return file.ToArray();
    }

    private static byte[] Gzip(string text)
    {
        using var file = new MemoryStream();
        using (
            var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest, true)
        )
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        return file.ToArray();
    }

    [Theory]
    [InlineData("region,station,votes\nX,1,5\n", "region,station,other\nX,1,6\n")]
    [InlineData("# one\nmapping: a\nfields: {}\n", "# other\nmapping: c\nheader: 2\n")]
    [InlineData("Turnout: 65.1 %\nmore\n", "Turnout: 7.25 %\nother\n")]
    [InlineData("<?xml version=\"1.0\"?>\n<akomaNtoso xmlns=\"x\">a</akomaNtoso>", "<akomaNtoso>b</akomaNtoso>")]
    [InlineData("{\"schema\": \"https://x/forensics\", \"a\": 1}", "{ \"schema\": \"https://x/forensics\", \"b\": 2}")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n", "c2sp.org/tlog-proof@v1\nindex 7\n")]
    public async Task What_the_same_command_wrote_is_written_over(string present, string content)
    {
        await File.WriteAllTextAsync(Place, present, _stop);
        await AtomicFile.Write(Place, System.Text.Encoding.UTF8.GetBytes(content), _stop);
        Assert.Equal(content, await File.ReadAllTextAsync(Place, _stop));
    }
}
