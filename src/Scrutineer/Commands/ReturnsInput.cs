using System.CommandLine;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>The file of returns that a command is given, and how to read it.</summary>
internal sealed class ReturnsInput
{
    private readonly Argument _files;
    private readonly Option<string> _profile;
    private readonly Option<FileInfo> _map;
    private readonly Option<string> _member;
    private readonly Option<string> _encoding;
    private readonly Option<string> _choice;
    private readonly Option<bool> _anyway;

    /// <param name="language">Of descriptions.</param>
    /// <param name="orCase">Whether the folder of a case stands for its returns.</param>
    /// <param name="many">Whether several files may be named.</param>
    public ReturnsInput(Language language, bool orCase = false, bool many = false)
    {
        var name = orCase ? "FILE|CASE" : "FILE";
        _files = many
            ? new Argument<FileInfo[]>(name) { Arity = ArgumentArity.OneOrMore }
            : new Argument<FileInfo>(name);
        _files.Description = (
            orCase
                ? new Bilingual(
                    "Протоколи: CSV, XLSX, JSON чи Parquet (також у zip чи gzip); чи тека справи, яка має протоколи",
                    "The returns: CSV, XLSX, JSON or Parquet (in zip or gzip too); or the folder of a case that has returns"
                )
                : new Bilingual(
                    "Протоколи: CSV, XLSX, JSON чи Parquet (також у zip чи gzip)",
                    "The returns: CSV, XLSX, JSON or Parquet (in zip or gzip too)"
                )
        ).In(language);
        _profile = new Option<string>("--profile")
        {
            Description = new Bilingual(
                $"Вбудоване зіставлення стовпців: {Names()}; без нього — за заголовками",
                $"Built-in mapping of columns: {Names()}; without it, by the headers"
            ).In(language),
            HelpName = Names("|"),
        };
        _profile.OneOf(language, [.. Mapping.BuiltIn.Select(m => m.Id)]);
        _map = new Option<FileInfo>("--map")
        {
            Description = new Bilingual(
                "Файл зіставлення стовпців; «scrutineer returns map FILE» напише перший",
                "A file that maps columns; 'scrutineer returns map FILE' writes a first one"
            ).In(language),
            HelpName = "FILE",
        };
        _member = new Option<string>("--member")
        {
            Description = new Bilingual(
                "Який файл в архіві zip чи аркуш у книзі",
                "Which file of a zip archive, or sheet of a workbook"
            ).In(language),
            HelpName = "NAME",
        };
        _encoding = Encoding(language);
        _choice = new Option<string>("--choice")
        {
            Description = new Bilingual(
                "Чий результат розглядати; без цього — вибору, що має найбільше голосів",
                "Whose result is looked at; without it, that of the choice with most votes"
            ).In(language),
            HelpName = "NAME",
        };
        _anyway = new Option<bool>("--anyway")
        {
            Description = new Bilingual(
                "Читати й тоді, коли якесь співвідношення не виконується в більшості протоколів",
                "Read a file even where some relation fails in most of its returns"
            ).In(language),
        };
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        command.Options.Add(_profile);
        command.Options.Add(_map);
        command.Options.Add(_member);
        command.Options.Add(_encoding);
        command.Options.Add(_choice);
        command.Options.Add(_anyway);
    }

    /// <summary>The option that states the encoding of the text.</summary>
    public static Option<string> Encoding(Language language)
    {
        var option = new Option<string>("--encoding")
        {
            Description = new Bilingual(
                "Кодування тексту (utf-8, windows-1250, iso-8859-2, …), якщо вгадане хибне",
                "Encoding of the text (utf-8, windows-1250, iso-8859-2, …), where the guess is wrong"
            ).In(language),
            HelpName = "NAME",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && !ReadOptions.KnowsEncoding(name))
            {
                result.AddError(
                    new Bilingual($"Кодування «{name}» невідоме.", $"The encoding '{name}' is not known.").In(language)
                );
            }
        });
        return option;
    }

    /// <summary>Lets the file be absent where another option makes it needless; elsewhere it stays required.</summary>
    public void NeedlessWith(Command command, Option option, Language language)
    {
        _files.Arity = new ArgumentArity(0, _files.Arity.MaximumNumberOfValues);
        command.Validators.Add(result =>
        {
            if (result.GetResult(option) is null && result.GetResult(_files) is not { Tokens.Count: > 0 })
            {
                result.AddError(
                    new Bilingual(
                        $"Бракує файла протоколів ({_files.Name}).",
                        $"The file of returns ({_files.Name}) is missing."
                    ).In(language)
                );
            }
        });
    }

    /// <summary>The files that were named, in their order.</summary>
    public IReadOnlyList<FileInfo> Files(ParseResult parsed) =>
        _files switch
        {
            Argument<FileInfo[]> many => parsed.GetValue(many) ?? [],
            _ => parsed.GetValue((Argument<FileInfo>)_files) is { } one ? [one] : [],
        };

    /// <summary>How many files were named, before the line is taken for good.</summary>
    public int Count(System.CommandLine.Parsing.CommandResult line) => line.GetResult(_files)?.Tokens.Count ?? 0;

    /// <summary>The file that was named, where one alone can be.</summary>
    public FileInfo File(ParseResult parsed) => Files(parsed)[0];

    /// <summary>Reads the file that was named, where one alone can be.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <param name="anyway">Whether a relation that fails in most returns is told elsewhere and refuses nothing.</param>
    public Outcome<ReadReport> Read(ParseResult parsed, CancellationToken stop, bool anyway = false) =>
        Read(parsed, File(parsed), stop, anyway);

    /// <summary>Reads one of the files that were named.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="file">The file.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <param name="anyway">Whether a relation that fails in most returns is told elsewhere and refuses nothing.</param>
    public Outcome<ReadReport> Read(ParseResult parsed, FileInfo file, CancellationToken stop, bool anyway = false)
    {
        var mapping = ReturnsFiles.Mapping(parsed.GetValue(_profile), parsed.GetValue(_map)?.FullName);
        return mapping.Then(known =>
            ReturnsFiles.Read(
                file.ToString(),
                new ReadOptions
                {
                    Mapping = known,
                    Member = parsed.GetValue(_member),
                    Encoding = parsed.GetValue(_encoding),
                    Choice = parsed.GetValue(_choice),
                    Anyway = anyway || parsed.GetValue(_anyway),
                },
                stop
            )
        );
    }

    private static string Names(string between = ", ") => string.Join(between, Mapping.BuiltIn.Select(m => m.Id));
}
