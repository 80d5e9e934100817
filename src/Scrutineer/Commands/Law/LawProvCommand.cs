using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law prov</c>: a derivation as W3C PROV-O, for machines.</summary>
internal static class LawProvCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language);
        var command = new Command(
            "prov",
            new Bilingual("Виведення як PROV-O (JSON-LD)", "A derivation as PROV-O (JSON-LD)").In(shared.Language)
        ).With(
            "scrutineer law prov cases/simulated \"invented-vote is null in invented-region-12\" --on 2031-05-11",
            "звідки що взято, для машин",
            "what comes from where, for machines"
        );
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return input.Answer(
                parsed,
                terminal,
                question =>
                {
                    if (question.Ask().Derivation is not { } proof)
                    {
                        return terminal.Refuse([LawWhyCommand.NotDerived]);
                    }
                    var (rules, register) = (question.Engine.Rules, question.Engine.Register);
                    terminal.Output.WriteLine(Prov.Write(proof, rules, register).TrimEnd());
                    return ExitCode.Done;
                }
            );
        });
        return command;
    }
}
