using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Cases;

/// <summary><c>scrutineer case hash</c>: the lines by which a case pins a file.</summary>
internal static class CaseHashCommand
{
    public static Command Build(SharedOptions shared)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = new Bilingual("Файли", "Files").In(shared.Language),
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "hash",
            new Bilingual(
                "Хеш і розмір файла — рядками, як їх пише returns.yaml",
                "Hash and size of a file, as lines for returns.yaml"
            ).In(shared.Language)
        )
        {
            files,
        }.With(
            "scrutineer case hash returns.csv",
            "два рядки, які закріплюють файл у returns.yaml",
            "the two lines by which returns.yaml pins the file"
        );
        command.SetAction((parsed, stop) => Tell(shared.Terminal(parsed), parsed.GetValue(files)!, stop));
        return command;
    }

    private static async Task<int> Tell(Terminal terminal, string[] files, CancellationToken stop)
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
        {
            return terminal.Refuse([InputFiles.Missing(missing)]);
        }
        var found = new List<(string File, FileIdentity Identity)>();
        foreach (var file in files)
        {
            found.Add((file, await FileIdentity.Of(file, stop)));
        }
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["files"] = new JsonArray([
                    .. found.Select(f => new JsonObject
                    {
                        ["file"] = f.File,
                        ["sha256"] = f.Identity.Sha256,
                        ["size"] = f.Identity.Size,
                    }),
                ]),
            };
            await terminal.Output.WriteAsync(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
            return ExitCode.Done;
        }
        foreach (var (file, identity) in found)
        {
            if (found.Count > 1)
            {
                await terminal.Output.WriteLineAsync($"# {SafeText.Of(file)}");
            }
            await terminal.Output.WriteLineAsync($"sha256: {identity.Sha256}");
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"size: {identity.Size}"));
        }
        return ExitCode.Done;
    }
}
