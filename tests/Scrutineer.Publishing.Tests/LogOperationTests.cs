using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Tests;

/// <summary>What is done to a log beside publishing, without a command line: its key changes, a witness answers it.</summary>
public sealed class LogOperationTests : IDisposable
{
    private const string Origin = "cvk.example/log";
    private static readonly DateTimeOffset Now = new(2024, 5, 8, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("witness-");

    private string Seen => Path.Combine(_home.FullName, "seen.txt");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void A_key_hands_over_in_the_log_that_it_signed()
    {
        using var former = Signer(1);
        using var next = Signer(2);
        var log = Log(former, 3);
        Assert.Equal(3, new RotateKey(log).Run(former, next).Must().First);
        Assert.Equal(next.Verifier, LogReader.SuccessorOf(former.Verifier, log));
        Assert.Equal(4, LogReader.Open(log, next.Verifier).Must().Checkpoint.Size);
    }

    [Theory, InlineData(1, "not-two-keys"), InlineData(3, "key-not-in-force")]
    public void Only_the_key_in_force_hands_over_and_to_another(byte seed, string code)
    {
        using var former = Signer(1);
        using var given = Signer(seed);
        using var next = Signer(1);
        var log = Log(former, 3);
        Assert.Equal(code, new RotateKey(log).Run(given, next).Problems.Single().Code);
        Assert.Equal(3, LogReader.Open(log, former.Verifier).Must().Checkpoint.Size);
    }

    [Fact]
    public async Task A_witness_remembers_what_it_cosigned_and_cosigns_no_fork()
    {
        using var key = Signer(1);
        var (log, fork) = (Log(key, 3), Log(key, 3, "another "));
        Assert.True((await Answer(log, key.Verifier)).Succeeded);
        var remembered = await File.ReadAllBytesAsync(Seen, TestData.Stop);
        Assert.Equal("other-size", (await Answer(fork, key.Verifier)).Problems.Single().Code);
        Assert.Equal(remembered, await File.ReadAllBytesAsync(Seen, TestData.Stop));
    }

    private async Task<Outcome<NoteSignature>> Answer(MemoryStore log, VerifierKey key) =>
        await new AnswerWitness(Seen, TimeSpan.FromSeconds(5)).Run(
            LogReader.Open(log, key).Then(reader => reader.AskWitness(0)).Must(),
            key,
            () => Outcome.Of(Signer(9, "witness.example", KeyUse.Cosignature)),
            Now,
            TestData.Stop
        );

    private static MemoryStore Log(NoteSigner key, int entries, string text = "entry ")
    {
        var log = new MemoryStore("log");
        using var writer = LogWriter.Create(log).Must();
        writer
            .Append([
                .. Enumerable
                    .Range(0, entries)
                    .Select(i => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(text + i)),
            ])
            .Must();
        writer.Publish(key).Must();
        return log;
    }

    private static NoteSigner Signer(byte seed, string name = Origin, KeyUse use = KeyUse.Note)
    {
        using var secret = Secret.From(Enumerable.Repeat(seed, 32).ToArray());
        return NoteSigner.FromSeed(name, use, secret);
    }
}
