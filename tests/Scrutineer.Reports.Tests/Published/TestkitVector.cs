using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Sealing;
using Scrutineer.Testing;

namespace Scrutineer.Reports.Tests.Published;

/// <summary>A file of the age testkit (C2SP CCTV): what is expected, with which secrets, and the sealed file.</summary>
internal sealed record TestkitVector(ILookup<string, string> About, byte[] File)
{
    public string Expected => About["expect"].Single();

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(SharedData.Require("vectors/age")).Select(f => Path.GetFileName(f)!);

    public static TestkitVector Read(string name)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(SharedData.Require("vectors/age"), name));
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        var about = Encoding
            .UTF8.GetString(bytes, 0, end)
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new(about, about.Contains("compressed") ? Inflated(bytes[(end + 2)..]) : bytes[(end + 2)..]);
    }

    /// <summary>What happened, in the words of the testkit, and the SHA-256 of what was read before it.</summary>
    public (string Result, string Payload) Open()
    {
        var identities = About["identity"].Select(Identity).Concat(About["passphrase"].Select(p => new Passphrase(p)));
        using var read = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var input = new BufferedInput(new MemoryStream(File));
            using var armor = new ArmorReader(input);
            var source = About.Contains("armored") ? new BufferedInput(armor) : input;
            using var content = SealedFile.Content(source, [.. identities]);
            var buffer = new byte[1000];
            while (content.Read(buffer) is > 0 and var count)
            {
                read.AppendData(buffer, 0, count);
            }
            return ("success", Hex(read));
        }
        catch (BrokenSealException broken)
        {
            return (WordsFor(broken.Failure), Hex(read));
        }
    }

    private static string WordsFor(SealFailure failure) =>
        failure switch
        {
            SealFailure.Armor => "armor failure",
            SealFailure.Header => "header failure",
            SealFailure.HeaderCode => "HMAC failure",
            SealFailure.NoMatch => "no match",
            _ => "payload failure",
        };

    private static string Hex(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetCurrentHash());

    private static IIdentity Identity(string text) =>
        (IIdentity?)X25519Identity.TryParse(text)
        ?? HybridIdentity.TryParse(text)
        ?? throw new InvalidDataException($"{text} is not a key.");

    private static byte[] Inflated(byte[] bytes)
    {
        using var inflating = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var result = new MemoryStream();
        inflating.CopyTo(result);
        return result.ToArray();
    }
}
