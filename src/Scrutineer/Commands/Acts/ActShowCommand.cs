using System.Collections.Frozen;
using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Publishing;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act show</c>: the act as people read it, or in another format.</summary>
internal static class ActShowCommand
{
    private static readonly FrozenDictionary<string, ActFormat> Forms = new Dictionary<string, ActFormat>(
        StringComparer.Ordinal
    )
    {
        ["txt"] = ActFormat.Text,
        ["html"] = ActFormat.Html,
        ["akn.xml"] = ActFormat.AkomaNtoso,
        ["docx"] = ActFormat.Docx,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var format = new Option<string>("--format")
        {
            Description = new Bilingual("Формат; без нього — текст", "The format; without it, text").In(
                shared.Language
            ),
            HelpName = "txt|html|akn.xml|docx|pdf",
            DefaultValueFactory = _ => "txt",
        };
        format.OneOf(shared.Language, "txt", "html", "akn.xml", "docx", "pdf");
        var sentences = new Option<bool>("--sentences")
        {
            Description = new Bilingual(
                "Речення за реченням: ідентифікатор, текст, опора",
                "Sentence by sentence: id, text, support"
            ).In(shared.Language),
        };
        var solemn = new Option<bool>("--solemn")
        {
            Description = new Bilingual(
                "Примірник ухваленого акта без приміток; внизу — SHA-256 повного",
                "The adopted act’s copy without notes; at its end the SHA-256 of the full one"
            ).In(shared.Language),
        };
        var output = Results.Output(shared.Language);
        var command = new Command(
            "show",
            new Bilingual(
                "Показати проєкт або акт мовою користувача",
                "Show a draft or an act in the user's language"
            ).In(shared.Language)
        )
        {
            file,
            format,
            sentences,
            solemn,
            output,
        }
            .With("scrutineer act show draft.json", "текст із примітками", "the text with its notes")
            .With(
                "scrutineer act show draft.json --sentences",
                "ідентифікатори для act edit, add, remove, relink",
                "the ids for act edit, add, remove, relink"
            )
            .With(
                "scrutineer act show act.json --format docx --out act.docx --lang uk",
                "документ для Word",
                "a document for Word"
            )
            .With(
                "scrutineer act show act.json --solemn --format docx --out signed.docx --lang uk",
                "примірник на підпис, без приміток",
                "the copy to be signed, without notes"
            )
            .With(
                "scrutineer act show act.json --format pdf --out act.pdf --lang uk",
                "документ для друку; потрібен Chromium",
                "a document for print; needs Chromium"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var act = ActFile.Read(parsed.GetValue(file)!);
                if (!act.Succeeded)
                {
                    return terminal.Refuse(act.Problems);
                }
                var place = parsed.GetValue(output);
                var isSolemn = parsed.GetValue(solemn);
                if (isSolemn && (act.Value.Adoption is null || parsed.GetValue(format) == "akn.xml"))
                {
                    return terminal.Refuse([NotSolemn()], ExitCode.Usage);
                }
                if (terminal.Json && place is null)
                {
                    await terminal.Output.WriteAsync(ActJson.Write(act.Value).AsMemory(), stop);
                    return ExitCode.Done;
                }
                if (parsed.GetValue(sentences))
                {
                    Sentences(terminal, act.Value);
                    return ExitCode.Done;
                }
                var asked = parsed.GetValue(format)!;
                if (asked == "txt" && place is null)
                {
                    await terminal.Output.WriteAsync(
                        SafeText.Of(PlainText.Write(act.Value, terminal.Language, isSolemn)).AsMemory(),
                        stop
                    );
                    return ExitCode.Done;
                }
                if (asked is "docx" or "pdf" && place is null)
                {
                    return terminal.Refuse([NeedsFile()], ExitCode.Usage);
                }
                if (asked == "pdf")
                {
                    var printed = await new PrintAct(ThisProgram.Chromium).Run(
                        act.Value,
                        terminal.Language,
                        isSolemn,
                        stop
                    );
                    return printed.Succeeded
                        ? await Results.Write(terminal, place, printed.Value, stop)
                        : terminal.Refuse(printed.Problems, ExitCode.Unavailable);
                }
                var bytes = new WriteAct().Run(act.Value, Forms[asked], terminal.Language, isSolemn);
                return await Results.Write(terminal, place, bytes, stop);
            }
        );
        return command;
    }

    private static void Sentences(Terminal terminal, ActDraft act)
    {
        foreach (var sentence in act.Sentences)
        {
            var marks = string.Concat(sentence.Marks.Select(m => " " + m.In(terminal.Language)));
            terminal.Paragraph($"{sentence.Id}  {sentence.Text.In(terminal.Language)}{marks}");
            if (sentence.Support.Count > 0)
            {
                terminal.Paragraph("↳ " + string.Join("; ", sentence.Support), indent: 4);
            }
        }
    }

    private static Problem NotSolemn() =>
        new(
            "no-solemn-copy",
            new Bilingual(
                "примірник без приміток є лише в ухваленого акта, і не для машин (akn.xml)",
                "only an adopted act has a copy without notes, and not for machines (akn.xml)"
            ),
            new Bilingual(
                "ухваліть акт: scrutineer act adopt; або покажіть його з примітками",
                "adopt the act: scrutineer act adopt; or show it with its notes"
            )
        );

    private static Problem NeedsFile() =>
        new(
            "needs-file",
            new Bilingual(
                "документ DOCX чи PDF не пишуть у термінал",
                "a DOCX or PDF document is not written to a terminal"
            ),
            new Bilingual("вкажіть файл: --out ФАЙЛ", "name a file: --out FILE")
        );
}
