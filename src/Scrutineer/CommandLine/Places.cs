namespace Scrutineer.CommandLine;

/// <summary>Folders of the program on this machine.</summary>
internal static class Places
{
    /// <summary>The rule bases that travel with the program.</summary>
    public static string Rules { get; } = Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Fetched returns: <c>$XDG_CACHE_HOME/scrutineer</c>, else the system's place for such data.</summary>
    public static string Cache
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(home))
            {
                home = OperatingSystem.IsWindows()
                    ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            }
            return Path.Combine(home, "scrutineer");
        }
    }
}
