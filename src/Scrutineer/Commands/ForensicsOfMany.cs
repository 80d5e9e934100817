using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>What was made of one file among several: its row, and its document for machines.</summary>
/// <param name="Row">As a table shows it.</param>
/// <param name="Document">As JSON; null where nobody asked for it.</param>
/// <param name="Notes">What to say beside the result.</param>
/// <param name="Problems">Why the file was refused; none where it was not.</param>
internal sealed record FileAnswer(
    ManyRow Row,
    string? Document,
    IReadOnlyList<Bilingual> Notes,
    IReadOnlyList<Problem> Problems
);

/// <summary><c>forensics FILE…</c>: several votes side by side, in one table or one document.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="read">Reads one file.</param>
/// <param name="ask">Asks the methods about its returns.</param>
internal sealed class ForensicsOfMany(
    Terminal terminal,
    Func<FileInfo, Outcome<GivenReturns>> read,
    Func<GivenReturns, MethodAnswers> ask
)
{
    /// <summary>The schema of the document for machines.</summary>
    public const string Schema = "scrutineer-forensics-files-1";

    /// <summary>Works on the files and tells what came of them, in their order.</summary>
    /// <param name="files">Two or more.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="stop">Stops between files.</param>
    /// <returns>Whether every file has findings, as an exit code.</returns>
    public async Task<int> Run(IReadOnlyList<FileInfo> files, int jobs, CancellationToken stop)
    {
        var rows = new List<ManyRow>(files.Count);
        Begin();
        await terminal.WithProgress(async progress =>
        {
            await SideBySide.Run(files, jobs, Answer, taken => Take(taken, rows, files.Count, progress), stop);
            return rows.Count;
        });
        End();
        if (!terminal.Json)
        {
            ManyView.Tell(terminal, rows);
        }
        return rows.TrueForAll(r => r.Answered) ? ExitCode.Done : ExitCode.Refused;
    }

    // The columns of a vote are large objects, which the collector would leave where they lie until memory is short.
    private FileAnswer Answer(FileInfo file)
    {
        var answer = Asked(file);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return answer;
    }

    private FileAnswer Asked(FileInfo file)
    {
        try
        {
            var given = read(file);
            return given.Succeeded ? Found(file, given.Value, ask(given.Value)) : Refused(file, given.Problems);
        }
        catch (Exception failure) when (SystemProblem.IsOfSystem(failure))
        {
            return Refused(file, [SystemProblem.Explain(failure) with { File = file.ToString() }]);
        }
    }

    private FileAnswer Found(FileInfo file, GivenReturns given, MethodAnswers answers) =>
        new(
            ManyRow.Of(file, given, answers, terminal.Language),
            terminal.Json ? Text(ForensicsJson.Of(given, answers)) : null,
            ReadNotes.Of(given.Read),
            []
        );

    private FileAnswer Refused(FileInfo file, IReadOnlyList<Problem> problems) =>
        new(
            ManyRow.Of(file, problems, terminal.Language),
            terminal.Json ? Text(Of(file, problems)) : null,
            [],
            problems
        );

    private async Task Take(FileAnswer answer, List<ManyRow> rows, int all, Progress progress)
    {
        foreach (var note in answer.Notes)
        {
            terminal.Note(new Bilingual($"{answer.Row.File}: {note.Uk}", $"{answer.Row.File}: {note.En}"));
        }
        if (answer.Problems.Count > 0)
        {
            terminal.Refuse(answer.Problems);
        }
        if (answer.Document is { } document)
        {
            await terminal.Output.WriteAsync(rows.Count == 0 ? "\n    " : ",\n    ");
            await terminal.Output.WriteAsync(document.Replace("\n", "\n    ", StringComparison.Ordinal));
        }
        rows.Add(answer.Row);
        progress.Report(new Step(new Bilingual("файли", "files"), (double)rows.Count / all));
    }

    // Each document is written once its turn comes, and forgotten: the whole is never held.
    private void Begin()
    {
        if (terminal.Json)
        {
            terminal.Output.Write($"{{\n  \"schema\": \"{Schema}\",\n  \"tool\": ");
            terminal.Output.Write(JsonValue.Create(ThisProgram.Tool.Name).ToJsonString());
            terminal.Output.Write(",\n  \"files\": [");
        }
    }

    private void End()
    {
        if (terminal.Json)
        {
            terminal.Output.Write("\n  ]\n}\n");
        }
    }

    private static JsonObject Of(FileInfo file, IReadOnlyList<Problem> problems) =>
        new()
        {
            ["file"] = file.Name,
            ["problems"] = new JsonArray([
                .. problems.Select(p => new JsonObject
                {
                    ["code"] = p.Code,
                    ["what"] = JsonForm.Node(p.What),
                    ["mend"] = JsonForm.Node(Advice.Worded(p).Mend),
                }),
            ]),
        };

    private static string Text(JsonObject document) => Encoding.UTF8.GetString(JsonForm.Bytes(document)).TrimEnd('\n');
}
