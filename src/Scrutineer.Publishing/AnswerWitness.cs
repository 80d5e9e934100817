using Scrutineer.Stores;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Answers a log as its witness, and remembers what was cosigned: an operation.</summary>
/// <param name="memory">Path of the file that holds the checkpoint cosigned last; absent before the first.</param>
/// <param name="patience">How long to wait while this witness answers somebody else.</param>
public sealed class AnswerWitness(string memory, TimeSpan patience)
{
    /// <summary>Cosigns a checkpoint that continues what this witness saw last.</summary>
    /// <param name="request">What the log asks.</param>
    /// <param name="log">Key of the log.</param>
    /// <param name="key">Opens the witness's cosignature key; asked only when the rest fits, and cleared here.</param>
    /// <param name="now">The witness's time.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The signature line; refused, and nothing remembered, where the log does not continue what was seen.</returns>
    /// <exception cref="IOException">The memory cannot be read or written.</exception>
    public async Task<Outcome<NoteSignature>> Run(
        WitnessRequest request,
        VerifierKey log,
        Func<Outcome<NoteSigner>> key,
        DateTimeOffset now,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(key);
        // One answer at a time: between reading what was seen and writing it, another would cosign a fork.
        using var held = await FileLock.Hold(memory + ".lock", patience, stop);
        if (held is null)
        {
            return Outcome<NoteSignature>.Refused(Busy(memory));
        }
        var last = File.Exists(memory) ? Checkpoint.Read(await File.ReadAllBytesAsync(memory, stop)) : null;
        if (last is { Succeeded: false })
        {
            return Outcome<NoteSignature>.Refused([.. last.Problems]);
        }
        var line = key()
            .Then(signer =>
            {
                using (signer)
                {
                    return Witness.Answer(request, log, last?.Value, signer, now);
                }
            });
        if (line.Succeeded)
        {
            // What was seen is on disk before the answer leaves (C2SP tlog-witness).
            await AtomicFile.Write(memory, request.Checkpoint.ToBytes(), stop);
        }
        return line;
    }

    /// <summary>Code of the problem that this witness answers somebody else for longer than was waited.</summary>
    public const string BusyCode = "witness-busy";

    private static Problem Busy(string file) =>
        new(
            BusyCode,
            new Bilingual(
                "цей свідок саме відповідає на інший запит",
                "this witness is answering another request at this moment"
            ),
            new Bilingual("повторіть, коли він завершить", "run again when it has ended"),
            file
        );
}
