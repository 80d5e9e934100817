using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log init</c>: an empty log in a new folder.</summary>
internal static class LogInitCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var command = new Command(
            "init",
            new Bilingual("Створити порожній журнал у новій теці", "Make an empty log in a new folder").In(
                shared.Language
            )
        )
        {
            folder,
        }.With("scrutineer log init cvk-log", "нова тека cvk-log", "a new folder cvk-log");
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var place = parsed.GetValue(folder)!;
            var created = LogWriter.Create(new FolderStore(place));
            if (!created.Succeeded)
            {
                return terminal.Refuse(created.Problems);
            }
            created.Value.Dispose();
            return Results.Tell(
                terminal,
                new JsonObject { ["log"] = place, ["size"] = 0 },
                new Bilingual($"Журнал створено: {place}", $"The log was created: {place}")
            );
        });
        return command;
    }
}
