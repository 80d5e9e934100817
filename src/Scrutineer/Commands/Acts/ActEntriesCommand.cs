using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Claims;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Law;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act entries</c>: everything that a sentence of the case's acts can be linked to.</summary>
internal static class ActEntriesCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var about = new Option<string>("--about")
        {
            Description = new Bilingual(
                "Лише ті, що мають ці слова в назві чи тексті",
                "Only those with these words in their id or text"
            ).In(shared.Language),
            HelpName = "WORDS",
        };
        var input = new CaseInput(shared.Language);
        var command = new Command(
            "entries",
            new Bilingual(
                "Показати, на що може спиратися речення акта",
                "List what a sentence of an act can rest on"
            ).In(shared.Language)
        )
        {
            folder,
            about,
        }.With(
            "scrutineer act entries cases/ru-president-2024 --without-returns --about unga",
            "записи про резолюції Генеральної Асамблеї",
            "entries on the General Assembly's resolutions"
        );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var assessed = await input.Assess(parsed.GetValue(folder)!, parsed, terminal, stop);
                if (!assessed.Succeeded)
                {
                    return terminal.Refuse(assessed.Problems);
                }
                var words = parsed.GetValue(about) ?? "";
                var entries = ActEntries.Of(assessed.Value.Basis).Where(e => Has(e, words)).ToList();
                if (terminal.Json)
                {
                    var list = new JsonArray([.. entries.Select(Node)]);
                    await terminal.Output.WriteAsync(
                        System
                            .Text.Encoding.UTF8.GetString(JsonForm.Bytes(new JsonObject { ["entries"] = list }))
                            .AsMemory(),
                        stop
                    );
                    return ExitCode.Done;
                }
                foreach (var entry in entries)
                {
                    terminal.Paragraph(
                        $"{entry.Id} — {entry.Label.In(terminal.Language)} [{entry.Certainty.Words().In(terminal.Language)}]"
                    );
                }
                terminal.Note(new Bilingual($"Записів: {entries.Count}", $"Entries: {entries.Count}"));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static bool Has(SupportEntry entry, string words) =>
        entry.Id.Contains(words, StringComparison.OrdinalIgnoreCase)
        || entry.Label.Uk.Contains(words, StringComparison.OrdinalIgnoreCase)
        || entry.Label.En.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static JsonNode Node(SupportEntry entry) =>
        new JsonObject
        {
            ["id"] = entry.Id,
            ["kind"] = entry.Kind.ToString().ToLowerInvariant(),
            ["certainty"] = entry.Certainty.Letter().ToString(),
            ["uk"] = entry.Label.Uk,
            ["en"] = entry.Label.En,
        };
}
