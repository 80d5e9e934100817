using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;

namespace Scrutineer.Transparency.Tests.Properties;

public sealed class KeyTests
{
    private const string Phrase = "калина шлях криниця жито";

    [Fact]
    public void A_generated_key_opens_with_its_passphrase_and_signs()
    {
        using var phrase = Secret.FromText(Phrase);
        var file = Generate(phrase);
        using var signer = KeyFile.Open(file, phrase).Must();
        Assert.Equal(KeyFile.PublicHalf(file), signer.Verifier);
        Assert.True(signer.Sign("text\n").IsSignedBy(signer.Verifier));
    }

    [Fact]
    public void Another_passphrase_does_not_open_it()
    {
        using var phrase = Secret.FromText(Phrase);
        using var other = Secret.FromText(Phrase + " ");
        KeyFile.Open(Generate(phrase), other).Refuses("wrong-passphrase");
    }

    [Fact]
    public void A_changed_line_of_the_key_file_is_refused()
    {
        using var phrase = Secret.FromText(Phrase);
        var lines = Generate(phrase).Split('\n');
        using var stranger = TestLogs.Signer(9);
        // Another valid public key: only the authenticated head can notice.
        lines[1] = stranger.Verifier.ToString();
        KeyFile.Open(string.Join('\n', lines), phrase).Refuses("wrong-passphrase");
        KeyFile.Open(string.Join('\n', lines[..^2]), phrase).Refuses("not-a-key-file");
        KeyFile.Open("", phrase).Refuses("not-a-key-file");
    }

    [Fact]
    public void A_key_file_that_asks_for_a_machines_whole_memory_is_refused()
    {
        using var phrase = Secret.FromText(Phrase);
        var greedy = Generate(phrase).Replace("argon2id 65536 3", "argon2id 99999999 3", StringComparison.Ordinal);
        KeyFile.Open(greedy, phrase).Refuses("not-a-key-file");
    }

    [Fact]
    public void A_short_passphrase_and_a_name_with_a_space_are_refused()
    {
        using var phrase = Secret.FromText(Phrase);
        using var brief = Secret.FromText("одинадцять1");
        using var randomness = RandomNumberGenerator.Create();
        KeyFile.Generate(TestLogs.Origin, KeyUse.Note, brief, randomness).Refuses("passphrase-too-short");
        KeyFile.Generate("two words", KeyUse.Note, phrase, randomness).Refuses("key-name");
    }

