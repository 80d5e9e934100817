namespace Scrutineer.Stores.Tests;

/// <summary>Outputs: whole or not at all, through no link, over no key and nobody else's file, with nothing left beside them.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private static readonly byte[] Json = "{\"new\": 1}"u8.ToArray();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-");
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_home.FullName, "out.json");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_file_takes_the_place_of_one_of_its_kind_and_leaves_nothing_beside()
    {
        await File.WriteAllTextAsync(Place, "{\"old\": 1}", _stop);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal(Json, await File.ReadAllBytesAsync(Place, _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("scrutineer-key/v1\nx\n", "output-is-a-key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n", "output-is-a-key")]
    [InlineData("# created: 2026\nAGE-SECRET-KEY-1\n", "output-is-a-key")]
    [InlineData("a diary\n", "output-is-another-file")]
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
        await File.WriteAllTextAsync(other, "{precious}", _stop);
        File.CreateSymbolicLink(Place + ".partial", other);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal("{precious}", await File.ReadAllTextAsync(other, _stop));
        Assert.NotNull(new FileInfo(Place + ".partial").LinkTarget);
    }

    [Fact]
    public async Task A_link_in_the_place_itself_goes_and_what_it_led_to_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var other = Path.Combine(_home.FullName, "precious");
        await File.WriteAllTextAsync(other, "{precious}", _stop);
        File.CreateSymbolicLink(Place, other);
        await AtomicFile.Write(Place, Json, _stop);
        Assert.Equal("{precious}", await File.ReadAllTextAsync(other, _stop));
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

    [Theory]
    [InlineData("region,station,votes\nX,1,5\n", "region,station,other\nX,1,6\n")]
    [InlineData("# one\ncolumns:\n  a: b\n", "# other\nchoices:\n  c: d\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n", "c2sp.org/tlog-proof@v1\nindex 7\n")]
    public async Task What_the_same_command_wrote_is_written_over(string present, string content)
    {
        await File.WriteAllTextAsync(Place, present, _stop);
        await AtomicFile.Write(Place, System.Text.Encoding.UTF8.GetBytes(content), _stop);
        Assert.Equal(content, await File.ReadAllTextAsync(Place, _stop));
    }
}
