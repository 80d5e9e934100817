using System.Text;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Tests.Properties;

public sealed class WitnessTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_witness_cosigns_what_continues_what_it_saw_and_the_log_attaches_it()
    {
        using var folder = new TestFolder();
        using var log = TestLogs.Signer(1);
        using var witness = WitnessKey(10, "w1.example");
        TestLogs.MakeLog(folder.Log, 5, 300);
        var seen = Checkpoint.Read(File.ReadAllBytes(folder["log/checkpoints/005"])).Must();

        var body = LogReader.Open(folder.Log, log.Verifier).Must().AskWitness(5).Must().ToBytes();
        var request = WitnessRequest.Read(body).Must();
        Assert.Equal(body, request.ToBytes());
        var line = Witness.Answer(request, log.Verifier, seen, witness, Now).Must();

        using (var writer = LogWriter.Open(folder.Log).Must())
        {
            var cosigned = Witness.Attach(writer.Published!, Encoding.UTF8.GetBytes($"{line}\n"), [witness.Verifier]);
            writer.Replace(cosigned.Must()).Must();
        }
        var checkpoint = LogReader.Open(folder.Log, log.Verifier).Must().Checkpoint;
        Assert.Equal(Now, Cosignature.Find(checkpoint, witness.Verifier)?.At);
        // The policy counts it, and the history keeps it.
        var policy = Policy(log, witness);
        Assert.True(policy.Judge(checkpoint).Believed);
        Assert.False(policy.Judge(checkpoint, Now.AddSeconds(-1)).Believed);
        Assert.Empty(Fsck.LogFsck.Check(folder.Log, log.Verifier.ToString()).Problems);
    }

    [Fact]
    public void A_witness_refuses_a_log_that_was_rewritten()
    {
        using var folder = new TestFolder();
        using var log = TestLogs.Signer(1);
        using var witness = WitnessKey(10, "w1.example");
        TestLogs.MakeLog(folder.Log, 5, 300);
        var other = Checkpoint.Of(log.Sign(Checkpoint.TextOf(TestLogs.Origin, 5, TreeHash.Leaf([1])))).Must();
        var request = LogReader.Open(folder.Log, log.Verifier).Must().AskWitness(5).Must();
        Witness.Answer(request, log.Verifier, other, witness, Now).Refuses("not-consistent");
        Witness.Answer(request, log.Verifier, null, witness, Now).Refuses("other-size");
        Witness.Answer(request, TestLogs.Signer(2).Verifier, other, witness, Now).Refuses("not-signed-by-log");
    }

    [Fact]
    public void An_answer_for_another_checkpoint_or_by_a_stranger_is_not_attached()
    {
        using var folder = new TestFolder();
        using var log = TestLogs.Signer(1);
        using var witness = WitnessKey(10, "w1.example");
        TestLogs.MakeLog(folder.Log, 5, 300);
        var five = Checkpoint.Read(File.ReadAllBytes(folder["log/checkpoints/005"])).Must();
        var newest = Checkpoint.Read(File.ReadAllBytes(folder["log/checkpoint"])).Must();
        var line = Witness.Answer(new WitnessRequest(0, [], five), log.Verifier, null, witness, Now).Must();
        var answer = Encoding.UTF8.GetBytes($"{line}\n");
        Witness.Attach(newest, answer, [witness.Verifier]).Refuses("wrong-cosignature");
        Witness.Attach(five, answer, []).Refuses("nothing-attached");
        Witness.Attach(five, "hello\n"u8, [witness.Verifier]).Refuses("not-a-witness-answer");
        Witness.Attach(five, answer, [witness.Verifier]).Must();
    }

    [Fact]
    public void Every_combination_of_three_witnesses_meets_two_of_three_exactly_when_there_are_two()
    {
        using var log = TestLogs.Signer(1);
        var witnesses = Enumerable.Range(1, 3).Select(i => WitnessKey((byte)(10 + i), $"w{i}.example")).ToList();
        var policy = Read(
            $"log {log.Verifier}\n"
                + string.Concat(witnesses.Select((w, i) => $"witness W{i} {w.Verifier} https://w{i}.example/\n"))
                + "group two 2 W0 W1 W2\nquorum two\n"
        );
        var plain = Checkpoint.Of(log.Sign(Checkpoint.TextOf(TestLogs.Origin, 0, TreeHash.Empty))).Must();
        for (var set = 0; set < 8; set++)
        {
            var note = plain.Note;
            for (var i = 0; i < 3; i++)
            {
                note =
                    (set >> i & 1) == 1
                        ? note.With(Cosignature.LineOf(witnesses[i], note.Text, Now.ToUnixTimeSeconds()))
                        : note;
            }
            var verdict = policy.Judge(Checkpoint.Of(note).Must());
            Assert.Equal(System.Numerics.BitOperations.PopCount((uint)set) >= 2, verdict.Believed);
        }
        witnesses.ForEach(w => w.Dispose());
    }

    [Fact]
    public void The_nested_example_of_the_specification_needs_two_of_x_and_one_of_y()
    {
        using var log = TestLogs.Signer(1);
        var keys = Enumerable.Range(1, 6).Select(i => WitnessKey((byte)(20 + i), $"w{i}.example")).ToList();
        var policy = Read(
            $"# nested\nlog {log.Verifier}\n\nwitness X1 {keys[0].Verifier}\nwitness X2 {keys[1].Verifier}\n"
                + $"witness X3 {keys[2].Verifier}\n\tgroup X-witnesses 2 X1 X2 X3\nwitness Y1 {keys[3].Verifier}\n"
                + $"witness Y2 {keys[4].Verifier}\nwitness Y3 {keys[5].Verifier}\ngroup Y-witnesses any Y1 Y2 Y3\n"
                + "group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n"
        );
        Assert.True(Judge(policy, log, keys[0], keys[2], keys[5]));
        Assert.False(Judge(policy, log, keys[0], keys[1], keys[2]));
        Assert.False(Judge(policy, log, keys[0], keys[3], keys[4]));
        keys.ForEach(k => k.Dispose());
    }

    [Theory]
    [InlineData("", "policy-without-quorum")]
    [InlineData("quorum none\nquorum none\n", "policy-named-twice")]
    [InlineData("quorum W1\n", "policy-unknown-name")]
    [InlineData("witness W1 nonsense\nquorum none\n", "not-a-verifier-key")]
    [InlineData("group g 1\nquorum none\n", "policy-threshold")]
    [InlineData("group g any missing\nquorum none\n", "policy-unknown-name")]
    [InlineData("quorum none extra\n", "policy-unknown-line")]
    [InlineData("hello\n", "policy-unknown-line")]
    [InlineData("quorum none\r\n", "policy-line-ends")]
    [InlineData("\uFEFFquorum none\n", "policy-byte-order-mark")]
    public void A_policy_that_means_nothing_is_refused(string text, string code) =>
        TrustPolicy.Parse(text).Refuses(code);

    [Fact]
    public void A_witness_cannot_count_twice_and_a_log_key_cannot_witness()
    {
        using var log = TestLogs.Signer(1);
        using var witness = WitnessKey(10, "w1.example");
        using var alias = WitnessKey(10, "w1-again.example");
        var line = $"witness A {witness.Verifier}\n";
        Refuse($"{line}witness B {alias.Verifier}\nquorum A\n", "policy-named-twice");
        Refuse($"{line}group g 2 A A\nquorum g\n", "policy-named-twice");
        Refuse($"{line}group g any A\ngroup h any A\nquorum h\n", "policy-named-twice");
        Refuse($"{line}group none any A\nquorum none\n", "policy-named-twice");
        Refuse($"{line}group g 2 A\nquorum g\n", "policy-threshold");
        Refuse($"witness A {log.Verifier}\nquorum A\n", "not-a-verifier-key");
        Refuse($"log {witness.Verifier}\nquorum none\n", "not-a-verifier-key");
    }

    private static void Refuse(string policy, string code) => TrustPolicy.Parse(policy).Refuses(code);

    private static bool Judge(TrustPolicy policy, NoteSigner log, params NoteSigner[] witnesses)
    {
        var note = log.Sign(Checkpoint.TextOf(TestLogs.Origin, 0, TreeHash.Empty));
        note = witnesses.Aggregate(note, (n, w) => n.With(Cosignature.LineOf(w, n.Text, Now.ToUnixTimeSeconds())));
        return policy.Judge(Checkpoint.Of(note).Must()).Believed;
    }

    private static TrustPolicy Policy(NoteSigner log, NoteSigner witness) =>
        Read($"log {log.Verifier}\nwitness W {witness.Verifier}\nquorum W\n");

    private static TrustPolicy Read(string text) => TrustPolicy.Parse(text).Must();

    private static NoteSigner WitnessKey(byte seed, string name) => TestLogs.Signer(seed, name, KeyUse.Cosignature);
}
