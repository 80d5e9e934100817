namespace Scrutineer.CommandLine;

/// <summary>Where downloads are kept.</summary>
internal static class CacheFolder
{
    /// <summary>
    /// <c>$XDG_CACHE_HOME/scrutineer</c>, or else <c>~/.cache/scrutineer</c> (on Windows the local application data).
    /// A relative <c>XDG_CACHE_HOME</c> is passed over (XDG Base Directory Specification).
    /// </summary>
    public static string Default(Func<string, string?> environment)
    {
        if (environment("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache))
        {
            return Path.Combine(cache, "scrutineer");
        }
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                "scrutineer",
                "cache"
            );
        }
        var home = environment("HOME") is { Length: > 0 } named
            ? named
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.Combine(home, ".cache", "scrutineer");
    }
}
