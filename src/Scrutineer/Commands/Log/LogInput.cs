using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Transparency.Logs;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Log;

/// <summary>What commands of a log have in common: its folder, its public key.</summary>
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

    /// <summary>Opens a log for reading with its public key.</summary>
    public static Outcome<LogReader> Open(string folder, string key)
    {
        var parsed = PublicKeys.Read(key);
        return parsed.Then(key => StrangersLog.In(folder).Then(log => LogReader.Open(log, key)));
    }
}
