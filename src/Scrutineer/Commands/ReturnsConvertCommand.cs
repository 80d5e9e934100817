using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Returns.Writing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns convert</c>: the same returns under the program's own column names, as CSV or Parquet.</summary>
internal static class ReturnsConvertCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new ReturnsInput(shared.Language);
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual(
                "Файл, який записати: .csv або .parquet",
                "The file to write: .csv or .parquet"
            ).In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var raw = RawOption.Make(shared.Language);
        var command = new Command(
            "convert",
            new Bilingual(
                "Переписати протоколи з усталеними назвами стовпців",
                "Rewrite returns under canonical column names"
            ).In(shared.Language)
        )
        {
            output,
            raw,
        }.With(
            "scrutineer returns convert cases/simulated/returns.csv.gz --out returns.parquet",
            "для подальшої роботи в R чи Python",
            "to go on in R or Python"
        );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var place = parsed.GetValue(output)!;
                if (place.Extension is not (".csv" or ".parquet"))
                {
                    return terminal.Refuse([
                        new Problem(
                            "unknown-format",
                            new Bilingual(
                                $"невідомий формат «{place.Extension}»",
                                $"unknown format '{place.Extension}'"
                            ),
                            new Bilingual("назвіть файл .csv або .parquet", "name the file .csv or .parquet")
                        ),
                    ]);
                }
                var read = input.Read(parsed, stop);
                if (!read.Succeeded)
                {
                    return terminal.Refuse(read.Problems);
                }
                ReadNotes.Tell(terminal, read.Value);
                var (returns, columns) = (read.Value.Returns, ReadNotes.Columns(read.Value));
                await AtomicFile.Write(
                    place.FullName,
                    async to =>
                    {
                        await TableFile.Write(returns, columns, to, place.Extension, parsed.GetValue(raw), stop);
                        return true;
                    },
                    stop
                );
                terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
                return ExitCode.Done;
            }
        );
        return command;
    }
}
