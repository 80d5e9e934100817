using System.Diagnostics;

namespace Scrutineer.Testing;

/// <summary>The system's openssl; a test that needs it is skipped by name where there is none.</summary>
internal static class OpenSsl
{
    public static async Task<Said> Run(string folder, params string[] arguments)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, "openssl"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "needs openssl");
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, error);
    }

    /// <summary>Runs a line of words without spaces, which must succeed.</summary>
    public static async Task Do(string folder, string line)
    {
        var said = await Run(folder, line.Split(' '));
        Assert.True(said.Code == 0, $"openssl {line}\n{said.Error}");
    }

    internal sealed record Said(int Code, string Output, string Error);
}
