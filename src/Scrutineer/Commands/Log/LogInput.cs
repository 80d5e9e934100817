using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Log;

/// <summary>What commands of a log have in common: its folder, its public key, how they tell the result.</summary>
internal static class LogInput
{
    public static Argument<string> Folder(Language language) =>
        new("LOG") { Description = new Bilingual("Тека журналу", "The log's folder").In(language) };

    public static Option<string> PublicKey(Language language) =>
        new("--log-key")
        {
            Description = new Bilingual(
                "Відкритий ключ журналу: рядок або файл ключа",
                "The log's public key: its line, or the key's file"
            ).In(language),
            HelpName = "KEY",
            Required = true,
        };

    public static Option<FileInfo> Output(Language language) =>
        new("--out", "-o")
        {
            Description = new Bilingual(
                "Куди записати; без нього — у стандартний вивід",
                "Where to write; without it, to standard output"
            ).In(language),
            HelpName = "FILE",
        };

    /// <summary>Opens a log for reading with its public key.</summary>
    public static Outcome<LogReader> Open(string folder, string key)
    {
        var parsed = PublicKeys.Read(key);
        return parsed.Then(key => LogReader.Open(new FolderStore(folder), key));
    }

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
    public static async Task<int> Hand(Terminal terminal, FileInfo? place, byte[] bytes, CancellationToken stop)
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
