using Scrutineer.Fetching;

namespace Scrutineer.CommandLine;

/// <summary>Folders of the program on this machine.</summary>
internal static class Places
{
    /// <summary>The rule bases that travel with the program.</summary>
    public static string Rules { get; } = Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Fetched returns.</summary>
    public static string Cache => CacheFolder.Default(Environment.GetEnvironmentVariable);
}
