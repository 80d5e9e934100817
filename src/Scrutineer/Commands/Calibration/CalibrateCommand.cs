using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Stores;
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
        var skeletons = SkeletonSource.Read(parsed, options, stop);
        if (!skeletons.Succeeded)
        {
            return terminal.Refuse(skeletons.Problems);
        }
        var folder = parsed.GetValue(options.Output)!;
        var path = Path.Combine(folder.FullName, "tables.json");
        var existing = CalibrationFiles.Read(path);
        if (!existing.Succeeded)
        {
            return terminal.Refuse(existing.Problems);
        }
        var clean = parsed.GetValue(options.Runs);
        var power = parsed.GetValue(options.PowerRuns);
        var seed = parsed.GetValue(options.Seed);
        var tables = existing.Value;
        var cells = CalibrationCell.Pending(
            skeletons.Value,
            options.MethodsOf(parsed),
            options.KindsOf(parsed),
            (clean, power > 0 ? power : Math.Max(1, clean / 5), seed),
            tables
        );
        await terminal.WithProgress(
            async progress =>
            {
                for (var c = 0; c < cells.Count; c++)
                {
                    var name = $"{c + 1}/{cells.Count} {Name(cells[c])}";
                    tables = tables.With(await progress.Step(name, bar => Work(cells[c], seed, bar, stop)));
                    await Write(folder, tables, stop);
                    if (!terminal.Decorated)
                    {
                        terminal.Note(Bilingual.Same(name));
                    }
                }
                return 0;
            },
            remaining: true
        );
        await Write(folder, tables, stop);
        var figures = await PowerFigures.Write(folder, tables, stop);
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
                $"Зерно {seed}. Записано: tables.md, tables.json, measured.json{figures} у теці {folder}",
                $"Seed {seed}. Written: tables.md, tables.json, measured.json{figures} in the folder {folder}"
            )
        );
        return ExitCode.Done;
    }

    private static string Name(CalibrationCell cell) =>
        cell.Kind is null ? cell.Skeleton.Name : $"{cell.Skeleton.Name}: {cell.Kind.Id} {100 * cell.Amount:0.##} %";

    private static Task<IReadOnlyList<CalibrationRow>> Work(
        CalibrationCell cell,
        ulong seed,
        IProgress<double> bar,
        CancellationToken stop
    ) =>
        Task.Run(
            () =>
            {
                var done = 0;
                return Calibrator.Measure(
                    cell.Skeleton,
                    cell.Methods,
                    cell.Kind,
                    cell.Amount,
                    cell.Runs,
                    seed,
                    () => bar.Report((double)Interlocked.Increment(ref done) / cell.Runs),
                    stop
                );
            },
            stop
        );

    private static async Task Write(DirectoryInfo folder, CalibrationTables tables, CancellationToken stop)
    {
        await Save("tables.json", tables.AsJson());
        await Save("tables.md", CalibrationMarkdown.Of(tables));
        await Save("measured.json", tables.CleanAsJson());

        Task Save(string name, string text) =>
            AtomicFile.Write(Path.Combine(folder.FullName, name), Encoding.UTF8.GetBytes(text), stop);
    }
}