    [Fact]
    public void A_secret_cannot_be_printed_serialized_or_read_after_it_was_wiped()
    {
        var secret = Secret.FromText("PLANTED-CANARY");
        var shown = new StringBuilder()
            .Append(secret)
            .Append($"{secret}")
            .Append(string.Format(null, "{0}", secret))
            .Append(JsonSerializer.Serialize(secret))
            .Append(JsonSerializer.Serialize(new { Inner = secret }))
            .ToString();
        var base64 = Convert.ToBase64String("PLANTED-CANARY"u8);
        Assert.DoesNotContain("PLANTED", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(base64, shown, StringComparison.Ordinal);
        Assert.Contains("[secret]", shown, StringComparison.Ordinal);
        Assert.Empty(typeof(Secret).GetProperties());
        Assert.Empty(typeof(Secret).GetFields());
        secret.Dispose();
        Assert.Throws<ObjectDisposedException>(() => secret.Reveal().Length);
    }

    [Fact]
    public void A_key_file_holds_neither_the_seed_nor_the_passphrase()
    {
        using var phrase = Secret.FromText(Phrase);
        using var randomness = new PlantedRandomness();
        var file = KeyFile.Generate(TestLogs.Origin, KeyUse.Note, phrase, randomness).Must();
        Assert.NotEmpty(randomness.Given);
        // Only the salt and the nonce may be seen; the seed came first.
        var seed = randomness.Given[0];
        Assert.Equal(32, seed.Length);
        Assert.DoesNotContain(Convert.ToBase64String(seed)[..40], file, StringComparison.Ordinal);
        Assert.DoesNotContain("калина", file, StringComparison.Ordinal);
        using var signer = KeyFile.Open(file, phrase).Must();
        using var planted = Secret.From(seed);
        using var direct = NoteSigner.FromSeed(TestLogs.Origin, KeyUse.Note, planted);
        Assert.Equal(direct.Verifier, signer.Verifier);
    }

    [Fact]
    public void A_rotated_log_passes_the_check_and_readers_follow_from_the_first_key()
    {
        using var folder = new TestFolder();
        using var old = TestLogs.Signer(1);
        using var fresh = TestLogs.Signer(2);
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append(TestLogs.Entries(0, 10)).Must();
            writer.Publish(old).Must();
            writer.Append([KeyRotation.State(old, fresh)]).Must();
            writer.Publish(old, fresh).Must();
            writer.Append(TestLogs.Entries(11, 10)).Must();
            writer.Publish(fresh).Must();
        }
        Assert.Empty(LogFsck.Check(folder.Log, old.Verifier.ToString()).Problems);
        LogReader.Open(folder.Log, old.Verifier).Refuses("checkpoint-not-believed");
        var entries = LogReader.Open(folder.Log, fresh.Verifier).Must().ReadFrom(0).Select(e => e.Must()).ToList();
        Assert.Equal(old.Verifier, KeyRotation.KeyInForce(old.Verifier, entries.Take(10)));
        Assert.Equal(fresh.Verifier, KeyRotation.KeyInForce(old.Verifier, entries.Take(11)));
        Assert.Equal(fresh.Verifier, KeyRotation.KeyInForce(old.Verifier, entries));
    }

    [Fact]
    public void After_a_rotation_the_former_key_alone_is_not_enough()
    {
        using var folder = new TestFolder();
        using var old = TestLogs.Signer(1);
        using var fresh = TestLogs.Signer(2);
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append([KeyRotation.State(old, fresh)]).Must();
            writer.Publish(old).Must();
        }
        Assert.Equal(
            ["fsck-not-signed"],
            LogFsck.Check(folder.Log, old.Verifier.ToString()).Problems.Select(p => p.Code)
        );
    }

    [Fact]
    public void A_rotation_that_the_present_key_did_not_sign_changes_nothing()
    {
        using var folder = new TestFolder();
        using var old = TestLogs.Signer(1);
        using var thief = TestLogs.Signer(3);
        using var other = TestLogs.Signer(4);
        var forged = Encoding.UTF8.GetString(KeyRotation.State(thief, other));
        var borrowed = forged.Replace(thief.Verifier.ToString(), old.Verifier.ToString(), StringComparison.Ordinal);
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append([Encoding.UTF8.GetBytes(forged), Encoding.UTF8.GetBytes(borrowed)]).Must();
            writer.Publish(old).Must();
        }
        Assert.Empty(LogFsck.Check(folder.Log, old.Verifier.ToString()).Problems);
        var entries = LogReader.Open(folder.Log, old.Verifier).Must().ReadFrom(0).Select(e => e.Must());
        Assert.Equal(old.Verifier, KeyRotation.KeyInForce(old.Verifier, entries));
    }

    private static string Generate(Secret phrase)
    {
        using var randomness = RandomNumberGenerator.Create();
        return KeyFile.Generate(TestLogs.Origin, KeyUse.Note, phrase, randomness).Must();
    }

    /// <summary>Real randomness that remembers what it gave.</summary>
    private sealed class PlantedRandomness : RandomNumberGenerator
    {
        public List<byte[]> Given { get; } = [];

        public override void GetBytes(byte[] data)
        {
            Fill(data);
            Given.Add([.. data]);
        }

        public override void GetBytes(Span<byte> data)
        {
            Fill(data);
            Given.Add(data.ToArray());
        }
    }
}
