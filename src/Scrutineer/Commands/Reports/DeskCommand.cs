using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer desk</c>: the place of sealed reports.</summary>
internal static class DeskCommand
{
    public static Bilingual Summary { get; } =
        new(
            "Місце запечатаних повідомлень: створити, скопіювати, відновити, перевірити",
            "The place of sealed reports: make, copy, restore, check"
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
        command.Subcommands.Add(Restore(shared));
        command.Subcommands.Add(Fsck(shared));
        return command;
    }

    private static Command Init(SharedOptions shared)
    {
        var command = new Command(
            "init",
            new Bilingual(
                "Створити теку, таблиці чи сховище або оновити базу",
                "Make the folder, the tables or the bucket, or bring the database up to date"
            ).In(shared.Language)
        ).With("scrutineer desk init --data desk", "порожня тека приймальні", "an empty folder of a Desk");
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(parsed =>
        {
            var store = place.Of(parsed).Then(p => ReportStore.Open(p, make: true));
            using var made = store.Value;
            return store.Succeeded ? ExitCode.Done : shared.Terminal(parsed).Refuse(store.Problems);
        });
        return command;
    }

    private static Command Copy(SharedOptions shared)
    {
        var output = new Option<string>("--out", "-o")
        {
            Description = new Bilingual("Нова тека для копії", "A new folder for the copy").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "copy",
            new Bilingual(
                "Скопіювати в нову теку, поки приймальня працює",
                "Copy into a new folder while the Desk is running"
            ).In(shared.Language)
        )
        {
            output,
        }.With("scrutineer desk copy --data desk --out backup", "резервна копія", "a backup");
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(parsed =>
        {
            var store = place.Of(parsed).Then(ReportStore.OpenBeside);
            using var opened = store.Value;
            using var randomness = RandomNumberGenerator.Create();
            var copied = store.Then(s => s.CopyTo(parsed.GetValue(output)!, randomness));
            return copied.Succeeded ? ExitCode.Done : shared.Terminal(parsed).Refuse(copied.Problems);
        });
        return command;
    }

    private static Command Restore(SharedOptions shared)
    {
        var from = new Option<string>("--from")
        {
            Description = new Bilingual("Тека з копією", "The folder of the copy").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "restore",
            new Bilingual(
                "Відновити з копії в порожнє місце; так само переїжджають між текою і серверами",
                "Restore a copy into an empty place; the way between a folder and servers, too"
            ).In(shared.Language)
        )
        {
            from,
        }.With("scrutineer desk restore --from backup --data desk", "повідомлення з копії", "the copy's reports");
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(parsed =>
        {
            var copy = ReportStore.OpenBeside(parsed.GetValue(from)!);
            using var read = copy.Value;
            var store = copy.Then(_ => place.Of(parsed).Then(p => ReportStore.Open(p, make: true)));
            using var made = store.Value;
            using var randomness = RandomNumberGenerator.Create();
            var restored = store.Then(s => read!.CopyTo(s, randomness));
            return restored.Succeeded ? ExitCode.Done : shared.Terminal(parsed).Refuse(restored.Problems);
        });
        return command;
    }

    private static Command Fsck(SharedOptions shared)
    {
        var command = new Command(
            "fsck",
            new Bilingual("Перевірити, нічого не змінюючи й без ключів", "Check, changing nothing and without keys").In(
                shared.Language
            )
        ).With("scrutineer desk fsck --data backup", "чи ціла копія", "whether the copy is whole");
        var place = new PlaceInput(command, shared.Language);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var named = place.Of(parsed);
            var problems = named.Succeeded ? DeskFsck.Check(named.Value) : named.Problems;
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
