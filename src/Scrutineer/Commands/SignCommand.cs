using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Publishing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer sign</c>: a detached CMS signature of any file by an X.509 key, with a timestamp if asked for.</summary>
internal static class SignCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Підписати файл окремим підписом CMS (CAdES-BES)", "Sign a file by a detached CMS signature (CAdES-BES)");

    public static Command Build(SharedOptions shared)
    {
        var language = shared.Language;
        var file = new Argument<string>("FILE")
        {
            Description = new Bilingual("Файл, який підписують", "The file to sign").In(language),
        };
        var certificate = Option<FileInfo>(
            "--certificate",
            new Bilingual("Сертифікат із ключем: .p12 або .pem", "Certificate with its key: .p12 or .pem").In(language),
            "FILE"
        );
        certificate.Required = true;
        var passphrase = Option<FileInfo>(
            "--passphrase-file",
            new Bilingual(
                "Файл із парольною фразою ключа; без нього її буде запитано, якщо вона потрібна",
                "A file with the key's passphrase; without it, it is asked for where it is needed"
            ).In(language),
            "FILE"
        );
        var authority = Option<string>(
            "--tsa",
            new Bilingual(
                "Адреса служби позначок часу (RFC 3161); позначку буде записано поруч, у файл .tsr",
                "Address of a timestamp authority (RFC 3161); the timestamp is written beside the signature, as .tsr"
            ).In(language),
            "URL"
        );
        var output = Results.Output(language);
        output.Required = true;
        output.Description = new Bilingual("Куди записати підпис (.p7s)", "Where to write the signature (.p7s)").In(
            language
        );
        var command = new Command("sign", Summary.In(language)) { file, certificate, passphrase, authority, output }
            .With(
                "scrutineer sign act.uk.akn.xml --certificate cvk.p12 --out act.p7s",
                "підпис, який перевіряє openssl cms -verify",
                "a signature that openssl cms -verify checks"
            )
            .With(
                "scrutineer sign act.pdf --certificate cvk.pem --tsa https://tsa.example/ --out act.p7s",
                "ще й позначка часу на підпис: act.p7s.tsr",
                "with a timestamp over the signature: act.p7s.tsr"
            );
        command.SetAction(
            (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var given = new Given(
                    parsed.GetValue(file)!,
                    parsed.GetValue(certificate)!.ToString(),
                    parsed.GetValue(passphrase)?.ToString(),
                    parsed.GetValue(authority),
                    parsed.GetValue(output)!
                );
                return Sign(terminal, given, stop);
            }
        );
        return command;
    }

    private static async Task<int> Sign(Terminal terminal, Given given, CancellationToken stop)
    {
        Uri? address = null;
        if (
            given.Authority is not null
            && !(Uri.TryCreate(given.Authority, UriKind.Absolute, out address) && address.Scheme is "http" or "https")
        )
        {
            return terminal.Refuse([NotAnAddress()], ExitCode.Usage);
        }
        if (!InputFiles.TryRead(given.File, out var content, out var problem, InputFiles.Largest))
        {
            return terminal.Refuse([problem]);
        }
        var signed = new SignFile().Run(
            content,
            given.Certificate,
            () => Passphrases.Read(given.Passphrase, terminal),
            TimeProvider.System.GetUtcNow()
        );
        if (!signed.Succeeded)
        {
            return terminal.Refuse(signed.Problems);
        }
        var files = new List<string> { given.Output.ToString() };
        if (address is not null)
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            var stamp = await new Timestamp(client, address).Run(signed.Value.Bytes, stop);
            if (!stamp.Succeeded)
            {
                return terminal.Refuse(stamp.Problems, ExitCode.Unavailable);
            }
            await AtomicFile.Write(given.Output.FullName + ".tsr", stamp.Value, stop);
            files.Add(given.Output + ".tsr");
        }
        await AtomicFile.Write(given.Output.FullName, signed.Value.Bytes, stop);
        var written = string.Join(", ", files);
        return Results.Tell(
            terminal,
            new JsonObject
            {
                ["signer"] = signed.Value.Signer,
                ["files"] = new JsonArray([.. files.Select(f => JsonValue.Create(f))]),
            },
            new Bilingual(
                $"Записано: {written}; підписав {signed.Value.Signer}",
                $"Written: {written}; signed by {signed.Value.Signer}"
            )
        );
    }

    private static Option<T> Option<T>(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private static Problem NotAnAddress() =>
        new(
            "not-an-address",
            new Bilingual("--tsa не є адресою http чи https", "--tsa is not an http or https address"),
            new Bilingual("дайте повну адресу служби", "give the authority's whole address")
        );

    private sealed record Given(
        string File,
        string Certificate,
        string? Passphrase,
        string? Authority,
        FileInfo Output
    );
}
