using System.IO.Compression;
using System.Security.Cryptography.X509Certificates;
using Scrutineer.CommandLine;
using Scrutineer.Publishing.Signing;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>Signatures by certificate and timestamps travel in the bundle; what verify says of them, the real openssl says too.</summary>
public sealed class SignedBundleTests(SignedBundle signed) : IClassFixture<SignedBundle>
{
    private const string OtherContent = "signature-of-other-content";
    private const string Akn = "act/act.uk.akn.xml";
    private const string Docx = "act/act.uk.docx";
    private const string AknSignature = "signatures/act.uk.akn.xml.1.p7s";
    private const string DocxSignature = "signatures/act.uk.docx.1.p7s";
    private const string Stamp = AknSignature + ".tsr";

    private static readonly string[] CmsVerify =
    [
        .. "cms -verify -binary -cades -inform DER -CAfile ca.pem -purpose any -out copy".Split(' '),
    ];

    [Fact]
    public async Task A_signed_act_verifies_offline_and_openssl_agrees()
    {
        var (code, rows) = await Forger.Verify(signed.Bundle, signed.Policy);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"{Akn}: CN=signer", rows["signatures"].Detail, StringComparison.Ordinal);
        Assert.Contains("(as the signer claims)", rows["signatures"].Detail, StringComparison.Ordinal);
        Assert.Contains("CN=tsa", rows["timestamps"].Detail, StringComparison.Ordinal);
        Assert.Contains("Z, ", rows["timestamps"].Detail, StringComparison.Ordinal);

