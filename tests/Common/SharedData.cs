namespace Scrutineer.Testing;

/// <summary>Finds the real returns and vectors that lie beside the checkout; skips a test by name when they do not.</summary>
internal static class SharedData
{
    /// <summary>The checkout's top folder, found by its solution file.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Path of a file under <c>../shared/data</c>; the calling test is skipped where it is absent.</summary>
    public static string Require(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data", relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"needs ../shared/data/{relative}");
        return path;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Scrutineer.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("Scrutineer.slnx not found above the tests.");
    }
}
