using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Cases.Fetching;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties lists get</c>: downloads a list whose address and hash are pinned, and records both beside it.</summary>
internal static class ListsGetCommand
{
    public static Command Build(SharedOptions shared)
    {
        var address = new Argument<string>("ADDRESS")
        {
            Description = new Bilingual("Адреса списку, http чи https", "The list's address, http or https").In(
                shared.Language
            ),
        };
        var hash = new Option<string>("--sha256")
        {
            Description = new Bilingual(
                "SHA-256 знімка: інший файл не береться",
                "The snapshot's SHA-256: no other file is taken"
            ).In(shared.Language),
            HelpName = "HEX",
            Required = true,
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Куди покласти список", "Where to put the list").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "get",
            new Bilingual("Завантажити список і перевірити його хеш", "Download a list and check its hash").In(
                shared.Language
            )
        )
        {
            address,
            hash,
            output,
        }.With(
            "scrutineer parties lists get https://example.org/list.xml --sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --out lists/list.xml",
            "перерване продовжується; поруч лишається list.xml.origin.json з адресою й хешем",
            "an interrupted download is resumed; list.xml.origin.json beside it keeps address and hash"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                if (!Uri.TryCreate(parsed.GetValue(address), UriKind.RelativeOrAbsolute, out var where))
                {
                    where = new Uri("", UriKind.Relative);
                }
                var pinned = new PinnedList(where, parsed.GetValue(hash)!);
                using var client = new HttpClient();
                client.DefaultRequestHeaders.UserAgent.ParseAdd("scrutineer/" + ThisProgram.Tool.Version);
                var fetched = await terminal.WithProgress(progress =>
                    new FetchList(client, ThisProgram.Cache).Run(pinned, progress, stop)
                );
                if (!fetched.Succeeded)
                {
                    return terminal.Refuse(
                        fetched.Problems,
                        fetched.Problems.Any(p => p.Code is "bad-address" or "bad-hash")
                            ? ExitCode.Refused
                            : ExitCode.Unavailable
                    );
                }
                var place = parsed.GetValue(output)!;
                await AtomicFile.Write(place.FullName, to => Copy(fetched.Value.Path, to, stop), stop);
                await AtomicFile.Write(place.FullName + ".origin.json", Origin(pinned), stop);
                terminal.Say(
                    new Bilingual($"Список: {place} (SHA-256 збігається)", $"The list: {place} (SHA-256 matches)")
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<bool> Copy(string from, Stream to, CancellationToken stop)
    {
        await using var file = File.OpenRead(from);
        await file.CopyToAsync(to, stop);
        return true;
    }

    private static byte[] Origin(PinnedList pinned) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["schema"] = "scrutineer-list-origin-1",
                ["address"] = pinned.Address.AbsoluteUri,
                ["sha256"] = pinned.Sha256.ToLower(CultureInfo.InvariantCulture),
            }.ToJsonString(JsonLine.Options) + "\n"
        );
}