        await ZipFile.ExtractToDirectoryAsync(
            signed.Bundle,
            signed.Authority.At("unzipped"),
            overwriteFiles: true,
            TestContext.Current.CancellationToken
        );
        Assert.True(await CmsHolds(AknSignature, Akn));
        Assert.True(await CmsHolds(DocxSignature, Docx));
        Assert.True(await StampHolds(Stamp, AknSignature));
        Assert.False(await CmsHolds(AknSignature, Docx));
        Assert.False(await StampHolds(Stamp, DocxSignature));
    }

    [Theory]
    [InlineData(AknSignature, "signatures", "signature-broken")]
    [InlineData(DocxSignature, "signatures", "signature-broken")]
    [InlineData(Stamp, "timestamps", "signature-unreadable")]
    public async Task The_last_byte_of_a_signature_is_refused_here_and_by_openssl(
        string member,
        string row,
        string problem
    )
    {
        var bundle = await Forge(m =>
        {
            var bytes = m[member].ToArray();
            bytes[^1] ^= 1;
            m[member] = bytes;
        });
        await Refuses(bundle, row, problem);
        await ZipFile.ExtractToDirectoryAsync(
            bundle,
            signed.Authority.At("unzipped"),
            overwriteFiles: true,
            TestContext.Current.CancellationToken
        );
        Assert.False(
            member == Stamp
                ? await StampHolds(Stamp, AknSignature)
                : await CmsHolds(member, member == AknSignature ? Akn : Docx)
        );
        File.Delete(signed.Authority.At("unzipped/" + member));
    }

    [Fact]
    public async Task A_document_changed_after_it_was_signed_is_refused_by_its_signature_too()
    {
        var bundle = await Forge(m =>
        {
            var bytes = m[Docx].ToArray();
            bytes[^1] ^= 1;
            m[Docx] = bytes;
        });
        await Refuses(bundle, "signatures", OtherContent);
    }

    [Fact]
    public async Task A_signature_or_a_timestamp_put_beside_another_document_is_refused()
    {
        await Refuses(
            await Forge(m => m["signatures/act.en.txt.1.p7s"] = m[DocxSignature]),
            "signatures",
            OtherContent
        );
        await Refuses(await Forge(m => m[DocxSignature + ".tsr"] = m[Stamp]), "timestamps", OtherContent);
        await Refuses(
            await Forge(m => m["signatures/act.none.pdf.1.p7s"] = m[DocxSignature]),
            "signatures",
            "missing-member"
        );
        await Refuses(await Forge(m => m.Remove(AknSignature)), "timestamps", "missing-member");
        await Refuses(await Forge(m => m["signatures/notes.txt"] = "x"u8.ToArray()), "publication", "foreign-member");
    }

    [Fact]
    public async Task Bytes_after_a_signature_or_a_timestamp_are_refused()
    {
        await Refuses(
            await Forge(m => m[AknSignature] = (byte[])[.. m[AknSignature].Span, 0]),
            "signatures",
            "signature-unreadable"
        );
        await Refuses(await Forge(m => m[Stamp] = (byte[])[.. m[Stamp].Span, 0]), "timestamps", "signature-broken");
        await Refuses(await Forge(m => m[Stamp] = Array.Empty<byte>()), "timestamps", "signature-broken");
        await Refuses(await Forge(m => m[AknSignature] = Array.Empty<byte>()), "signatures", "signature-broken");
    }

    [Theory]
    [InlineData("-binary -md sha256", "signature-not-cades")]
    [InlineData("-binary -md sha256 -noattr", "signature-not-cades")]
    [InlineData("-binary -md sha1 -cades", "signature-digest")]
    [InlineData("-binary -md sha256 -cades -nodetach", "signature-broken")]
    [InlineData("-binary -md sha256 -cades -nocerts", "signature-without-certificate")]
    [InlineData("-binary -md sha512 -cades", "")]
    public async Task What_openssl_signs_in_other_ways_is_taken_only_where_it_names_document_and_certificate(
        string how,
        string problem
    )
    {
        await File.WriteAllBytesAsync(
            signed.Authority.At("document"),
            (await Forger.Members(signed.Bundle))[Docx].ToArray(),
            TestContext.Current.CancellationToken
        );
        await OpenSsl.Do(
            signed.Authority.Folder,
            $"cms -sign {how} -in document -signer signer.pem -inkey signer.key -certfile middle.pem -outform DER -out other.p7s"
        );
        var bytes = await File.ReadAllBytesAsync(
            signed.Authority.At("other.p7s"),
            TestContext.Current.CancellationToken
        );
        var bundle = await Forge(m => m["signatures/act.uk.docx.2.p7s"] = bytes);
        if (problem.Length > 0)
        {
            await Refuses(bundle, "signatures", problem);
        }
        else
        {
            Assert.Equal(ExitCode.Done, (await Forger.Verify(bundle, signed.Policy)).Code);
        }
    }

    [Fact]
    public async Task A_certificate_that_only_bears_the_issuers_name_leads_to_no_root()
    {
        // Another middle of the same name, under a root of the same name, with other keys.
        await using var other = await Authority.Make();
        await File.WriteAllTextAsync(
            other.At("bound.pem"),
            string.Concat(new[] { "signer.key", "signer.pem", "middle.pem" }.Select(p => File.ReadAllText(other.At(p))))
                + await File.ReadAllTextAsync(signed.Authority.At("ca.pem"), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
        await PublishedAct.Do(
            "sign",
            signed.Published.At("shown.docx"),
            "--certificate",
            other.At("bound.pem"),
            "--out",
            signed.Published.At("other.p7s")
        );
        var bytes = await File.ReadAllBytesAsync(
            signed.Published.At("other.p7s"),
            TestContext.Current.CancellationToken
        );
        var bundle = await Forge(m =>
        {
            m.Remove(Stamp);
            m.Remove(AknSignature);
            m[DocxSignature] = bytes;
        });
        await Refuses(bundle, "signatures", "signer-not-in-your-policy");
    }

    [Theory]
    [InlineData("ca.pem")]
    [InlineData("middle.pem")]
    [InlineData("signer.pem")]
    public async Task Any_certificate_of_the_path_may_be_the_one_that_is_believed(string certificate)
    {
        var policy = await PolicyOf($"signer {await signed.Fingerprint(certificate)}");
        var (code, rows) = await Forger.Verify(signed.Bundle, policy);
        Assert.Equal("holds", rows["signatures"].Status);
        Assert.Equal("not-checked", rows["timestamps"].Status);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public async Task A_signer_or_an_authority_whom_the_policy_does_not_name_is_said_so()
    {
        var stranger = new string('0', 64);
        var (code, rows) = await Forger.Verify(signed.Bundle, await PolicyOf($"signer {stranger}\ntsa {stranger}"));
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("signer-not-in-your-policy", rows["signatures"].Codes);
        Assert.Equal("tsa-not-in-your-policy", rows["timestamps"].Codes);

        (code, rows) = await Forger.Verify(signed.Published.Bundle, signed.Policy);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("signatures-missing", rows["signatures"].Codes);

        (code, rows) = await Forger.Verify(signed.Bundle, signed.Published.Policy);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Contains("whose they are the policy does not say", rows["signatures"].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_signatures_and_a_signature_given_twice_change_nothing()
    {
        var again = signed.Published.At("signed-again.zip");
        string[] publish = signed.Published.Publish(
            signed.Published.Act,
            again,
            pdf: (await Forger.Members(signed.Bundle)).ContainsKey("act/act.uk.pdf")
        );
        await PublishedAct.Do([
            .. publish,
            .. signed.Given.Reverse().Chunk(2).SelectMany(p => p.Reverse()),
            .. signed.Given,
        ]);
        var (first, second) = (await Forger.Members(signed.Bundle), await Forger.Members(again));
        Assert.Equal(first.Keys, second.Keys);
        // The log's proof may be newer, for other tests publish too; and a busy machine was once seen to print other bytes, which
        // the manifest then names.
        Assert.All(
            first.Where(m =>
                m.Key is not ("publication.tlog-proof" or "manifest.note")
                && !m.Key.EndsWith(".pdf", StringComparison.Ordinal)
            ),
            m => Assert.True(m.Value.Span.SequenceEqual(second[m.Key].Span), m.Key)
        );
    }

    [Fact]
    public async Task Publishing_refuses_a_signature_that_is_not_over_this_act()
    {
        var (bundle, stray) = (signed.Published.At("none.zip"), signed.Published.At("stray.p7s"));
        await PublishedAct.Do(
            "sign",
            signed.Published.Policy,
            "--certificate",
            signed.Authority.At("bound.pem"),
            "--out",
            stray
        );
        var said = await Session.Run([.. signed.Published.Publish(signed.Published.Act, bundle), "--signature", stray]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("is over none of this act's files", said.Error, StringComparison.Ordinal);

        File.Copy(signed.Published.At("docx.p7s"), stray, overwrite: true);
        File.Copy(signed.Published.At("akn.p7s.tsr"), stray + ".tsr");
        said = await Session.Run([.. signed.Published.Publish(signed.Published.Act, bundle), "--signature", stray]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("stray.p7s.tsr: something else was signed", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(bundle));
        File.Delete(stray + ".tsr");
    }

    [Fact]
    public async Task A_note_that_another_key_signed_before_travels_with_the_act()
    {
        var (key, note, pass) = (
            signed.Published.At("head.key"),
            signed.Published.At("head.note"),
            signed.Published.At("passphrase")
        );
        await PublishedAct.Do("key", "new", "head.example", "--out", key, "--passphrase-file", pass);
        await PublishedAct.Do(
            "act",
            "sign",
            signed.Published.Act,
            "--key",
            key,
            "--passphrase-file",
            pass,
            "--out",
            note
        );
        var bundle = signed.Published.At("countersigned.zip");
        await PublishedAct.Do([.. signed.Published.Publish(signed.Published.Act, bundle), "--signature", note]);
        var text = System.Text.Encoding.UTF8.GetString((await Forger.Members(bundle))["act/act.note"].Span);
        Assert.Contains("\u2014 cvk.example/log ", text, StringComparison.Ordinal);
        Assert.Contains("\u2014 head.example ", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Forger.Verify(bundle, signed.Published.Policy)).Code);

        var other = (await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)).Replace(
            "number 1",
            "number 2",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(note, other, TestContext.Current.CancellationToken);
        var said = await Session.Run([.. signed.Published.Publish(signed.Published.Act, bundle), "--signature", note]);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("this signature is over another act", said.Error, StringComparison.Ordinal);
    }

    private Task<string> Forge(Action<Dictionary<string, ReadOnlyMemory<byte>>> change) =>
        Forger.Forge(signed.Published, signed.Bundle, change);

    private async Task<string> PolicyOf(string lines)
    {
        var path = signed.Published.At("policy-" + Guid.CreateVersion7());
        var policy = await File.ReadAllTextAsync(signed.Published.Policy, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, policy + lines + "\n", TestContext.Current.CancellationToken);
        return path;
    }

    private async Task Refuses(string bundle, string row, string problem)
    {
        var (code, rows) = await Forger.Verify(bundle, signed.Policy);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(problem, rows[row].Codes, StringComparison.Ordinal);
    }

    private async Task<bool> CmsHolds(string signature, string document) =>
        (
            await OpenSsl.Run(
                signed.Authority.Folder,
                [.. CmsVerify, "-in", "unzipped/" + signature, "-content", "unzipped/" + document]
            )
        ).Code == 0;

    private async Task<bool> StampHolds(string stamp, string signature) =>
        (
            await OpenSsl.Run(
                signed.Authority.Folder,
                [.. $"ts -verify -data unzipped/{signature} -in unzipped/{stamp} -CAfile ca.pem".Split(' ')]
            )
        ).Code == 0;
}
