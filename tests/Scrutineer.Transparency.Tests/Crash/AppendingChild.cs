using System.Globalization;
using System.Runtime.CompilerServices;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;

namespace Scrutineer.Transparency.Tests.Crash;

/// <summary>
/// This assembly started as a process of its own, to be killed: it appends without end and says what is acknowledged.
/// </summary>
internal static class AppendingChild
{
    /// <summary>Set beside <see cref="Variable"/>: the child says “acknowledged” of entries that it never writes.</summary>
    public const string LiesVariable = "SCRUTINEER_TEST_ACKNOWLEDGE_TOO_EARLY";

    /// <summary>Names the log's folder; without it the assembly is the tests.</summary>
    public const string Variable = "SCRUTINEER_TEST_APPEND_UNTIL_KILLED";

#pragma warning disable CA2255 // This assembly is an executable: its entry point is the test runner's, and must not run here.
    [ModuleInitializer]
    internal static void RunWhenAsked()
#pragma warning restore CA2255
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            AppendForEver(folder);
        }
    }

    private static void AppendForEver(string folder)
    {
        using var signer = TestLogs.Signer(1);
        using var output = Console.OpenStandardOutput();
        using var writer =
            LogWriter.Open(new FolderStore(folder)).Value
            ?? throw new InvalidOperationException("The log does not open.");
        for (var turn = 0; ; turn++)
        {
            // Batches of 1 … 400 entries, so that kills fall before, inside and after full tiles.
            var count = 1 + (int)(writer.Size * 31 % 400);
            if (Environment.GetEnvironmentVariable(LiesVariable) is { Length: > 0 })
            {
                Say("acknowledged", writer.Size + count);
                Thread.Sleep(Timeout.Infinite);
            }
            writer.Append(TestLogs.Entries(writer.Size, count));
            Say("acknowledged", writer.Size);
            if (turn % 3 == 0)
            {
                writer.Publish(signer);
                Say("published", writer.Size);
            }
        }

        void Say(string what, long size) =>
            output.Write(
                System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what} {size}\n"))
            );
    }
}
