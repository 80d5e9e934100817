using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Stores;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Tests;

/// <summary>What many tests need: keys from fixed seeds, a folder that goes away, entries that tell their number.</summary>
internal static class TestLogs
{
    public const string Origin = "example.org/scrutineer-test";

    public static NoteSigner Signer(byte seed, string name = Origin, KeyUse use = KeyUse.Note)
    {
        using var secret = Secret.From(Enumerable.Repeat(seed, 32).ToArray());
        return NoteSigner.FromSeed(name, use, secret);
    }

    public static byte[] Entry(long index)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"entry {index} ");
        var filler = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        // Lengths from a few bytes to a few hundred, by the hash.
        return [.. Encoding.UTF8.GetBytes(text), .. Enumerable.Repeat(filler, filler[0] % 8).SelectMany(b => b)];
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> Entries(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Entry(first + i))];

    public static T Must<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join("; ", outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    public static void Refuses<T>(this Outcome<T> outcome, string code)
        where T : class
    {
        Assert.False(outcome.Succeeded, "was not refused");
        Assert.Equal(code, outcome.Problems[0].Code);
    }

    /// <summary>A published log of so many entries, signed at each of the sizes.</summary>
    public static void MakeLog(IByteStore log, params int[] sizes)
    {
        using var signer = Signer(1);
        using var writer = LogWriter.Create(log).Must();
        foreach (var size in sizes)
        {
            writer.Append(Entries(writer.Size, size - (int)writer.Size)).Must();
            writer.Publish(signer).Must();
        }
    }
}

/// <summary>A folder of a test's own.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("scrutineer-log-").FullName;

    public string Path { get; }

    /// <summary>The store that tests keep their log in.</summary>
    public FolderStore Log => new(this["log"]);

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
