using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns.Writing;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer simulate</c>: writes the invented election again, byte for byte, and says what was done to it.</summary>
internal static class SimulateCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Записати вигадані вибори з відомими аномаліями",
            "Write an invented election with anomalies of known amount"
        );

    public static Command Build(SharedOptions shared)
    {
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Файл CSV, який записати", "The CSV file to write").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = new Bilingual(
                "Початкове значення генератора; без нього — те, з якого зроблено справу cases/simulated",
                "Seed of the generator; without it, the one that cases/simulated was made from"
            ).In(shared.Language),
            HelpName = "N",
            DefaultValueFactory = _ => SimulatedCase.Seed,
        };
        var command = new Command("simulate", Summary.In(shared.Language)) { output, seed }.With(
            "scrutineer simulate --out invented.csv",
            "протоколи вигаданої країни",
            "returns of an invented country"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var election = Simulator.Run(
                    SimulatedCase.Country.Skeleton(parsed.GetValue(seed)),
                    SimulatedCase.Anomalies,
                    parsed.GetValue(seed)
                );
                var text = new StringWriter { NewLine = "\n" };
                await using (text.ConfigureAwait(false))
                {
                    election.WriteCsv(text);
                    await AtomicFile.Write(
                        parsed.GetValue(output)!.FullName,
                        Encoding.UTF8.GetBytes(text.ToString()),
                        stop
                    );
                }
                Report(terminal, election);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void Report(Terminal terminal, SimulatedElection election)
    {
        var truth = election.Truth;
        var amounts = new
        {
            Invented = true,
            election.Seed,
            Stations = election.Returns.Count,
            StationsWithoutData = election.Returns.WithoutData.Count,
            Stuffed = truth.Count(Touch.Stuffed),
            Rounded = truth.Count(Touch.Rounded),
            truth.VotesAdded,
            truth.VotesMoved,
            truth.LeaderVotesBefore,
        };
        if (terminal.Json)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(amounts)));
            return;
        }
        terminal.Say(
            new Bilingual(
                $"Вигадані вибори, початкове значення генератора {amounts.Seed}: {amounts.Stations} дільниць з даними, {amounts.StationsWithoutData} без; "
                    + $"вкидання на {amounts.Stuffed}, округлення на {amounts.Rounded}; додано голосів: {amounts.VotesAdded}.",
                $"An invented election, seed {amounts.Seed}: {amounts.Stations} stations with data, {amounts.StationsWithoutData} without; "
                    + $"stuffing at {amounts.Stuffed}, rounding at {amounts.Rounded}; votes added: {amounts.VotesAdded}."
            )
        );
    }
}
