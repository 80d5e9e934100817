using System.CommandLine;
using Scrutineer.Cases.Calibration;
using Scrutineer.CommandLine;
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
        var place = parsed.GetValue(options.Output)!.FullName;
        var folder = new CalibrationFolder(place);
        var existing = folder.Controls();
        if (!existing.Succeeded)
        {
            return terminal.Refuse(existing.Problems);
        }
        var asked = await terminal.WithProgress(progress =>
            new AskControls().Run(
                options.SourcesOf(parsed),
                parsed.GetValue(options.Clean),
                options.MethodsOf(parsed),
                existing.Value,
                progress,
                stop
            )
        );
        if (!asked.Succeeded)
        {
            return terminal.Refuse(asked.Problems);
        }
        var table = asked.Value;
        await folder.Keep(table, stop);
        await terminal.Output.WriteAsync(terminal.Json ? table.AsJson() : "");
        if (!terminal.Json)
        {
            CalibrationView.Tell(terminal, table);
        }
        terminal.Note(
            new Bilingual(
                $"Записано: controls.md, controls.json у теці {place}",
                $"Written: controls.md, controls.json in the folder {place}"
            )
        );
        return ExitCode.Done;
    }
}
