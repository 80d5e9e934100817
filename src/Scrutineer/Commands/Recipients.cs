using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Keys;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>Of <c>scrutineer key new</c>: keys that open reports.</summary>
internal static class Recipients
{
    public static async Task<int> New(
        Terminal terminal,
        string name,
        FileInfo place,
        string? passphraseFile,
        bool hybrid,
        CancellationToken stop
    )
    {
        // A public half alone is what a killed run left: it opens nothing.
        if (AtomicFile.IsTaken(place.FullName))
        {
            return terminal.Refuse([KeyCommand.Exists(place.ToString())]);
        }
        using var randomness = RandomNumberGenerator.Create();
        var key = Passphrases
            .ReadText(passphraseFile, terminal, twice: true)
            .Then(passphrase => RecipientKey.Generate(name, passphrase, hybrid, randomness));
        if (!key.Succeeded)
        {
            return terminal.Refuse(key.Problems);
        }
        await AtomicFile.Write($"{place.FullName}.pub", Encoding.UTF8.GetBytes(key.Value.Public), stop);
        if (!await AtomicFile.Create(place.FullName, Encoding.UTF8.GetBytes(key.Value.SealedIdentity), stop))
        {
            return terminal.Refuse([KeyCommand.Exists(place.ToString())]);
        }
        Tell(terminal, key.Value.Recipient);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, string recipient)
    {
        var words = string.Join(' ', Fingerprint.Of(recipient, terminal.Language));
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["use"] = "recipient",
                ["publicKey"] = recipient,
                ["fingerprint"] = words,
            };
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
            return;
        }
        terminal.Output.WriteLine(recipient);
        terminal.Note(
            new Bilingual($"Слова ключа, щоб звірити вголос: {words}", $"The key's words, to compare aloud: {words}")
        );
    }
}
