using System.Runtime.CompilerServices;

namespace Scrutineer.Testing;

/// <summary>
/// Compares an output with the file kept beside the test. A difference fails; the file is renewed only on purpose, with
/// <c>SCRUTINEER_GOLDEN=update</c>, and never where <c>CI</c> is set.
/// </summary>
internal static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Folder(test), name);
        if (Environment.GetEnvironmentVariable("SCRUTINEER_GOLDEN") is "update")
        {
            Assert.True(
                string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
                "Golden files are not renewed by CI."
            );
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"No golden file {name}: SCRUTINEER_GOLDEN=update writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    // Deterministic builds rewrite the compiler's paths: the folder is found from the checkout's top instead.
    private static string Folder(string test)
    {
        var at = test.Replace('\\', '/');
        var tests = at.LastIndexOf("/tests/", StringComparison.Ordinal);
        return Path.Combine(SharedData.Repository, Path.GetDirectoryName(at[(tests + 1)..])!, "Golden");
    }
}
