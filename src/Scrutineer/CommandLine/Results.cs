using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.CommandLine;

/// <summary>How a command tells or writes its result.</summary>
internal static class Results
{
    public static Option<FileInfo> Output(Language language) =>
        new("--out", "-o")
        {
            Description = new Bilingual(
                "Куди записати; без нього — у стандартний вивід",
                "Where to write; without it, to standard output"
            ).In(language),
            HelpName = "FILE",
        };

    /// <summary>Tells a result: JSON for machines, a sentence for people.</summary>
    public static int Tell(Terminal terminal, JsonObject json, Bilingual text)
    {
        if (terminal.Json)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
        }
        else
        {
            terminal.Say(text);
        }
        return ExitCode.Done;
    }

    /// <summary>Writes a small text that travels: to a file, or as the output itself.</summary>
    public static async Task<int> Write(Terminal terminal, FileInfo? place, byte[] bytes, CancellationToken stop)
    {
        if (place is null)
        {
            await terminal.Output.WriteAsync(Encoding.UTF8.GetString(bytes).AsMemory(), stop);
            return ExitCode.Done;
        }
        await AtomicFile.Write(place.FullName, bytes, stop);
        return Tell(
            terminal,
            new JsonObject { ["file"] = place.ToString(), ["bytes"] = bytes.Length },
            new Bilingual($"Записано: {place}", $"Written: {place}")
        );
    }
}
