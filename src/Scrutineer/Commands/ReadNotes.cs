using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>What a reader of any output should know of how a file was read: warnings, and that it was read against the odds.</summary>
internal static class ReadNotes
{
    /// <summary>Every warning as a line beside the result.</summary>
    public static void Tell(Terminal terminal, ReadReport read)
    {
        foreach (var note in Of(read))
        {
            terminal.Note(note);
        }
    }

    /// <summary>Every warning, and that the file was read against the odds where it was.</summary>
    public static IReadOnlyList<Bilingual> Of(ReadReport read) =>
        [
            .. read.Warnings.Select(Advice.Worded).Select(w => new Bilingual(w.In(Language.Uk), w.In(Language.En))),
            .. read.ReadAnyway.Count > 0 ? (Bilingual[])[Anyway(read)] : [],
        ];

    /// <summary>That the file was read although relations fail in most returns, and which.</summary>
    public static Bilingual Anyway(ReadReport read) =>
        new(
            "Прочитано попри все (--anyway): " + string.Join("; ", read.ReadAnyway.Select(b => Said(b, Language.Uk))),
            "Read anyway (--anyway): " + string.Join("; ", read.ReadAnyway.Select(b => Said(b, Language.En)))
        );

    /// <summary>A column that says of every station which relations fail in most returns; none where the file is to be trusted.</summary>
    public static IReadOnlyList<StationColumn> Columns(ReadReport read)
    {
        var ids = string.Join(' ', read.ReadAnyway.Select(b => b.Relation.Id));
        return ids.Length == 0 ? [] : [new TextColumn("anyway", [.. Enumerable.Repeat(ids, read.Returns.Count)])];
    }

    /// <summary>Adds to a document what was remarkable about the reading; a file read without a remark leaves it as it is.</summary>
    public static void AddTo(JsonObject document, ReadReport read)
    {
        if (read.ReadAnyway.Count > 0)
        {
            document["anyway"] = new JsonArray([
                .. read.ReadAnyway.Select(b => new JsonObject
                {
                    ["relation"] = b.Relation.Id,
                    ["checked"] = b.Checked,
                    ["failed"] = b.Failed,
                }),
            ]);
        }
        if (read.Warnings.Count > 0)
        {
            document["readingWarnings"] = new JsonArray([
                .. read.Warnings.Select(w => new JsonObject { ["code"] = w.Code, ["what"] = JsonForm.Node(w.What) }),
            ]);
        }
    }

    private static string Said(BrokenRelation broken, Language language)
    {
        var (failed, all) = (Numbers.Say(broken.Failed, language), Numbers.Say(broken.Checked, language));
        var says = broken.Relation.Says.In(language);
        return new Bilingual(
            $"«{says}» не виконується у {failed} із {all}",
            $"\"{says}\" fails in {failed} of {all}"
        ).In(language);
    }
}
