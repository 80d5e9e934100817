using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>Where the answers of a screening go.</summary>
internal interface IScreeningWriter
{
    /// <summary>Before the first answer.</summary>
    void Begin(NameIndex index, double threshold);

    /// <summary>An answer.</summary>
    void Write(Party party, IReadOnlyList<Hit> hits);

    /// <summary>After the last.</summary>
    void End();
}

/// <summary>Formats that answers are written to a file in.</summary>
internal static class ScreeningFormats
{
    /// <summary>Endings of the files.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".json", ".parquet"];

    /// <summary>A writer for an ending; what it holds back is written when it is disposed of.</summary>
    public static async Task<bool> Write(
        string ending,
        Stream stream,
        Language language,
        bool isRaw,
        Func<IScreeningWriter, bool> answer
    )
    {
        if (ending is ".parquet")
        {
            var parquet = new ParquetScreening(stream, language);
            return answer(parquet) && await parquet.Close();
        }
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        return answer(ending is ".json" ? new JsonScreening(text, language) : new CsvScreening(text, language, isRaw));
    }
}

/// <summary>Verdicts as scripts know them.</summary>
internal static class VerdictWords
{
    public static string Code(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => "same",
            Verdict.Different => "different",
            _ => "cannot-tell",
        };

    public static Bilingual Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Same => new("збігається", "same"),
            Verdict.Different => new("різні", "different"),
            _ => new("не можна сказати", "cannot tell"),
        };
}

/// <summary>One JSON document, written as the answers come.</summary>
internal sealed class JsonScreening(TextWriter output, Language language) : IScreeningWriter
{
    private bool _any;

    public void Begin(NameIndex index, double threshold)
    {
        var snapshots = new JsonArray([
            .. index.Snapshots.Select(s => new JsonObject
            {
                ["source"] = s.Source,
                ["file"] = s.File,
                ["sha256"] = s.Sha256,
                ["day"] = s.Day.Length > 0 ? s.Day : null,
            }),
        ]);
        output.Write(
            $"{{\"schema\":\"scrutineer-screening-1\",\"tool\":{JsonValue.Create(ThisProgram.Tool.Name).ToJsonString()},\"threshold\":{threshold.ToString(CultureInfo.InvariantCulture)},\"snapshots\":{snapshots.ToJsonString(JsonLine.Options)},\"results\":["
        );
    }

    public void Write(Party party, IReadOnlyList<Hit> hits)
    {
        var result = new JsonObject { ["name"] = party.Name, ["hits"] = new JsonArray([.. hits.Select(Json)]) };
        output.Write(_any ? ",\n" : "\n");
        output.Write(result.ToJsonString(JsonLine.Options));
        _any = true;
    }

    public void End() => output.Write("\n]}\n");

    private JsonObject Json(Hit hit) =>
        new()
        {
            ["entity"] = hit.Entity,
            ["form"] = hit.Form,
            ["source"] = hit.Source,
            ["type"] = hit.Type,
            ["born"] = hit.Born,
            ["score"] = hit.Score,
            ["verdict"] = hit.Verdict.Code(),
            ["why"] = new JsonArray([.. hit.Why.Select(w => JsonValue.Create(w.In(language)))]),
        };
}

/// <summary>A table with a row per hit; a cell that a spreadsheet would run as a formula begins with an apostrophe, unless it is raw.</summary>
internal sealed class CsvScreening(TextWriter output, Language language, bool isRaw) : IScreeningWriter
{
    public void Begin(NameIndex index, double threshold) => output.Write("name,entity,form,source,score,verdict,why\n");

    public void Write(Party party, IReadOnlyList<Hit> hits)
    {
        foreach (var hit in hits)
        {
            string[] cells =
            [
                party.Name,
                hit.Entity,
                hit.Form,
                hit.Source,
                hit.Score.ToString(CultureInfo.InvariantCulture),
                hit.Verdict.Code(),
                string.Join("; ", hit.Why.Select(w => w.In(language))),
            ];
            output.Write(string.Join(',', cells.Select(c => CsvCell.Of(c, isRaw))));
            output.Write('\n');
        }
    }

    public void End() { }
}

/// <summary>Lines for a reader.</summary>
internal sealed class TextScreening(Terminal terminal) : IScreeningWriter
{
    private int _names;
    private int _met;

    public void Begin(NameIndex index, double threshold) =>
        terminal.Note(
            new Bilingual(
                $"Форм імен у списках: {index.Forms}; поріг {Numbers.Say(threshold, 2, Language.Uk)}. Збіг — це запитання, а не відповідь.",
                $"Forms of names on the lists: {index.Forms}; threshold {Numbers.Say(threshold, 2, Language.En)}. A hit is a question, not an answer."
            )
        );

    public void Write(Party party, IReadOnlyList<Hit> hits)
    {
        _names++;
        if (hits.Count == 0)
        {
            return;
        }
        _met++;
        terminal.Say(Bilingual.Same(party.Name.Length > 0 ? party.Name : "—"));
        foreach (var hit in hits)
        {
            terminal.Say(
                new Bilingual(
                    $"  {hit.Form} ({hit.Source}, {hit.Entity}): {hit.Verdict.Word().Uk}, {Numbers.Say(hit.Score, 3, Language.Uk)}",
                    $"  {hit.Form} ({hit.Source}, {hit.Entity}): {hit.Verdict.Word().En}, {Numbers.Say(hit.Score, 3, Language.En)}"
                )
            );
            foreach (var why in hit.Why)
            {
                terminal.Say(new Bilingual("    " + why.Uk, "    " + why.En));
            }
        }
    }

    public void End() =>
        terminal.Say(new Bilingual($"Імен: {_names}; зі збігами: {_met}.", $"Names: {_names}; with hits: {_met}."));
}
