using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Keys;

public sealed class KeyTests
{
    private const string Passphrase = "шість випадкових слів";

    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    [Theory]
    [InlineData(false, "age1")]
    [InlineData(true, "age1pq1")]
    public void A_key_opens_what_is_sealed_to_its_public_file(bool hybrid, string beginning)
    {
        var key = RecipientKey.Generate("Комісія", Passphrase, hybrid, Randomness, work: 4).Value!;
        var recipients = RecipientsFile.Read(key.Public).Value!;
        Assert.Equal(key.Recipient, Assert.Single(recipients).ToString());
        Assert.StartsWith(beginning, key.Recipient);
        using var lid = new Passphrase(Passphrase);
        using var ring = KeyRing.Open(Encoding.ASCII.GetBytes(key.SealedIdentity), lid).Value!;
        var file = SealedFile.Seal("бачу"u8, recipients, Randomness);
        Assert.Equal("бачу"u8, SealedFile.Open(file, ring.Identities).Value!);
    }

    [Fact]
    public void A_wrong_passphrase_opens_no_key()
    {
        var key = RecipientKey.Generate("Комісія", Passphrase, false, Randomness, work: 4).Value!;
        using var lid = new Passphrase("шість випадкових слив");
        var opened = KeyRing.Open(Encoding.ASCII.GetBytes(key.SealedIdentity), lid, "office.key");
        Assert.Equal(("seal-no-match", "office.key"), (opened.Problems[0].Code, opened.Problems[0].File));
    }

    [Fact]
    public void After_a_rotation_both_keys_open()
    {
        using var former = X25519Identity.Generate(Randomness);
        using var present = HybridIdentity.Generate(Randomness);
        var text = $"# new\n{present.Reveal()}\n\n# former\n{former.Reveal()}\n";
        using var ring = KeyRing.Open(Encoding.UTF8.GetBytes(text), null).Value!;
        foreach (var recipient in new IRecipient[] { former.Recipient, present.Recipient })
        {
            Assert.True(SealedFile.Open(SealedFile.Seal([1], [recipient], Randomness), ring.Identities).Succeeded);
        }
    }

    [Theory]
    [InlineData("", Passphrase, "recipient-name")]
    [InlineData("a\nb", Passphrase, "recipient-name")]
    [InlineData("Комісія", "коротка", "passphrase-too-short")]
    public void A_key_without_name_or_a_weak_passphrase_is_refused(string name, string passphrase, string code) =>
        Assert.Equal(code, RecipientKey.Generate(name, passphrase, false, Randomness).Problems.Single().Code);

    [Fact]
    public void A_line_that_is_no_key_is_named_and_a_key_twice_is_one()
    {
        using var identity = X25519Identity.Generate(Randomness);
        var key = identity.Recipient.ToString();
        Assert.Single(RecipientsFile.Read($"{key}\n# again\n{key}\r\n").Value!);
        var problem = Assert.Single(RecipientsFile.Read($"{key}\n{key[..^1]}\n", "keys.txt").Problems);
        Assert.Equal(("not-a-recipient", "keys.txt", 2), (problem.Code, problem.File, problem.Line));
        Assert.Equal("no-recipients", RecipientsFile.Read("# none\n").Problems.Single().Code);
    }

    [Fact]
    public void Fingerprints_are_eight_words_and_tell_keys_apart()
    {
        using var one = X25519Identity.Generate(Randomness);
        using var other = X25519Identity.Generate(Randomness);
        var words = Fingerprint.Of(one.Recipient.ToString(), Language.Uk);
        Assert.Equal(8, words.Count);
        Assert.NotEqual(words, Fingerprint.Of(other.Recipient.ToString(), Language.Uk));
        // Of SHA-256 of "scrutineer/fingerprint/v1\nage1", by another program.
        Assert.Equal("deck wagon", string.Join(' ', Fingerprint.Of("age1", Language.En).Take(2)));
    }
}
