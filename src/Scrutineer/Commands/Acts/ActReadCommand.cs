using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Acts.Documents;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act read</c>: what an act in Akoma Ntoso says, whoever wrote the file.</summary>
internal static class ActReadCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Bilingual("Акт у форматі Akoma Ntoso (XML)", "An act in Akoma Ntoso (XML)").In(
                shared.Language
            ),
        };
        var command = new Command(
            "read",
            new Bilingual(
                "Прочитати акт із файла Akoma Ntoso або сказати, що в ньому не так",
                "Read an act from a file in Akoma Ntoso, or say what is wrong with it"
            ).In(shared.Language)
        )
        {
            file,
        }.With(
            "scrutineer act read act.uk.akn.xml",
            "рядки акта, його дата й номер",
            "the act's lines, its date and number"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var path = parsed.GetValue(file)!;
            if (!InputFiles.TryRead(path, out var bytes, out var problem))
            {
                return terminal.Refuse([problem]);
            }
            var read = AkomaNtosoReader.Read(bytes, path);
            return read.Succeeded ? Tell(terminal, read.Value) : terminal.Refuse(read.Problems);
        });
        return command;
    }

    private static int Tell(Terminal terminal, AknDocument act)
    {
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["name"] = act.Name,
                ["language"] = act.Language,
                ["work"] = act.Work,
                ["date"] = act.Date,
                ["dateOf"] = act.DateOf,
                ["number"] = act.Number,
                ["lines"] = Texts(act.Lines),
                ["notes"] = Texts(act.Notes),
                ["entries"] = Texts(act.Concepts),
            };
            terminal.Output.Write(System.Text.Encoding.UTF8.GetString(JsonForm.Bytes(json)));
            return ExitCode.Done;
        }
        terminal.Note(
            new Bilingual(
                $"{act.Work}, мова {act.Language}; {(act.Number is { } uk ? $"№ {uk}, {act.Date}" : "проєкт")}",
                $"{act.Work}, language {act.Language}; {(act.Number is { } en ? $"No {en}, {act.Date}" : "draft")}"
            )
        );
        foreach (var line in act.Lines)
        {
            terminal.Output.WriteLine(SafeText.Of(line));
        }
        for (var i = 0; i < act.Notes.Count; i++)
        {
            terminal.Output.WriteLine(SafeText.Of($"[{i + 1}] {act.Notes[i]}"));
        }
        return ExitCode.Done;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
