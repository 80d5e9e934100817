using System.Globalization;
using System.Text;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>The worked case, published once by the commands that a commission would type.</summary>
public class PublishedAct : IAsyncLifetime
{
    public const string Passphrase = "six random words would be better";

    public string Folder { get; } = Directory.CreateTempSubdirectory("publish").FullName;

    public string Log => At("log");

    public string Policy => At("policy.txt");

    public string Bundle => At("bundle.zip");

    public string Act => At("act.json");

    public string Key => At("log.key");

    public static string Case => Shipped.Folder("ru-president-2024");

    public static string Meeting => Path.Combine(Case, "meetings", "2024-05-08.yaml");

    /// <summary>The folder that is published, and where its numbers come from.</summary>
    private protected virtual string Of => Case;

    private protected virtual string[] Numbers => ["--without-returns"];

    private protected virtual string Kind => "resolution";

    public string At(string file) => Path.Combine(Folder, file);

    public virtual async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(At("passphrase"), Passphrase + "\n");
        var key = await Do("key", "new", "cvk.example/log", "--out", Key, "--passphrase-file", At("passphrase"));
        await File.WriteAllTextAsync(Policy, $"log {key.Output.Trim()}\npublisher {key.Output.Trim()}\nquorum none\n");
        await Do("log", "init", Log);
        await Do(["act", "draft", Of, "--kind", Kind, .. Numbers, "--out", At("draft.json")]);
        await Do([.. Adopt("draft.json"), "--out", Act]);
        await Do(Publish(Act, Bundle));
    }

    public string[] Adopt(string draft, string? meeting = null) =>
        ["act", "adopt", At(draft), "--case", Of, .. Numbers, "--meeting", meeting ?? Meeting, "--number", "1"];

    /// <summary>The line that publishes; without paper unless asked for, since Chromium takes its time.</summary>
    public string[] Publish(string act, string bundle, string? folder = null, bool pdf = false) =>
        [
            "publish",
            act,
            "--case",
            folder ?? Of,
            .. Numbers,
            "--meeting",
            Meeting,
            "--log",
            Log,
            "--key",
            Key,
            "--passphrase-file",
            At("passphrase"),
            "--out",
            bundle,
            .. pdf ? Array.Empty<string>() : ["--without-pdf"],
        ];

    /// <summary>Runs a command that must succeed.</summary>
    internal static async Task<Transcript> Do(params string[] arguments)
    {
        var said = await Session.Run(arguments);
        Assert.True(
            said.Code == 0,
            string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} {said.Code}: {said.Error}")
        );
        return said;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
