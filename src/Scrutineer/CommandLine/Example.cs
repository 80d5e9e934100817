using System.CommandLine;
using System.Runtime.CompilerServices;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>A line that works as written, with what it does.</summary>
internal sealed record Example(string Line, Bilingual Does);

/// <summary>Attaches examples to commands for their <c>--help</c>.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, List<Example>> Known = [];

    public static T With<T>(this T command, string line, string uk, string en)
        where T : Command
    {
        Known.GetOrCreateValue(command).Add(new Example(line, new Bilingual(uk, en)));
        return command;
    }

    public static IReadOnlyList<Example> Of(Command command) =>
        Known.TryGetValue(command, out var examples) ? examples : [];
}
