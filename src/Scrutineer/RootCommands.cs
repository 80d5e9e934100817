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
    public static RootCommand Build(Language language)
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
        root.Subcommands.Add(AssessCommand.Build(shared));
        root.Subcommands.Add(ForensicsCommand.Build(shared, Methods.All));
        root.Subcommands.Add(ReturnsCommand.Build(shared));
        root.Subcommands.Add(Commands.Law.LawCommand.Build(shared));
        root.Subcommands.Add(SimulateCommand.Build(shared));
        root.Subcommands.Add(CalibrateCommand.Build(shared));
        root.Subcommands.Add(ActCommand.Build(shared));
        root.Subcommands.Add(SignCommand.Build(shared));
        root.Subcommands.Add(PublishCommand.Build(shared));
        root.Subcommands.Add(VerifyCommand.Build(shared));
        root.Subcommands.Add(KeyCommand.Build(shared));
        root.Subcommands.Add(LogCommand.Build(shared));
        root.Subcommands.Add(ServeCommand.Build(shared));
        root.Subcommands.Add(DeskCommand.Build(shared));
        root.Subcommands.Add(ReportCommand.Build(shared));
        UseHelp(root, language);
        return root;
    }

    private static void UseHelp(RootCommand root, Language language)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new Help(language);
        }
    }
}
