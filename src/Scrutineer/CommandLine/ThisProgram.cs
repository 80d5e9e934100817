using System.Reflection;
using Scrutineer.Cases;
using Scrutineer.Publishing;

namespace Scrutineer.CommandLine;

/// <summary>The program itself: its version, and its folders on this machine.</summary>
internal static class ThisProgram
{
    /// <summary>Name and version, as dossiers record them.</summary>
    public static Tool Tool { get; } =
        new(
            typeof(ThisProgram)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
                ?? "0"
        );

    /// <summary>Fetched returns.</summary>
    public static string Cache => CacheFolder.Default(Environment.GetEnvironmentVariable);

    /// <summary>The Chromium that prints, or null where the system has none.</summary>
    public static string? Chromium => PrintAct.FindChromium(Environment.GetEnvironmentVariable("PATH") ?? "");
}
