using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log append</c>: files as entries; when it returns they are on disk.</summary>
internal static class LogAppendCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var files = new Argument<string[]>("FILE")
        {
            Description = new Bilingual(
                "Файли: кожен стане одним записом, до 65535 байтів; усе в журналі публічне назавжди",
                "Files: each becomes one entry, up to 65535 bytes; everything logged is public for ever"
            ).In(shared.Language),
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "append",
            new Bilingual(
                "Дописати записи; після завершення вони на диску",
                "Append entries; when it ends they are on disk"
            ).In(shared.Language)
        )
        {
            folder,
            files,
        }.With("scrutineer log append cvk-log note.txt", "один запис", "one entry");
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var entries = new List<ReadOnlyMemory<byte>>();
            foreach (var file in parsed.GetValue(files)!)
            {
                if (!InputFiles.TryRead(file, out var bytes, out var problem))
                {
                    return terminal.Refuse([problem]);
                }
                if (SecretMarks.In(bytes))
                {
                    return terminal.Refuse([Secret(file)]);
                }
                entries.Add(bytes);
            }
            var opened = LogWriter.Open(new FolderStore(parsed.GetValue(folder)!));
            if (!opened.Succeeded)
            {
                return terminal.Refuse(opened.Problems);
            }
            using var writer = opened.Value;
            var range = writer.Append(entries);
            return range.Succeeded
                ? Results.Tell(
                    terminal,
                    new JsonObject
                    {
                        ["first"] = range.Value.First,
                        ["count"] = range.Value.Count,
                        ["size"] = writer.Size,
                    },
                    new Bilingual(
                        $"Записів дописано: {range.Value.Count}; перший має номер {range.Value.First}. Їх ще не підписано.",
                        $"Entries appended: {range.Value.Count}; the first is number {range.Value.First}. They are not signed yet."
                    )
                )
                : terminal.Refuse(range.Problems);
        });
        return command;
    }

    private static Problem Secret(string file) =>
        new(
            "secret-in-entry",
            new(
                "у файлі є початок приватного ключа, а запис журналу бачать усі й назавжди",
                "the file holds the beginning of a private key, and an entry of a log is seen by all, for ever"
            ),
            new("допишіть інший файл", "append another file"),
            file
        );
}
