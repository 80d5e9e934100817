using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Dossiers;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Stations;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Files that <c>scrutineer forensics</c> writes when asked: stations with their flags.</summary>
internal sealed class ForensicsFiles
{
    private readonly Option<FileInfo> _csv;
    private readonly Option<FileInfo> _parquet;

    public ForensicsFiles(Language language)
    {
        _csv = new Option<FileInfo>("--csv")
        {
            Description = new Bilingual(
                "Записати дільниці з числами та позначками методів як CSV",
                "Write the stations with their numbers and the methods' flags as CSV"
            ).In(language),
            HelpName = "FILE",
        };
        _parquet = new Option<FileInfo>("--parquet")
        {
            Description = new Bilingual("Те саме як Parquet", "The same as Parquet").In(language),
            HelpName = "FILE",
        };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_csv);
        command.Options.Add(_parquet);
    }

    public async Task Write(
        ParseResult parsed,
        Terminal terminal,
        ReadReport read,
        IReadOnlyList<Finding> findings,
        CancellationToken stop
    )
    {
        var (csv, parquet) = (parsed.GetValue(_csv), parsed.GetValue(_parquet));
        if (csv is null && parquet is null)
        {
            return;
        }
        var flags = StationFlags.Of(read.Returns, findings);
        using var content = new MemoryStream();
        if (csv is not null)
        {
            read.Returns.WriteCsv(content, flags, stop);
            await Save(csv);
        }
        if (parquet is not null)
        {
            content.SetLength(0);
            await read.Returns.WriteParquetAsync(content, flags, stop);
            await Save(parquet);
        }

        async Task Save(FileInfo place)
        {
            await AtomicFile.Write(place.FullName, content.GetBuffer().AsMemory(0, (int)content.Length), stop);
            terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
        }
    }
}
