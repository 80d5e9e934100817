using System.Diagnostics;

namespace Scrutineer.Reports.Tests.Published;

/// <summary>The <c>age</c> of the machine; a test that needs it is skipped by name where there is none.</summary>
internal static class DebianAge
{
    private const string Place = "/usr/bin/age";

    public static void Require() => Assert.SkipUnless(File.Exists(Place), "needs age (apt install age)");

    public static byte[] Run(byte[] input, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Place, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var writing = Task.Run(() =>
        {
            using var into = process.StandardInput.BaseStream;
            into.Write(input);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.GetAwaiter().GetResult();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output.ToArray();
    }
}
