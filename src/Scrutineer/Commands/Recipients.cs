using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Keys;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>Of <c>scrutineer key new</c>: keys that open reports.</summary>
internal static class Recipients
{
    public static int New(Terminal terminal, string name, FileInfo place, string? passphraseFile, bool hybrid)
    {
        var publicPlace = new FileInfo($"{place.FullName}.pub");
        if (place.Exists || publicPlace.Exists)
        {
            return terminal.Refuse([KeyCommand.Exists((place.Exists ? place : publicPlace).ToString())]);
        }
        using var randomness = RandomNumberGenerator.Create();
        var key = Passphrases
            .ReadText(passphraseFile, terminal, twice: true)
            .Then(passphrase => RecipientKey.Generate(name, passphrase, hybrid, randomness));
        if (!key.Succeeded)
        {
            return terminal.Refuse(key.Problems);
        }
        KeyCommand.Write(place.FullName, key.Value.SealedIdentity);
        File.WriteAllText(publicPlace.FullName, key.Value.Public);
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
