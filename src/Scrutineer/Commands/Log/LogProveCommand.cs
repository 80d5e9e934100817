using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log prove</c>: the offline proof that an entry is in the log.</summary>
internal static class LogProveCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var index = new Argument<long>("INDEX")
        {
            Description = new Bilingual("Номер запису, від 0", "The entry's number, from 0").In(shared.Language),
        };
        var key = LogInput.PublicKey(shared.Language);
        var output = Results.Output(shared.Language);
        var command = new Command(
            "prove",
            new Bilingual(
                "Доказ, що запис є в журналі (C2SP tlog-proof)",
                "Proof that an entry is in the log (C2SP tlog-proof)"
            ).In(shared.Language)
        )
        {
            folder,
            index,
            key,
            output,
        }.With(
            "scrutineer log prove cvk-log 0 --log-key log.key --out entry.tlog-proof",
            "доказ для запису 0",
            "a proof for entry 0"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var reader = LogInput.Open(parsed.GetValue(folder)!, parsed.GetValue(key)!);
                if (!reader.Succeeded)
                {
                    return terminal.Refuse(reader.Problems);
                }
                var proof = reader.Value.Prove(parsed.GetValue(index));
                return proof.Succeeded
                    ? await Results.Write(terminal, parsed.GetValue(output), proof.Value.ToBytes(), stop)
                    : terminal.Refuse(proof.Problems);
            }
        );
        return command;
    }
}
