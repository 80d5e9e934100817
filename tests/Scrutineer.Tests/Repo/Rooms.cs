using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>Which room uses which, as the project files say.</summary>
internal static class Rooms
{
    public static IReadOnlyDictionary<string, string[]> References { get; } =
        Directory
            .EnumerateFiles(Path.Combine(SharedData.Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(
                p => Path.GetFileNameWithoutExtension(p),
                p => Projects(p).Order(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>Which assemblies outside the house the compiled code of each room names.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } =
        References.Keys.ToDictionary(
            r => r,
            r => Named(r).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal
        );

    private static IEnumerable<string> Named(string room)
    {
        // The executable's own name is lower-case.
        var file = room == "Scrutineer" ? "scrutineer.dll" : $"{room}.dll";
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using var compiled = new PEReader(stream);
        var metadata = compiled.GetMetadataReader();
        return
        [
            .. metadata
                .AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))
                .Where(name => !name.StartsWith("Scrutineer", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Projects(string path) =>
        XDocument
            .Load(path)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
