using System.Reflection;

namespace Scrutineer.CommandLine;

/// <summary>The program's own name and version, as dossiers record it.</summary>
internal static class Tool
{
    /// <summary>Version, <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary><c>scrutineer 0.1.0</c>.</summary>
    public static string Name { get; } = "scrutineer " + Version;
}
