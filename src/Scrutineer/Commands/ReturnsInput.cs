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
    private readonly Argument<FileInfo> _file;
    private readonly Option<string> _profile;
    private readonly Option<FileInfo> _map;
    private readonly Option<string> _member;

    public ReturnsInput(Language language, bool orCase = false)
    {
        _file = new Argument<FileInfo>(orCase ? "FILE|CASE" : "FILE")
        {
            Description = (
                orCase
                    ? new Bilingual(
                        "Протоколи: CSV (також у zip чи gzip) або Parquet; чи тека справи, яка має протоколи",
                        "The returns: CSV (in zip or gzip too) or Parquet; or the folder of a case that has returns"
                    )
                    : new Bilingual(
                        "Протоколи: CSV (також у zip чи gzip) або Parquet",
                        "The returns: CSV (in zip or gzip too) or Parquet"
                    )
            ).In(language),
        };
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
            Description = new Bilingual("Який файл в архіві zip", "Which file of a zip archive").In(language),
            HelpName = "NAME",
        };
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_profile);
        command.Options.Add(_map);
        command.Options.Add(_member);
    }

    /// <summary>Lets the file be absent where another option makes it needless; elsewhere it stays required.</summary>
    public void NeedlessWith(Command command, Option option, Language language)
    {
        _file.Arity = ArgumentArity.ZeroOrOne;
        command.Validators.Add(result =>
        {
            if (result.GetResult(option) is null && result.GetResult(_file) is not { Tokens.Count: > 0 })
            {
                result.AddError(
                    new Bilingual(
                        $"Бракує файла протоколів ({_file.Name}).",
                        $"The file of returns ({_file.Name}) is missing."
                    ).In(language)
                );
            }
        });
    }

    /// <summary>The file that was named.</summary>
    public FileInfo File(ParseResult parsed) => parsed.GetValue(_file)!;

    /// <summary>Reads the file that was named.</summary>
    public Outcome<ReadReport> Read(ParseResult parsed, CancellationToken stop)
    {
        var mapping = ReturnsFiles.Mapping(parsed.GetValue(_profile), parsed.GetValue(_map)?.FullName);
        return mapping.Then(known =>
            ReturnsFiles.Read(
                File(parsed).ToString(),
                new ReadOptions { Mapping = known, Member = parsed.GetValue(_member) },
                stop
            )
        );
    }

    private static string Names(string between = ", ") => string.Join(between, Mapping.BuiltIn.Select(m => m.Id));
}
