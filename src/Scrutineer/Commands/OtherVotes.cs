using System.CommandLine;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Votes that <c>forensics</c> puts beside the one it looks at: an earlier one, and a second race of the same day.</summary>
internal sealed class OtherVotes
{
    private readonly Option<FileInfo> _against;
    private readonly Option<FileInfo> _againstMap;
    private readonly Option<FileInfo> _second;
    private readonly Option<FileInfo> _secondMap;
    private readonly Option<string> _match;
    private readonly Language _language;

    public OtherVotes(Language language)
    {
        _language = language;
        _against = File(
            "--against",
            new(
                "Порівняти з протоколами ранішого голосування тієї самої країни (метод comparison)",
                "Compare with the returns of an earlier vote of the same country (method comparison)"
            )
        );
        _againstMap = File(
            "--against-map",
            new("Зіставлення стовпців для --against", "A file that maps the columns of --against")
        );
        _second = File(
            "--second-race",
            new(
                "Протоколи другого голосування того самого дня на тих самих дільницях (метод two-races)",
                "The returns of a second race of the same day at the same stations (method two-races)"
            )
        );
        _secondMap = File(
            "--second-map",
            new("Зіставлення стовпців для --second-race", "A file that maps the columns of --second-race")
        );
        _match = new Option<string>("--match")
        {
            Description = new Bilingual(
                "Що зіставляє метод transitions: дільниці (так для --second-race) чи комісії (так для --against)",
                "What the method transitions matches: stations (as for --second-race) or commissions (as for --against)"
            ).In(language),
            HelpName = "stations|commissions",
        };
        _match.OneOf(language, "stations", "commissions");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_against);
        command.Options.Add(_againstMap);
        command.Options.Add(_second);
        command.Options.Add(_secondMap);
        command.Options.Add(_match);
        Needs(command, _againstMap, _against);
        Needs(command, _secondMap, _second);
        Needs(command, _match, _against, _second);
    }

    /// <summary>Options that speak of one vote: a second race was held with one first.</summary>
    public IReadOnlyList<Option> OfOneVote => [_second];

    /// <summary>Whether an earlier vote is to be compared with.</summary>
    public bool Compares(ParseResult parsed) => parsed.GetValue(_against) is not null;

    /// <summary>Whether a second race is to be put beside it.</summary>
    public bool HasSecondRace(ParseResult parsed) => parsed.GetValue(_second) is not null;

    /// <summary>The returns with the others that were asked for; the problems of a file that cannot be read.</summary>
    public Outcome<GivenReturns> Beside(ParseResult parsed, GivenReturns given, CancellationToken stop)
    {
        var told = given with
        {
            MatchBy = parsed.GetValue(_match) switch
            {
                "stations" => PairUnit.Stations,
                "commissions" => PairUnit.Commissions,
                _ => null,
            },
        };
        return Read(parsed.GetValue(_against), parsed.GetValue(_againstMap), stop)
            .Then(earlier =>
                Read(parsed.GetValue(_second), parsed.GetValue(_secondMap), stop)
                    .Map(second => told with { Earlier = earlier.Read, SecondRace = second.Read })
            );
    }

    private static Outcome<Other> Read(FileInfo? file, FileInfo? map, CancellationToken stop) =>
        file is null
            ? Outcome<Other>.Of(new Other(null))
            : ReturnsFiles
                .Mapping(profile: null, map?.FullName)
                .Then(mapping => ReturnsFiles.Read(file.ToString(), new ReadOptions { Mapping = mapping }, stop))
                .Map(read => new Other(read));

    private Option<FileInfo> File(string name, Bilingual description) =>
        new(name) { Description = description.In(_language), HelpName = "FILE" };

    private void Needs(Command command, Option option, params Option[] others) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(option) is { Implicit: false } && others.All(o => result.GetResult(o) is null))
            {
                var names = string.Join(", ", others.Select(o => o.Name));
                result.AddError(
                    new Bilingual($"{option.Name} потребує {names}.", $"{option.Name} needs {names}.").In(_language)
                );
            }
        });

    private sealed record Other(ReadReport? Read);
}
