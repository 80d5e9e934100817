using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Returns.Writing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Files that <c>scrutineer forensics</c> writes when asked: stations with their flags, and figures.</summary>
internal sealed class ForensicsFiles
{
    private readonly Option<FileInfo> _csv;
    private readonly Option<FileInfo> _parquet;
    private readonly Option<DirectoryInfo> _figures;
    private readonly Option<bool> _raw;

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
        _raw = RawOption.Make(language);
        _figures = new Option<DirectoryInfo>("--figures")
        {
            Description = new Bilingual(
                "Записати рисунки (SVG і PNG) двома мовами з підписами",
                "Write the figures (SVG and PNG) in both languages with their captions"
            ).In(language),
            HelpName = "FOLDER",
        };
    }

    /// <summary>Options that write of one vote: they are not for several.</summary>
    public IReadOnlyList<Option> OfOneVote => [_csv, _parquet, _figures];

    public void AddTo(Command command)
    {
        command.Options.Add(_csv);
        command.Options.Add(_parquet);
        command.Options.Add(_figures);
        command.Options.Add(_raw);
    }

    public async Task Write(
        ParseResult parsed,
        Terminal terminal,
        GivenReturns given,
        IReadOnlyList<Finding> findings,
        CancellationToken stop
    )
    {
        var read = given.Read;
        if (parsed.GetValue(_figures) is { } folder)
        {
            await FigureFolder.Write(folder, read, given.Invented, findings, stop);
            terminal.Note(new Bilingual($"Рисунки в теці {folder}", $"Figures in the folder {folder}"));
        }
        var (csv, parquet) = (parsed.GetValue(_csv), parsed.GetValue(_parquet));
        if (csv is null && parquet is null)
        {
            return;
        }
        IReadOnlyList<StationColumn> flags = [.. StationFlags.Of(read.Returns, findings), .. ReadNotes.Columns(read)];
        if (csv is not null)
        {
            await Save(csv, ".csv");
        }
        if (parquet is not null)
        {
            await Save(parquet, ".parquet");
        }

        async Task Save(FileInfo place, string format)
        {
            await AtomicFile.Write(
                place.FullName,
                async to =>
                {
                    await TableFile.Write(read.Returns, flags, to, format, parsed.GetValue(_raw), stop);
                    return true;
                },
                stop
            );
            terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
        }
    }
}
