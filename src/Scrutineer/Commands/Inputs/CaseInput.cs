using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Inputs;

/// <summary>The case that a command works on, with or without its returns.</summary>
internal sealed class CaseInput
{
    private readonly Option<FileInfo> _returns;
    private readonly Option<bool> _without;

    public CaseInput(Language language)
    {
        _returns = ReturnsFile(language);
        _without = WithoutReturns(language);
    }

    /// <summary>The file of the case's returns.</summary>
    public static Option<FileInfo> ReturnsFile(Language language) =>
        new("--returns")
        {
            Description = new Bilingual(
                "Файл протоколів; має бути той самий, що його хеш записано у справі",
                "The file of returns; it must be the one whose hash the case pins"
            ).In(language),
            HelpName = "FILE",
        };

    /// <summary>Whether the returns are left out.</summary>
    public static Option<bool> WithoutReturns(Language language) =>
        new("--without-returns")
        {
            Description = new Bilingual("Лише право, без чисел", "The law only, without numbers").In(language),
        };

    /// <summary>The case's folder as an option.</summary>
    public static Option<string> Folder(Language language, bool required = true) =>
        new("--case")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(language),
            HelpName = "CASE",
            Required = required,
        };

    public void AddTo(Command command)
    {
        command.Options.Add(_returns);
        command.Options.Add(_without);
    }

    /// <summary>Reads and assesses the case; refused where it has no acts to draft.</summary>
    public async Task<Outcome<AssessedCase>> Assess(
        string folder,
        ParseResult parsed,
        Terminal terminal,
        CancellationToken stop
    )
    {
        var loaded = new ReadCase().Run(folder);
        if (!loaded.Succeeded)
        {
            return Outcome<AssessedCase>.Refused(loaded.Problems);
        }
        var assessed = await terminal.WithProgress(progress =>
            new Assess().Run(
                loaded.Value,
                Returns(parsed.GetValue(_returns), parsed.GetValue(_without)),
                progress,
                stop
            )
        );
        return assessed.Then(AssessedCase.Of);
    }

    /// <summary>Where returns come from: the file given, nowhere, or where the case says.</summary>
    public static ReturnsSource Returns(FileInfo? given, bool without) =>
        without ? ReturnsSource.None
        : given is null ? ReturnsSource.OfCase(ThisProgram.Cache)
        : ReturnsSource.File(given.ToString());
}
