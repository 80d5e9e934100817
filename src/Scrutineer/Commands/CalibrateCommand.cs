using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Dossiers;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer calibrate</c>: how often the methods speak up about simulated clean votes.</summary>
internal static class CalibrateCommand
{
    /// <summary>Seed of the committed tables.</summary>
    private const ulong CommittedSeed = 2012;

    public static Command Build(SharedOptions shared)
    {
        var runs = new Option<int>("--runs")
        {
            Description = new Bilingual("Скільки голосувань змоделювати", "How many votes to simulate").In(
                shared.Language
            ),
            HelpName = "N",
            Required = true,
        };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError(
                    new Bilingual("--runs — число від 1", "--runs is a number from 1 up").In(shared.Language)
                );
            }
        });
        var seed = new Option<ulong>("--seed")
        {
            Description = new Bilingual("Насіння генератора", "Seed of the generator").In(shared.Language),
            DefaultValueFactory = _ => CommittedSeed,
        };
        var output = new Option<DirectoryInfo>("--out", "-o")
        {
            Description = new Bilingual("Тека для tables.md і tables.json", "Folder for tables.md and tables.json").In(
                shared.Language
            ),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "calibrate",
            new Bilingual(
                "Виміряти хибні тривоги методів на змодельованих чистих голосуваннях вигаданої країни",
                "Measure the methods' false alarms on simulated clean votes of an invented country"
            ).In(shared.Language)
        )
        {
            runs,
            seed,
            output,
        }.With("scrutineer calibrate --runs 10 --out calibration", "таблиці хибних тривог", "tables of false alarms");
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var skeleton = new InventedCountry().Skeleton(SimulatedCase.Seed);
                var (count, from) = (parsed.GetValue(runs), parsed.GetValue(seed));
                var rates = Calibrator.FalseAlarms(skeleton, CalibratedMethod.All, count, from);
                var markdown = CalibrationTables.Markdown(rates, []);
                var json = CalibrationTables.AsJson(rates, []);
                var folder = parsed.GetValue(output)!;
                await Save("tables.md", markdown);
                await Save("tables.json", json);
                await terminal.Output.WriteAsync(terminal.Json ? json : markdown);
                terminal.Note(
                    new Bilingual(
                        $"Насіння {from}. Записано: tables.md, tables.json у теці {folder}",
                        $"Seed {from}. Written: tables.md, tables.json in the folder {folder}"
                    )
                );
                return ExitCode.Done;

                Task Save(string name, string text) =>
                    AtomicFile.Write(Path.Combine(folder.FullName, name), Encoding.UTF8.GetBytes(text), stop);
            }
        );
        return command;
    }
}
