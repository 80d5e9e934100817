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
        if (files.Select(InputFiles.WhyNotWhole).OfType<Problem>().ToList() is { Count: > 0 } problems)
        {
            return terminal.Refuse(problems);
        }
        var found = new List<ManifestEntry>();
        foreach (var file in files)
        {
            found.Add(await ManifestEntry.OfFile(file, stop));
        }
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["files"] = new JsonArray([
                    .. found.Select(f => new JsonObject
                    {
                        ["file"] = f.Path,
                        ["sha256"] = f.Sha256,
                        ["size"] = f.Size,
                    }),
                ]),
            };
            await terminal.Output.WriteAsync(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
            return ExitCode.Done;
        }
        foreach (var (file, size, hash) in found)
        {
            if (found.Count > 1)
            {
                await terminal.Output.WriteLineAsync($"# {SafeText.Of(file)}");
            }
            await terminal.Output.WriteLineAsync($"sha256: {hash}");
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"size: {size}"));
        }
        return ExitCode.Done;
    }
}
