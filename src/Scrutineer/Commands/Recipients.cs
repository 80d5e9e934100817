using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports;
using Scrutineer.Reports.Keys;
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
        if (MakeRecipient.WhyNot(place.ToString()) is { } taken)
        {
            return terminal.Refuse([taken]);
        }
        var passphrase = Passphrases.ReadText(passphraseFile, terminal, twice: true);
        if (!passphrase.Succeeded)
        {
            return terminal.Refuse(passphrase.Problems);
        }
        using var randomness = RandomNumberGenerator.Create();
        var key = await new MakeRecipient().Run(
            name,
            passphrase.Value,
            hybrid,
            place.ToString(),
            randomness,
            stop: stop
        );
        if (!key.Succeeded)
        {
            return terminal.Refuse(key.Problems);
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
