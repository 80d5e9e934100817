using System.CommandLine;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Returns to look at, and what is known about them beyond the file.</summary>
/// <param name="Read">The returns.</param>
/// <param name="Case">The case that they belong to; null where a plain file was given.</param>
/// <param name="Earlier">Returns of an earlier vote to compare with, or null.</param>
/// <param name="Part">Whether they are one region's.</param>
/// <param name="SecondRace">Returns of another race of the same day, or null.</param>
/// <param name="MatchBy">What transitions are matched by, where it was said.</param>
internal sealed record GivenReturns(
    ReadReport Read,
    Case? Case,
    ReadReport? Earlier = null,
    bool Part = false,
    ReadReport? SecondRace = null,
    PairUnit? MatchBy = null
)
{
    /// <summary>Whether the numbers are made up. Only a case can say so.</summary>
    public bool Invented => Case is { Invented: true };
}

/// <summary>What <c>forensics</c> is given: a file of returns, or a case whose returns are meant.</summary>
internal sealed class ForensicsInput
{
    private readonly ReturnsInput _file;
    private readonly Option<FileInfo> _returns;
    private readonly Option<string> _title;
    private readonly OtherVotes _others;

    public ForensicsInput(Language language)
    {
        _file = new ReturnsInput(language, orCase: true, many: true);
        _returns = new Option<FileInfo>("--returns")
        {
            Description = new Bilingual(
                "Файл протоколів справи; має бути той самий, що його хеш записано у справі",
                "The case's file of returns; it must be the one whose hash the case pins"
            ).In(language),
            HelpName = "FILE",
        };
        _title = Title(language);
        _others = new OtherVotes(language);
    }

    private static Option<string> Title(Language language) =>
        new("--title")
        {
            Description = new Bilingual(
                "Назва голосування для таблиць і рисунків, коли немає справи",
                "The vote's name for tables and figures, where there is no case"
            ).In(language),
            HelpName = "TEXT",
        };

    public void AddTo(Command command, Option needless, Language language)
    {
        _file.AddTo(command);
        _file.NeedlessWith(command, needless, language);
        command.Options.Add(_returns);
        _others.AddTo(command);
        command.Options.Add(_title);
    }

    /// <summary>Whether an earlier vote is to be compared with.</summary>
    public bool Compares(ParseResult parsed) => _others.Compares(parsed);

    /// <summary>Whether a second race is to be put beside it.</summary>
    public bool HasSecondRace(ParseResult parsed) => _others.HasSecondRace(parsed);

    /// <summary>The files and cases that were named, in their order.</summary>
    public IReadOnlyList<FileInfo> Files(ParseResult parsed) => _file.Files(parsed);

    /// <summary>How many were named, before the line is taken for good.</summary>
    public int Count(System.CommandLine.Parsing.CommandResult line) => _file.Count(line);

    /// <summary>Options that speak of one vote: they are not for several.</summary>
    public IReadOnlyList<Option> OfOneVote => [_returns, _title, .. _others.OfOneVote];

    /// <summary>Reads returns. A folder is a case: it says where they are, what they must be, and whether they are invented.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="file">One of those named.</param>
    /// <param name="stop">Stops the reading.</param>
    public Outcome<GivenReturns> Read(ParseResult parsed, FileInfo file, CancellationToken stop)
    {
        var given = ReadLater(parsed, file, stop);
        return given.Succeeded ? _others.Beside(parsed, given.Value, stop) : given;
    }

    private Outcome<GivenReturns> ReadLater(ParseResult parsed, FileInfo file, CancellationToken stop)
    {
        var named = file.ToString();
        if (!Directory.Exists(named))
        {
            return Of(
                _file
                    .Read(parsed, file, stop)
                    .Map(read =>
                        parsed.GetValue(_title) is { } title ? read with { Title = Bilingual.Same(title) } : read
                    ),
                null
            );
        }
        var loaded = new ReadCase().Run(named);
        if (!loaded.Succeeded)
        {
            return Outcome<GivenReturns>.Refused(loaded.Problems);
        }
        if (loaded.Value.Returns is null)
        {
            return Outcome<GivenReturns>.Refused(NoReturns(named));
        }
        var read = new ReadReturns().Run(
            loaded.Value,
            CaseInput.Returns(parsed.GetValue(_returns), without: false),
            stop
        );
        return read.Map(report => new GivenReturns(report.Read, loaded.Value));
    }

    private static Outcome<GivenReturns> Of(Outcome<ReadReport> read, Case? @case) =>
        read.Map(report => new GivenReturns(report, @case));

    private static Problem NoReturns(string folder) =>
        new(
            "case-without-returns",
            new Bilingual("ця справа не має протоколів", "this case has no returns"),
            new Bilingual("подайте файл протоколів замість справи", "give a file of returns instead of the case"),
            folder
        );
}
