using Scrutineer.Returns;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Benchmarks;

/// <summary>The presidential vote of 2024, whose file must lie beside the checkout.</summary>
internal static class Vote2024
{
    private const string Name = "ru-2024.csv.zip";

    /// <summary>Reads the returns: 91,946 stations with data.</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static ReturnSet Read()
    {
        var path = Find();
        using var stream = File.OpenRead(path);
        return ReturnsReader.Read(stream, Name).Value!.Returns;
    }

    /// <summary>Path of the zipped CSV.</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "returns", Name);
            if (File.Exists(path))
            {
                return path;
            }
        }
        throw new FileNotFoundException($"../shared/data/returns/{Name} is needed beside the checkout.");
    }
}
