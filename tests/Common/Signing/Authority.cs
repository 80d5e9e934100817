using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Scrutineer.Testing;

/// <summary>A certification authority, a signer and a timestamp authority in a folder, made and run by the real openssl.</summary>
internal sealed class Authority : IAsyncDisposable
{
    private const string Configuration = """
        [req]
        distinguished_name = none
        [none]
        [ca]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign
        [middle]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign
        [signer]
        basicConstraints = CA:FALSE
        keyUsage = critical, digitalSignature, nonRepudiation
        [stamper]
        basicConstraints = CA:FALSE
        keyUsage = critical, digitalSignature
        extendedKeyUsage = critical, timeStamping
        [tsa]
        default_tsa = here
        [here]
        serial = serial
        signer_cert = tsa.pem
        signer_key = tsa.key
        certs = middle.pem
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("authority");
    private WebApplication? _app;

    public string Folder => _folder.FullName;

    /// <summary>Whether every question gets the first question's answer: what a dishonest relay would do.</summary>
    public bool Repeats { get; set; }

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Makes <c>ca.pem</c>, <c>middle.pem</c>, and a key with its certificate for each leaf.</summary>
    public static async Task<Authority> Make(string algorithm = "rsa:2048")
    {
        var made = new Authority();
        var f = made.Folder;
        await File.WriteAllTextAsync(made.At("c.cnf"), Configuration);
        await File.WriteAllTextAsync(made.At("serial"), "01\n");
        await OpenSsl.Do(
            f,
            "req -x509 -config c.cnf -extensions ca -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Root -days 2"
        );
        await made.Issue("middle", "ca", "rsa:2048");
        await made.Issue("signer", "middle", algorithm);
        await made.Issue("tsa", "middle", "rsa:2048", "stamper");
        return made;
    }

    /// <summary>Starts to answer questions on this machine.</summary>
    public async Task<Uri> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(Answer);
        await _app.StartAsync();
        return new Uri(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }

    private async Task Issue(string name, string issuer, string algorithm, string? section = null)
    {
        var kind = algorithm == "ec" ? "ec -pkeyopt ec_paramgen_curve:P-256" : algorithm;
        await OpenSsl.Do(
            Folder,
            $"req -config c.cnf -newkey {kind} -nodes -keyout {name}.key -out {name}.csr -subj /CN={name}"
        );
        await OpenSsl.Do(
            Folder,
            $"x509 -req -in {name}.csr -CA {issuer}.pem -CAkey {issuer}.key -CAcreateserial -out {name}.pem -days 2 -extfile c.cnf -extensions {section ?? name}"
        );
    }

    private async Task Answer(HttpContext context)
    {
        if (!Repeats || !File.Exists(At("answer")))
        {
            Assert.Equal("application/timestamp-query", context.Request.ContentType);
            await using (var question = File.Create(At("question")))
            {
                await context.Request.Body.CopyToAsync(question);
            }
            await OpenSsl.Do(Folder, "ts -reply -config c.cnf -section here -queryfile question -out answer");
        }
        context.Response.ContentType = "application/timestamp-reply";
        await context.Response.Body.WriteAsync(await File.ReadAllBytesAsync(At("answer")));
    }
}
