using System.CommandLine;
using System.Globalization;
using Scrutineer.Cases.Calibration;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary>The options of <c>scrutineer calibrate</c>.</summary>
internal sealed class CalibrateOptions
{
    /// <summary>Seed of the committed tables.</summary>
    private const ulong CommittedSeed = 2012;

    /// <summary>The word for the invented country.</summary>
    private const string Invented = "invented";

    private readonly Language _language;

    public CalibrateOptions(Language language)
    {
        _language = language;
        Skeletons = Of<string[]>(
            "--skeleton",
            "Чиї дільниці наслідувати: invented (вигадана країна), тека справи або файл протоколів; можна кілька",
            "Whose stations to imitate: invented (the invented country), a case’s folder or a file of returns; may be repeated",
            "invented|CASE|FILE"
        );
        Skeletons.DefaultValueFactory = _ => [Invented];
        Map = Of<FileInfo>(
            "--map",
            "Файл зіставлення стовпців для FILE",
            "A file that maps the columns of FILE",
            "FILE"
        );
        Profile = Of<string>(
            "--profile",
            "Вбудоване зіставлення стовпців для FILE",
            "Built-in mapping of the columns of FILE",
            string.Join('|', Mapping.BuiltIn.Select(m => m.Id))
        );
        Profile.OneOf(_language, [.. Mapping.BuiltIn.Select(m => m.Id)]);
        Name = Of<string>(
            "--name",
            "Назва в таблицях; без неї — назва файла",
            "Name in the tables; without it, the file’s",
            "NAME"
        );
        Every = Of<int>(
            "--every",
            "Брати кожен N-й регіон цілим (коли регіонів замало — комісію, коли й їх замало — дільницю)",
            "Take every N-th region whole (commission, where regions are too few; station, where those are too)",
            "N"
        );
        Every.DefaultValueFactory = _ => 1;
        AtLeastOne(Every);
        Methods = Of<string[]>(
            "--methods",
            "Лише ці методи; без цього — усі",
            "Only these methods; without it, all",
            "NAME"
        );
        Methods.AllowMultipleArgumentsPerToken = true;
        Methods.OneOf(
            _language,
            [.. CalibratedMethod.Everything.Select(m => m.Name.Split(',')[0]).Distinct(StringComparer.Ordinal)]
        );
        Runs = Of<int>("--runs", "Скільки чистих голосувань змоделювати", "How many clean votes to simulate", "N");
        Runs.DefaultValueFactory = _ => 500;
        AtLeastOne(Runs);
        Power = Of<string[]>(
            "--power",
            "Виміряти також силу за обсягом цих аномалій",
            "Measure power over the amount of these anomalies too",
            "ANOMALY|all"
        );
        Power.AllowMultipleArgumentsPerToken = true;
        Power.OneOf(_language, ["all", .. AnomalyKind.All.Select(k => k.Id)]);
        PowerRuns = Of<int>(
            "--power-runs",
            "Скільки голосувань на кожен обсяг; без цього — п’ята частина --runs",
            "How many votes for each amount; without it, a fifth of --runs",
            "N"
        );
        AtLeastOne(PowerRuns);
        Seed = Of<ulong>("--seed", "Початкове значення генератора", "Seed of the generator", "N");
        Seed.DefaultValueFactory = _ => CommittedSeed;
        Output = Of<DirectoryInfo>(
            "--out",
            "Тека для tables.md і tables.json; того, що там уже виміряно, не рахують знову",
            "Folder for tables.md and tables.json; what they hold already is not measured again",
            "FOLDER"
        );
        Output.Aliases.Add("-o");
        Output.Required = true;
        Controls = new Option<bool>("--controls")
        {
            Description = new Bilingual(
                "Нічого не моделювати: прогнати методи через саме голосування й дописати його до controls.md і controls.json",
                "Simulate nothing: run the methods on the vote itself and add it to controls.md and controls.json"
            ).In(language),
        };
        Clean = new Option<bool>("--presumed-clean")
        {
            Description = new Bilingual(
                "Разом із --controls: голосування вважають чистим",
                "With --controls: the vote is presumed clean"
            ).In(language),
        };
    }

    public Option<string[]> Skeletons { get; }
    public Option<FileInfo> Map { get; }
    public Option<string> Profile { get; }
    public Option<string> Name { get; }
    public Option<int> Every { get; }
    public Option<string[]> Methods { get; }
    public Option<int> Runs { get; }
    public Option<string[]> Power { get; }
    public Option<int> PowerRuns { get; }
    public Option<ulong> Seed { get; }
    public Option<DirectoryInfo> Output { get; }
    public Option<bool> Controls { get; }
    public Option<bool> Clean { get; }

    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [Skeletons, Map, Profile, Name, Every, Methods, Runs, Power, PowerRuns, Seed, Output, Controls, Clean]
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The votes asked for.</summary>
    public IReadOnlyList<VoteSource> SourcesOf(ParseResult parsed) =>
        [
            .. parsed
                .GetValue(Skeletons)!
                .Select(source =>
                    string.Equals(source, Invented, StringComparison.Ordinal)
                        ? VoteSource.Invented
                        : new VoteSource(source)
                        {
                            Name = parsed.GetValue(Name),
                            Profile = parsed.GetValue(Profile),
                            Map = parsed.GetValue(Map)?.FullName,
                            Cache = ThisProgram.Cache,
                        }
                ),
        ];

    /// <summary>The methods asked for.</summary>
    public IReadOnlyList<CalibratedMethod> MethodsOf(ParseResult parsed) =>
        parsed.GetValue(Methods) is { Length: > 0 } names
            ? [.. CalibratedMethod.Everything.Where(m => names.Contains(m.Name.Split(',')[0]))]
            : CalibratedMethod.Everything;

    /// <summary>The anomalies asked for.</summary>
    public IReadOnlyList<AnomalyKind> KindsOf(ParseResult parsed) =>
        parsed.GetValue(Power) is { Length: > 0 } names
            ? [.. AnomalyKind.All.Where(k => names.Contains(k.Id) || names.Contains("all"))]
            : [];

    private Option<T> Of<T>(string name, string uk, string en, string help) =>
        new(name) { Description = new Bilingual(uk, en).In(_language), HelpName = help };

    private void AtLeastOne(Option<int> option) =>
        option.Validators.Add(result =>
        {
            // The parser itself refuses what is not a number at all.
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var given)
                && given < 1
            )
            {
                result.AddError(
                    new Bilingual($"{option.Name} — число від 1", $"{option.Name} must be at least 1").In(_language)
                );
            }
        });
}
