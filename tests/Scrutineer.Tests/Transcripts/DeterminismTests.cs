using System.Diagnostics;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Register;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>The whole program in processes of its own: the same bytes whatever the processor has.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Name, string Value)[] OneThread = [("DOTNET_PROCESSOR_COUNT", "1")];
    private static readonly (string Name, string Value)[] TwoThreads = [("DOTNET_PROCESSOR_COUNT", "2")];
    private static readonly (string Name, string Value)[] NoVectors = [("DOTNET_EnableHWIntrinsic", "0")];
    private static readonly (string Name, string Value)[] HalfVectors = [("DOTNET_EnableAVX512", "0")];

    /// <summary>The mixture climbs for minutes without vectors; its own tests hold it to the bit on one thread and two.</summary>
    private const string TooLong = "mixture";

    [Fact]
    public async Task Every_method_says_the_same_to_the_byte_on_one_thread_and_on_two_and_without_vectors()
    {
        string[] names = [.. Methods.All.Select(m => m.Name).Where(n => n != TooLong)];
        string[] methods = [.. names.SelectMany(n => new[] { "--method", n })];
        var reference = await Findings(OneThread, methods);
        Assert.All(names, n => Assert.Contains($"\"{n}\"", reference, StringComparison.Ordinal));
        Assert.Equal(reference, await Findings(TwoThreads, methods));
        Assert.Equal(reference, await Findings(HalfVectors, methods));
        Assert.Equal(reference, await Findings(NoVectors, methods));
    }

    private static async Task<string> Findings((string Name, string Value)[] surroundings, string[] methods)
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"));
        foreach (var word in (string[])["forensics", "cases/simulated/returns.csv.gz", "--json", "--quiet", .. methods])
        {
            start.ArgumentList.Add(word);
        }
        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        Assert.Equal(ExitCode.Done, process.ExitCode);
        return output;
    }
}
