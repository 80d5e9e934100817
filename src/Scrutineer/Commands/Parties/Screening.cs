using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Parties.Screening;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>One run over a table of names, to the terminal or to a file; answers go out as they come.</summary>
internal sealed record Screening(
    Terminal Terminal,
    FileInfo Names,
    NameIndex Index,
    double Threshold,
    int Threads,
    string? PlaceColumn,
    CancellationToken Stop
)
{
    private static readonly Bilingual Looking = new("Пошук імен", "Looking names up");

    /// <summary>Answers on the standard output.</summary>
    public int Tell()
    {
        IScreeningWriter writer = Terminal.Json
            ? new JsonScreening(Terminal.Output, Terminal.Language)
            : new TextScreening(Terminal);
        return Run(writer, null);
    }

    /// <summary>Answers in a file, by its ending; a run that is refused leaves what stood there.</summary>
    public async Task<int> ToFile(FileInfo place, bool isRaw)
    {
        var code = await Terminal.WithProgress(
            async progress =>
            {
                var result = ExitCode.Done;
                await AtomicFile.Write(
                    place.FullName,
                    stream =>
                        ScreeningFormats.Write(
                            place.Extension,
                            stream,
                            Terminal.Language,
                            isRaw,
                            writer => (result = Run(writer, progress)) == ExitCode.Done
                        ),
                    Stop
                );
                return result;
            },
            remaining: true
        );
        if (code == ExitCode.Done)
        {
            Terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
        }
        return code;
    }

    private int Run(IScreeningWriter writer, Progress? progress)
    {
        if (!Names.Exists)
        {
            return Terminal.Refuse([InputFiles.Missing(Names.ToString())]);
        }
        writer.Begin(Index, Threshold);
        using var stream = Names.OpenRead();
        var (length, answered) = (Math.Max(1, stream.Length), 0);
        var read = new ScreenNames { PlaceColumn = PlaceColumn }.Run(
            Index,
            stream,
            Names.Name,
            Threshold,
            Threads,
            (party, hits) =>
            {
                writer.Write(party, hits);
                if (++answered % 1024 == 0)
                {
                    progress?.Report(new Step(Looking, (double)stream.Position / length));
                }
            },
            Stop
        );
        if (!read.Succeeded)
        {
            return Terminal.Refuse(read.Problems);
        }
        progress?.Report(new Step(Looking, 1));
        writer.End();
        return ExitCode.Done;
    }
}
