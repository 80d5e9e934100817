using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary><c>scrutineer calibrate --controls</c>: what all methods say about real votes.</summary>
internal static class ControlRuns
{
    public static async Task<int> Run(
        Terminal terminal,
        ParseResult parsed,
        CalibrateOptions options,
        CancellationToken stop
    )
    {
        var folder = parsed.GetValue(options.Output)!.FullName;
        var existing = CalibrationFiles.Controls(Path.Combine(folder, "controls.json"));
        if (!existing.Succeeded)
        {
            return terminal.Refuse(existing.Problems);
        }
        var table = existing.Value;
        foreach (
            var source in parsed
                .GetValue(options.Skeletons)!
                .Where(s => !string.Equals(s, SkeletonSource.Invented, StringComparison.Ordinal))
        )
        {
            var vote = SkeletonSource.Vote(source, parsed, options, stop);
            if (!vote.Succeeded)
            {
                return terminal.Refuse(vote.Problems);
            }
            var (name, read) = vote.Value;
            table = table.With(
                await terminal.WithProgress(progress =>
                    progress.Step(
                        name,
                        () =>
                            ControlTable.Ask(
                                name,
                                read.Sha256,
                                parsed.GetValue(options.Clean),
                                new Trial(read.Returns),
                                options.MethodsOf(parsed)
                            )
                    )
                )
            );
        }
        await Save("controls.json", table.AsJson());
        await Save("controls.md", ControlMarkdown.Of(table));
        await terminal.Output.WriteAsync(terminal.Json ? table.AsJson() : "");
        if (!terminal.Json)
        {
            CalibrationView.Tell(terminal, table);
        }
        terminal.Note(
            new Bilingual(
                $"Записано: controls.md, controls.json у теці {folder}",
                $"Written: controls.md, controls.json in the folder {folder}"
            )
        );
        return ExitCode.Done;

        Task Save(string name, string text) =>
            AtomicFile.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text), stop);
    }
}
