using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Publishing;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act draft</c>: a draft from a case, or the reasons why there can be none.</summary>
internal static class ActDraftCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var kinds = Enum.GetValues<ActKind>().ToDictionary(ActNames.Of, StringComparer.Ordinal);
        var kind = new Option<string>("--kind")
        {
            Description = new Bilingual("Який акт; без нього — постанова", "Which act; without it, the resolution").In(
                shared.Language
            ),
            HelpName = string.Join('|', kinds.Keys),
            DefaultValueFactory = _ => ActNames.Of(ActKind.Resolution),
        };
        kind.OneOf(shared.Language, [.. kinds.Keys]);
        var input = new CaseInput(shared.Language);
        var output = Results.Output(shared.Language);
        var command = new Command(
            "draft",
            new Bilingual("Скласти проєкт акта зі справи", "Draft an act from a case").In(shared.Language)
        )
        {
            folder,
            kind,
            output,
        }
            .With(
                "scrutineer act draft cases/ru-president-2024 --kind resolution --returns ../shared/data/returns/ru-2024.csv.zip --out draft.json",
                "проєкт постанови з числами",
                "a draft resolution with its numbers"
            )
            .With(
                "scrutineer act draft cases/ua-president-2019 --without-returns",
                "законні вибори: акт про нікчемність відхилено, код 1",
                "a lawful election: an act of nullity is refused, code 1"
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
                var draft = new Draft().Run(assessed.Value, kinds[parsed.GetValue(kind)!]);
                return draft.Succeeded
                    ? await Results.Write(
                        terminal,
                        parsed.GetValue(output),
                        Encoding.UTF8.GetBytes(ActJson.Write(draft.Value)),
                        stop
                    )
                    : terminal.Refuse(draft.Problems);
            }
        );
        return command;
    }
}
