using System.Diagnostics;

namespace Scrutineer.Tests.DataPages;

/// <summary>A program that runs scripts, where the machine has one with the packages that are needed.</summary>
internal sealed class Interpreter
{
    private static readonly Lazy<string?> Python = new(() => Find("python3", "-c", "import numpy, pandas, matplotlib"));
    private static readonly Lazy<string?> Arrow = new(() =>
        Find("python3", "-c", "import pandas, matplotlib, pyarrow")
    );
    private static readonly Lazy<string?> Rscript = new(() => Find("Rscript", "--version"));

    private readonly string _path;

    private Interpreter(string path) => _path = path;

    /// <summary>Python with numpy, pandas and matplotlib; the calling test is skipped by name where there is none.</summary>
    public static Interpreter RequirePython() =>
        Require(
            Python.Value,
            "needs python3 with numpy, pandas and matplotlib (apt install python3-pandas python3-matplotlib)"
        );

    /// <summary>The same with pyarrow, for Parquet.</summary>
    public static Interpreter RequirePyarrow() => Require(Arrow.Value, "needs python3 with pandas and pyarrow");

    /// <summary>R; the calling test is skipped by name where there is none.</summary>
    public static Interpreter RequireR() => Require(Rscript.Value, "needs Rscript (apt install r-base-core)");

    /// <summary>Runs a script in a folder; it must end well.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> Run(string folder, string script, CancellationToken stop)
    {
        var file = Path.Combine(folder, "script");
        await File.WriteAllTextAsync(file, script, stop);
        using var process = Start(_path, folder, file);
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }

    private static Interpreter Require(string? path, string reason)
    {
        Assert.SkipWhen(path is null, reason);
        return new Interpreter(path!);
    }

    /// <summary>The first program of that name that ends well with these arguments; Debian's own stands last.</summary>
    private static string? Find(string name, params string[] probe) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/bin")
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, name))
            .Distinct(StringComparer.Ordinal)
            .Where(File.Exists)
            .FirstOrDefault(path =>
            {
                using var process = Start(path, Path.GetTempPath(), probe);
                process.OutputDataReceived += (_, _) => { };
                process.ErrorDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                process.WaitForExit();
                return process.ExitCode == 0;
            });

    private static Process Start(string path, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No window, and nothing written outside the folder.
        start.Environment["MPLBACKEND"] = "Agg";
        start.Environment["MPLCONFIGDIR"] = folder;
        return Process.Start(start)!;
    }
}
