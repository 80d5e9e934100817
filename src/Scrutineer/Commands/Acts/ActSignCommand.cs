using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Publishing;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act sign</c>: a C2SP signed note over the hash of an adopted act.</summary>
internal static class ActSignCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var key = new SigningKey(shared.Language, new Bilingual("Ключ, що підписує", "The key that signs"));
        var output = Results.Output(shared.Language);
        var command = new Command(
            "sign",
            new Bilingual("Підписати ухвалений акт (C2SP signed-note)", "Sign an adopted act (C2SP signed-note)").In(
                shared.Language
            )
        )
        {
            file,
            output,
        }.With(
            "scrutineer act sign act.json --key acts.key --out act.note",
            "текст, який можна прочитати й перевірити",
            "a text that can be read and checked"
        );
        key.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var act = ActFile.Read(parsed.GetValue(file)!);
                if (!act.Succeeded)
                {
                    return terminal.Refuse(act.Problems);
                }
                // Asked before the key is: nobody types a passphrase for nothing.
                if (Sign.WhyNot(act.Value) is { } problem)
                {
                    return terminal.Refuse([problem with { File = parsed.GetValue(file) }]);
                }
                var signer = key.Open(parsed, terminal);
                if (!signer.Succeeded)
                {
                    return terminal.Refuse(signer.Problems);
                }
                using var held = signer.Value;
                var signed = new Sign().Run(act.Value, held);
                return signed.Succeeded
                    ? await Results.Write(terminal, parsed.GetValue(output), signed.Value.ToBytes(), stop)
                    : terminal.Refuse(signed.Problems);
            }
        );
        return command;
    }
}
