using System.Globalization;
using Scrutineer.Stores;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name, in no namespace.

/// <summary>
/// Runs inside the program before its first line where <c>DOTNET_STARTUP_HOOKS</c> names this assembly: makes every step on the disk slow,
/// counts them, or ends the process by SIGKILL before one.
/// </summary>
internal static class StartupHook
{
    public const string Slow = "SCRUTINEER_TEST_DISK_MILLISECONDS";
    public const string KillAt = "SCRUTINEER_TEST_DISK_KILL";
    public const string Count = "SCRUTINEER_TEST_DISK_COUNT";

    public static void Initialize()
    {
        var (slow, at, count) = (Number(Slow), Number(KillAt), Environment.GetEnvironmentVariable(Count));
        var step = 0;
        DiskSteps.Before = (what, path) =>
        {
            var number = Interlocked.Increment(ref step);
            if (number == at)
            {
                using var self = System.Diagnostics.Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
            if (count is { Length: > 0 })
            {
                File.AppendAllText(count, $"{what} {Path.GetFileName(path)}\n");
            }
            Thread.Sleep(slow ?? 0);
        };
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
