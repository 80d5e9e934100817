using System.CommandLine;
using Scrutineer.Cases.Calibration;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary><c>scrutineer calibrate</c>: how often the methods speak up about votes of known truth.</summary>
internal static class CalibrateCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Виміряти хибні тривоги методів на змодельованих чистих голосуваннях і їхню силу за відомого обсягу аномалій",
            "Measure the methods' false alarms on simulated clean votes, and their power over known amounts of anomalies"
        );

    public static Command Build(SharedOptions shared)
    {
        var options = new CalibrateOptions(shared.Language);
        var command = new Command("calibrate", Summary.In(shared.Language))
            .With(
                "scrutineer calibrate --runs 10 --out calibration",
                "хибні тривоги всіх методів на вигаданій країні",
                "false alarms of all methods on the invented country"
            )
            .With(
                "scrutineer calibrate --methods integer-percentages --power rounding --runs 10 --out calibration",
                "сила одного методу за часткою дільниць з округленням",
                "one method’s power over the share of rounded stations"
            )
            .With(
                "scrutineer calibrate --skeleton ../shared/data/returns/ru-2018.csv.zip --name \"Russia 2018\" --every 16 --methods digits --runs 10 --out calibration",
                "розміри, регіони й розкид справжнього голосування",
                "sizes, regions and spread of a real vote"
            )
            .With(
                "scrutineer calibrate --controls --skeleton cases/simulated --out calibration",
                "що кажуть усі методи про одне голосування",
                "what all methods say about one vote"
            );
        options.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                return parsed.GetValue(options.Controls)
                    ? await ControlRuns.Run(terminal, parsed, options, stop)
                    : await Simulated(terminal, parsed, options, stop);
            }
        );
        return command;
    }

    private static async Task<int> Simulated(
        Terminal terminal,
        ParseResult parsed,
        CalibrateOptions options,
        CancellationToken stop
    )
    {
        var place = parsed.GetValue(options.Output)!;
        var folder = new CalibrationFolder(place.FullName);
        var existing = folder.Tables();
        var skeletons = new ReadSkeletons().Run(options.SourcesOf(parsed), parsed.GetValue(options.Every), stop: stop);
        if (!skeletons.Succeeded || !existing.Succeeded)
        {
            return terminal.Refuse(skeletons.Succeeded ? existing.Problems : skeletons.Problems);
        }
        var clean = parsed.GetValue(options.Runs);
        var power = parsed.GetValue(options.PowerRuns);
        var order = new CalibrationOrder(
            skeletons.Value,
            options.MethodsOf(parsed),
            options.KindsOf(parsed),
            clean,
            power > 0 ? power : Math.Max(1, clean / 5),
            parsed.GetValue(options.Seed)
        );
        var measured = await terminal.WithProgress(
            progress =>
                new Calibrate().Run(
                    order,
                    existing.Value,
                    tables => folder.Keep(tables, stop),
                    new Noted(progress, terminal),
                    stop
                ),
            remaining: true
        );
        if (!measured.Succeeded)
        {
            return terminal.Refuse(measured.Problems);
        }
        var tables = measured.Value;
        await folder.Keep(tables, stop);
        var figures = await PowerFigures.Write(place, tables, stop);
        if (terminal.Json)
        {
            await terminal.Output.WriteAsync(tables.AsJson());
        }
        else
        {
            CalibrationView.Tell(terminal, tables, skeletons.Value);
        }
        terminal.Note(
            new Bilingual(
                $"Початкове значення генератора {order.Seed}. Записано: tables.md, tables.json, measured.json{figures} у теці {place}",
                $"Seed {order.Seed}. Written: tables.md, tables.json, measured.json{figures} in the folder {place}"
            )
        );
        return ExitCode.Done;
    }

    // Where there is no bar to watch, each step is told once it is done.
    private sealed class Noted(IProgress<Step> bars, Terminal terminal) : IProgress<Step>
    {
        public void Report(Step value)
        {
            bars.Report(value);
            if (value.Done >= 1 && !terminal.Decorated)
            {
                terminal.Note(value.Name);
            }
        }
    }
}
