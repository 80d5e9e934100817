using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Publishing;

/// <summary>The worked case signed by certificate, stamped by an authority, published; on paper too where there is a Chromium.</summary>
public class SignedBundle : IAsyncLifetime
{
    public PublishedAct Published { get; private set; } = null!;

    private protected virtual PublishedAct Unsigned => new();

    internal Authority Authority { get; private set; } = null!;

    public string Bundle => Published.At("signed.zip");

    /// <summary>The policy that names the signer's root and the authority's certificate.</summary>
    public string Policy => Published.At("certificates.txt");

    /// <summary>Akoma Ntoso with a timestamp, DOCX without.</summary>
    public string[] Given => ["--signature", Published.At("akn.p7s"), "--signature", Published.At("docx.p7s")];

    public async ValueTask InitializeAsync()
    {
        Published = Unsigned;
        await Published.InitializeAsync();
        Authority = await Authority.Make();
        var address = await Authority.Start();
        await File.WriteAllTextAsync(
            Authority.At("bound.pem"),
            string.Concat(
                new[] { "signer.key", "signer.pem", "middle.pem", "ca.pem" }.Select(p =>
                    File.ReadAllText(Authority.At(p))
                )
            )
        );
        await Sign("akn.xml", "akn", "--tsa", address.ToString());
        await Sign("docx", "docx");
        await File.WriteAllTextAsync(
            Policy,
            await File.ReadAllTextAsync(Published.Policy)
                + $"signer {await Fingerprint("ca.pem")}\ntsa {await Fingerprint("tsa.pem")}\n"
        );
        await PublishedAct.Do([
            .. Published.Publish(Published.Act, Bundle, pdf: ThisProgram.Chromium is not null),
            .. Given,
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Authority.DisposeAsync();
        await Published.DisposeAsync();
    }

    /// <summary>Writes a format as <c>act show</c> does and signs it as <c>sign</c> does.</summary>
    private async Task Sign(string format, string name, params string[] more)
    {
        var document = Published.At("shown." + format);
        await PublishedAct.Do("act", "show", Published.Act, "--format", format, "--lang", "uk", "--out", document);
        await PublishedAct.Do([
            "sign",
            document,
            "--certificate",
            Authority.At("bound.pem"),
            "--out",
            Published.At(name + ".p7s"),
            .. more,
        ]);
    }

    /// <summary>As openssl prints it, with colons.</summary>
    public async Task<string> Fingerprint(string certificate)
    {
        var said = await OpenSsl.Run(
            Authority.Folder,
            "x509",
            "-noout",
            "-fingerprint",
            "-sha256",
            "-in",
            Authority.At(certificate)
        );
        return said.Output.Split('=')[1].Trim();
    }
}
