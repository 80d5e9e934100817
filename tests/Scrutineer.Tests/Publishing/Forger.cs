using System.Text.Json.Nodes;
using Scrutineer.Stores;
using Scrutineer.Tests.Transcripts;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Transparency.Secrets;

namespace Scrutineer.Tests.Publishing;

/// <summary>Whoever has the right key and lies: signatures and log are whole, and the content is another.</summary>
internal static class Forger
{
    /// <summary>A bundle of other members under the publisher's own signature, in a log of its own.</summary>
    /// <param name="published">Whose key signs.</param>
    /// <param name="bundle">The bundle whose members are taken.</param>
    /// <param name="change">What is done to them.</param>
    public static async Task<string> Forge(
        PublishedAct published,
        string bundle,
        Action<Dictionary<string, ReadOnlyMemory<byte>>> change
    )
    {
        var members = await Members(bundle);
        var note = SignedNote.Read(members[BundleDraft.ManifestName].Span, BundleDraft.ManifestName).Value!;
        var named = BundleManifest.Read(note.Text).Value!.Name;
        members.Remove(BundleDraft.ManifestName);
        members.Remove(BundleDraft.ProofName);
        change(members);
        using var secret = Secret.FromText(PublishedAct.Passphrase);
        using var signer = KeyFile.Open(await File.ReadAllTextAsync(published.Key), secret).Value!;
        var name = "forged-" + Guid.CreateVersion7();
        await PublishedAct.Do("log", "init", published.At(name));
        var draft = BundleDraft.Sign(named, members, signer).Value!;
        var path = published.At(name + ".zip");
        await File.WriteAllBytesAsync(
            path,
            draft.Close(Enter(draft.Manifest.Entry, published.At(name), signer)).Value!.ToBytes(),
            TestContext.Current.CancellationToken
        );
        return path;
    }

    private static TlogProof Enter(byte[] entry, string folder, NoteSigner signer)
    {
        var log = new FolderStore(folder);
        using var writer = LogWriter.Open(log).Value!;
        var first = writer.Append([entry]).Value!.First;
        Assert.True(writer.Publish(signer).Succeeded);
        return LogReader.Open(log, signer.Verifier).Value!.Prove(first).Value!;
    }

    /// <summary>Members of a bundle.</summary>
    public static async Task<Dictionary<string, ReadOnlyMemory<byte>>> Members(string bundle) =>
        BundleArchive
            .Read(await File.ReadAllBytesAsync(bundle, TestContext.Current.CancellationToken))
            .Value!.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);

    /// <summary>What verify says: its exit code, and each row's status and problems by the row's id.</summary>
    public static async Task<(int Code, Dictionary<string, (string Status, string Codes, string Detail)> Rows)> Verify(
        string bundle,
        string policy,
        params string[] more
    )
    {
        var said = await Session.Run(["verify", bundle, "--policy", policy, "--json", .. more]);
        Assert.True(said.Output.Length > 0, said.Error);
        var rows = JsonNode.Parse(said.Output)!["checks"]!
            .AsArray()
            .ToDictionary(
                r => (string)r!["id"]!,
                r =>
                    (
                        (string)r!["status"]!,
                        string.Join(' ', r["problems"]!.AsArray().Select(p => (string)p!["code"]!)),
                        (string?)r["detail"]?["en"] ?? ""
                    ),
                StringComparer.Ordinal
            );
        return (said.Code, rows);
    }
}
