using System.CommandLine;
using System.CommandLine.Help;
using Scrutineer.CommandLine;
using Scrutineer.Commands;
using Scrutineer.Commands.Acts;
using Scrutineer.Commands.Calibration;
using Scrutineer.Commands.Log;
using Scrutineer.Commands.Reports;
using Scrutineer.Forensics.Register;
using Scrutineer.Wording;

namespace Scrutineer;

/// <summary>The tree of commands, built in the reader's language.</summary>
internal static class RootCommands
{
    private static readonly (string Name, Bilingual Summary, Func<SharedOptions, Command> Build)[] All =
    [
        ("assess", AssessCommand.Summary, AssessCommand.Build),
        ("forensics", ForensicsCommand.Summary, shared => ForensicsCommand.Build(shared, Methods.All)),
        ("returns", ReturnsCommand.Summary, ReturnsCommand.Build),
        ("law", Commands.Law.LawCommand.Summary, Commands.Law.LawCommand.Build),
        ("parties", Commands.Parties.PartiesCommand.Summary, Commands.Parties.PartiesCommand.Build),
        ("case", Commands.Cases.CaseCommand.Summary, Commands.Cases.CaseCommand.Build),
        ("simulate", SimulateCommand.Summary, SimulateCommand.Build),
        ("calibrate", CalibrateCommand.Summary, CalibrateCommand.Build),
        ("act", ActCommand.Summary, ActCommand.Build),
        ("sign", SignCommand.Summary, SignCommand.Build),
        ("publish", PublishCommand.Summary, PublishCommand.Build),
        ("verify", VerifyCommand.Summary, VerifyCommand.Build),
        ("key", KeyCommand.Summary, KeyCommand.Build),
        ("log", LogCommand.Summary, LogCommand.Build),
        ("serve", ServeCommand.Summary, ServeCommand.Build),
        ("desk", DeskCommand.Summary, DeskCommand.Build),
        ("report", ReportCommand.Summary, ReportCommand.Build),
    ];

    /// <summary>The whole tree, or as much of it as a command line needs.</summary>
    /// <param name="language">Of names of values and descriptions.</param>
    /// <param name="arguments">The command line; null for the whole tree.</param>
    public static RootCommand Build(Language language, IReadOnlyList<string>? arguments = null)
    {
        var shared = new SharedOptions(language);
        var root = new RootCommand(
            new Bilingual(
                "Scrutineer: від офіційних протоколів, права й датованих фактів до досьє з доказом.",
                "Scrutineer: from official returns, law and dated facts to a dossier with its proof."
            ).In(language)
        );
        shared.AddTo(root);
        root.With(
            "scrutineer assess cases/simulated",
            "головна робота: справа → досьє в out/simulated",
            "the main job: a case → a dossier in out/simulated"
        );
        foreach (var (name, summary, build) in All)
        {
            root.Subcommands.Add(IsNeeded(name, arguments) ? build(shared) : new Command(name, summary.In(language)));
        }
        UseHelp(root, language);
        return root;
    }

    // A command that the line does not name keeps its name and summary alone: building the options of all fifteen takes longer
    // than most answers. What can name a command in another way (a file of arguments, a request for completions) gets them all.
    private static bool IsNeeded(string name, IReadOnlyList<string>? arguments) =>
        arguments is null
        || arguments.Contains(name, StringComparer.Ordinal)
        || arguments.Any(a => a.StartsWith('@') || a.StartsWith('['));

    private static void UseHelp(RootCommand root, Language language)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new Help(language);
        }
    }
}
