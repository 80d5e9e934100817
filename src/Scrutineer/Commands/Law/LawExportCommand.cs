using System.CommandLine;
using System.Text;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law export</c>: a case's rules as LegalRuleML.</summary>
internal static class LawExportCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var format = new Option<string>("--as")
        {
            Description = new Bilingual("Формат", "The format").In(shared.Language),
            Required = true,
        };
        format.OneOf(shared.Language, "legalruleml");
        var place = Results.Output(shared.Language);
        var command = new Command(
            "export",
            new Bilingual("Вивести правила у форматі для машин", "Export the rules for machines").In(shared.Language)
        )
        {
            folder,
            format,
            place,
        }.With(
            "scrutineer law export cases/simulated --as legalruleml",
            "правила у словнику LegalRuleML",
            "the rules in the vocabulary of LegalRuleML"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
                return loaded.Succeeded
                    ? await Results.Write(
                        terminal,
                        parsed.GetValue(place),
                        Encoding.UTF8.GetBytes(LegalRuleMl.Write(loaded.Value.Law.Rules)),
                        stop
                    )
                    : terminal.Refuse(loaded.Problems);
            }
        );
        return command;
    }
}
