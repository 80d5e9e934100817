using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Publishing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Signing;

/// <summary>What the tool signs, the real openssl checks.</summary>
public sealed class SignTests
{
    private const string Passphrase = "words that nobody may see";
    private static readonly string[] Verify =
    [
        .. "cms -verify -binary -cades -inform DER -in act.p7s -content act.xml -CAfile ca.pem -purpose any -out copy".Split(
            ' '
        ),
    ];

    [Theory]
    [InlineData("rsa:2048")]
    [InlineData("ec")]
    public async Task Openssl_accepts_the_signature_and_refuses_a_flipped_byte(string algorithm)
    {
        await using var made = await WithAct(algorithm);
        await Bind(made, "signer.key", "signer.pem", "middle.pem");
        var said = await PublishedAct.Do(Sign(made, "bound.pem"));
        Assert.DoesNotContain("PRIVATE", said.Output + said.Error, StringComparison.Ordinal);

        // Only the root is given: what lies between it and the signer is in the signature.
        await OpenSsl.Do(made.Folder, string.Join(' ', Verify));

        var bytes = await File.ReadAllBytesAsync(made.At("act.xml"), TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(made.At("act.xml"), bytes, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, (await OpenSsl.Run(made.Folder, Verify)).Code);
    }

    [Fact]
    public async Task A_locked_p12_signs_with_its_passphrase_and_not_with_another()
    {
        await using var made = await WithAct();
        var pass = made.At("pass");
        await File.WriteAllTextAsync(pass, Passphrase + "\n", TestContext.Current.CancellationToken);
        await OpenSsl.Do(
            made.Folder,
            "pkcs12 -export -inkey signer.key -in signer.pem -certfile middle.pem -out signer.p12 -passout file:pass"
        );
        await PublishedAct.Do([.. Sign(made, "signer.p12"), "--passphrase-file", pass]);
        await OpenSsl.Do(made.Folder, string.Join(' ', Verify));

        File.Delete(made.At("act.p7s"));
        await File.WriteAllTextAsync(pass, "not these words", TestContext.Current.CancellationToken);
        var said = await Session.Run([.. Sign(made, "signer.p12"), "--passphrase-file", pass]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.DoesNotContain("not these words", said.Output + said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(made.At("act.p7s")));
    }

    [Fact]
    public async Task A_certificate_without_its_key_signs_nothing()
    {
        await using var made = await WithAct();
        var said = await Session.Run(Sign(made, "signer.pem"));
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("no certificate with its private key", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openssl_accepts_the_timestamp_and_refuses_it_for_another_signature()
    {
        await using var made = await WithAct();
        await Bind(made, "signer.key", "signer.pem", "middle.pem");
        var address = await made.Start();
        await PublishedAct.Do([.. Sign(made, "bound.pem"), "--tsa", address.ToString()]);

        // The authority's chain is in the answer: only the root is given.
        var verify = "ts -verify -data act.p7s -in act.p7s.tsr -CAfile ca.pem".Split(' ');
        await OpenSsl.Do(made.Folder, string.Join(' ', verify));

        var bytes = await File.ReadAllBytesAsync(made.At("act.p7s"), TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(made.At("act.p7s"), bytes, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, (await OpenSsl.Run(made.Folder, verify)).Code);
    }

    [Theory]
    [InlineData("tsa.example", ExitCode.Usage)]
    [InlineData("file:///etc/hostname", ExitCode.Usage)]
    [InlineData("http://127.0.0.1:1/", ExitCode.Unavailable)]
    public async Task Without_an_answer_from_an_authority_nothing_is_written(string address, int code)
    {
        await using var made = await WithAct();
        await Bind(made, "signer.key", "signer.pem");
        var said = await Session.Run([.. Sign(made, "bound.pem"), "--tsa", address]);
        Assert.Equal(code, said.Code);
        Assert.NotEmpty(said.Error);
        Assert.False(File.Exists(made.At("act.p7s")));
    }

    [Fact]
    public async Task An_answer_given_again_is_refused_and_nothing_is_written()
    {
        await using var made = await WithAct();
        await Bind(made, "signer.key", "signer.pem", "middle.pem");
        var address = await made.Start();
        made.Repeats = true;
        string[] sign = [.. Sign(made, "bound.pem"), "--tsa", address.ToString()];
        await PublishedAct.Do(sign);
        File.Delete(made.At("act.p7s"));
        File.Delete(made.At("act.p7s.tsr"));
        var said = await Session.Run(sign);
        Assert.Equal(ExitCode.Unavailable, said.Code);
        Assert.Contains("is not a timestamp of this signature", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(made.At("act.p7s")) || File.Exists(made.At("act.p7s.tsr")));
    }

    private static async Task<Authority> WithAct(string algorithm = "rsa:2048")
    {
        var made = await Authority.Make(algorithm);
        await File.WriteAllTextAsync(made.At("act.xml"), "<act>\r\nне визнавати\n</act>\n");
        return made;
    }

    private static string[] Sign(Authority made, string certificate) =>
        ["sign", made.At("act.xml"), "--certificate", made.At(certificate), "--out", made.At("act.p7s")];

    private static async Task Bind(Authority made, params string[] parts) =>
        await File.WriteAllTextAsync(
            made.At("bound.pem"),
            string.Concat(parts.Select(p => File.ReadAllText(made.At(p))))
        );
}
