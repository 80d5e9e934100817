using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer desk</c>: the folder of sealed reports.</summary>
internal static class DeskCommand
{
    public static Bilingual Summary { get; } =
        new(
            "Тека запечатаних повідомлень: створити, скопіювати, перевірити",
            "The folder of sealed reports: make, copy, check"
        );

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("desk", Summary.In(shared.Language)).With(
            "scrutineer desk fsck --data desk",
            "чи все на місці, без ключів",
            "whether everything is there; no key is needed"
        );
        command.Subcommands.Add(Init(shared));
        command.Subcommands.Add(Copy(shared));
        command.Subcommands.Add(Fsck(shared));
        return command;
    }

    private static Command Init(SharedOptions shared)
    {
        var data = ReportInput.Data(shared.Language);
        var command = new Command(
            "init",
            new Bilingual("Створити теку або оновити її базу", "Make the folder, or bring its database up to date").In(
                shared.Language
            )
        )
        {
            data,
        }.With("scrutineer desk init --data desk", "порожня тека приймальні", "an empty folder of a Desk");
        command.SetAction(parsed =>
        {
            using var store = ReportStore.Open(parsed.GetValue(data)!).Value;
            return store is null
                ? shared.Terminal(parsed).Refuse(ReportStore.Open(parsed.GetValue(data)!).Problems)
                : ExitCode.Done;
        });
        return command;
    }

    private static Command Copy(SharedOptions shared)
    {
        var data = ReportInput.Data(shared.Language);
        var output = new Option<string>("--out", "-o")
        {
            Description = new Bilingual("Нова тека для копії", "A new folder for the copy").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "copy",
            new Bilingual("Скопіювати теку, поки приймальня працює", "Copy the folder while the Desk is running").In(
                shared.Language
            )
        )
        {
            data,
            output,
        }.With("scrutineer desk copy --data desk --out backup", "резервна копія", "a backup");
        command.SetAction(parsed =>
        {
            var copied = ReportStore
                .OpenBeside(parsed.GetValue(data)!)
                .Then(store => store.CopyTo(parsed.GetValue(output)!));
            return copied.Succeeded ? ExitCode.Done : shared.Terminal(parsed).Refuse(copied.Problems);
        });
        return command;
    }

    private static Command Fsck(SharedOptions shared)
    {
        var data = ReportInput.Data(shared.Language);
        var command = new Command(
            "fsck",
            new Bilingual(
                "Перевірити теку, нічого не змінюючи й без ключів",
                "Check the folder, changing nothing and without keys"
            ).In(shared.Language)
        )
        {
            data,
        }.With("scrutineer desk fsck --data backup", "чи ціла копія", "whether the copy is whole");
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var problems = DeskFsck.Check(parsed.GetValue(data)!);
            Results.Tell(
                terminal,
                new JsonObject
                {
                    ["passed"] = problems.Count == 0,
                    ["problems"] = new JsonArray([.. problems.Select(p => Advice.Worded(p)).Select(JsonForm.Node)]),
                },
                new Bilingual($"Проблем: {problems.Count}", $"Problems: {problems.Count}")
            );
            return problems.Count == 0 ? ExitCode.Done : terminal.Refuse(problems);
        });
        return command;
    }
}
