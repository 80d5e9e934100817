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

    private static IEnumerable<string> Projects(string path) =>
        XDocument
            .Load(path)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
