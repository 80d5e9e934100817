using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class CacheFolderTests
{
    [Theory]
    [InlineData("/cache", "/home/a", "/cache/scrutineer")]
    [InlineData("relative", "/home/a", "/home/a/.cache/scrutineer")]
    [InlineData(null, "/home/a", "/home/a/.cache/scrutineer")]
    public void The_cache_lies_where_the_system_keeps_caches(string? cache, string home, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders of Unix");
        Assert.Equal(
            expected,
            CacheFolder.Default(n =>
                n == "HOME" ? home
                : n == "XDG_CACHE_HOME" ? cache
                : null
            )
        );
    }
}
