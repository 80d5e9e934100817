using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act supersede</c>: a draft that replaces or corrects an adopted act, which itself never changes.</summary>
internal static class ActSupersedeCommand
{
    public static Command Build(SharedOptions shared)
    {
        var earlier = new Option<string>("--act")
        {
            Description = new Bilingual("Ухвалений раніше акт (JSON)", "The act adopted earlier (JSON)").In(
                shared.Language
            ),
            HelpName = "ACT",
            Required = true,
        };
        var how = new Option<string>("--how")
        {
            Description = new Bilingual("Замінює його чи виправляє", "Whether it replaces or corrects it").In(
                shared.Language
            ),
            HelpName = "replaces|corrects",
            Required = true,
        };
        how.OneOf(shared.Language, "replaces", "corrects");
        var change = new ActChange(shared.Language);
        var command = new Command(
            "supersede",
            new Bilingual(
                "Вказати в новому проєкті, який ухвалений акт він замінює чи виправляє",
                "Say in a new draft which adopted act it replaces or corrects"
            ).In(shared.Language)
        )
        {
            earlier,
            how,
        }.With(
            "scrutineer act supersede draft.json --act act.json --how corrects --out correction.json",
            "єдиний спосіб змінити ухвалений акт",
            "the only way in which an adopted act changes"
        );
        change.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                change.Run(
                    parsed,
                    shared.Terminal(parsed),
                    draft =>
                    {
                        var act = ActFile.Read(parsed.GetValue(earlier)!);
                        var kind =
                            parsed.GetValue(how) == "replaces" ? SupersessionKind.Replaces : SupersessionKind.Corrects;
                        return Task.FromResult(act.Succeeded ? draft.Supersede(act.Value, kind) : act);
                    },
                    stop
                )
        );
        return command;
    }
}
