using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Reading;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Acts;

/// <summary>
/// <c>scrutineer act read</c>: what an act in Akoma Ntoso says, whoever wrote the file; or what a DOCX made from a draft changed in it.
/// </summary>
internal static class ActReadCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Bilingual(
                "Акт у форматі Akoma Ntoso (XML) або DOCX, зроблений із проєкту",
                "An act in Akoma Ntoso (XML), or a DOCX made from a draft"
            ).In(shared.Language),
        };
        var from = new Option<string>("--from")
        {
            Description = new Bilingual("Формат файла", "The file’s format").In(shared.Language),
            HelpName = "akn.xml|docx",
            DefaultValueFactory = _ => "akn.xml",
        };
        from.OneOf(shared.Language, "akn.xml", "docx");
        var draft = new Option<FileInfo>("--draft")
        {
            Description = new Bilingual(
                "Проєкт, з якого зроблено DOCX: змінені речення втратять опору",
                "The draft from which the DOCX was made: changed sentences lose their support"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var output = Results.Output(shared.Language);
        var command = new Command(
            "read",
            new Bilingual(
                "Прочитати акт із файла Akoma Ntoso чи DOCX або сказати, що в ньому не так",
                "Read an act from a file in Akoma Ntoso or DOCX, or say what is wrong with it"
            ).In(shared.Language)
        )
        {
            file,
            from,
            draft,
            output,
        }
            .With(
                "scrutineer act read act.uk.akn.xml",
                "рядки акта, його дата й номер",
                "the act's lines, its date and number"
            )
            .With(
                "scrutineer act read edited.docx --from docx --draft draft.json --out edited.json",
                "проєкт із тим, що змінили в документі",
                "the draft with what was changed in the document"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var path = parsed.GetValue(file)!;
                if (!InputFiles.TryRead(path, out var bytes, out var problem))
                {
                    return terminal.Refuse([problem]);
                }
                if (parsed.GetValue(from) == "docx")
                {
                    return await FromWord(
                        terminal,
                        (path, bytes),
                        parsed.GetValue(draft)?.ToString(),
                        parsed.GetValue(output),
                        stop
                    );
                }
                var read = AkomaNtosoReader.Read(bytes, path);
                return read.Succeeded ? Tell(terminal, read.Value) : terminal.Refuse(read.Problems);
            }
        );
        return command;
    }

    private static async Task<int> FromWord(
        Terminal terminal,
        (string Path, byte[] Bytes) docx,
        string? draft,
        FileInfo? place,
        CancellationToken stop
    )
    {
        if (draft is null)
        {
            return terminal.Refuse([NeedsDraft()], ExitCode.Usage);
        }
        var read = ActFile.Read(draft).Then(d => d.FromWord(docx.Bytes, docx.Path));
        if (!read.Succeeded)
        {
            return terminal.Refuse(read.Problems);
        }
        var (changed, removed) = (string.Join(", ", read.Value.Changed), string.Join(", ", read.Value.Removed));
        if (changed.Length > 0)
        {
            terminal.Note(
                new Bilingual(
                    $"Змінено й лишилося без опори: {changed}. Другою мовою слова давні: скажіть те саме (scrutineer act edit) і зв’яжіть (scrutineer act relink).",
                    $"Changed, and without support: {changed}. In the other language the words are the old ones: say the same (scrutineer act edit), and link it (scrutineer act relink)."
                )
            );
        }
        if (removed.Length > 0)
        {
            terminal.Note(new Bilingual($"Вилучено: {removed}.", $"Removed: {removed}."));
        }
        return await Results.Write(terminal, place, Encoding.UTF8.GetBytes(ActJson.Write(read.Value.Draft)), stop);
    }

    private static Problem NeedsDraft() =>
        new(
            "needs-draft",
            new Bilingual(
                "DOCX читають разом із проєктом, з якого його зроблено",
                "a DOCX is read together with the draft from which it was made"
            ),
            new Bilingual("додайте --draft ФАЙЛ", "add --draft FILE")
        );

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
