using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Law.Exports;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Testing;

namespace Scrutineer.Publishing.Tests;

/// <summary>The JSON inside a bundle in wrong hands: refused or read, never an exception. <c>SCRUTINEER_FUZZ</c> asks for more.</summary>
public sealed class JsonFuzzTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 300;

    private static readonly string[] Planted =
    [
        "null",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999999",
        "99999999999999999999999999999999",
        "1.5",
        "\"\\ud800\"",
        "\"9999-99-99\"",
        new string('[', 5000),
        string.Concat(Enumerable.Repeat("{\"a\":", 5000)),
        "{\"id\":1,\"id\":2}",
    ];

    [Theory]
    [InlineData("act/act.json")]
    [InlineData("act/meeting.json")]
    [InlineData("assessment/determination.json")]
    [InlineData("publication.json")]
    public void A_mangled_member_is_refused_or_read_in_bounded_memory(string member)
    {
        var whole = TestData.Members(published.Bundle)[member].ToArray();
        for (var i = 0; i < Rounds; i++)
        {
            var bytes = Mangled(whole, SHA256.HashData(BitConverter.GetBytes(i)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(member, bytes);
            Assert.InRange(
                GC.GetAllocatedBytesForCurrentThread() - before,
                0,
                (200L * Math.Max(bytes.Length, whole.Length)) + 1_000_000
            );
        }
    }

    private static void Read(string member, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        _ = member switch
        {
            "act/act.json" => ActJson.ReadDraft(text).Succeeded,
            "act/meeting.json" => ActJson.ReadMeeting(text).Succeeded,
            "publication.json" => AboutPublication.ToolOf(bytes) is null | AboutPublication.NoPdfOf(bytes) is null,
            _ => DeterminationFile.Read(bytes, Shipped.RuPresident2024.Law.Rules.Vocabulary, member).Succeeded,
        };
    }

    /// <summary>A byte changed, a cut, a piece doubled, or a value in the place of another.</summary>
    private static byte[] Mangled(byte[] whole, byte[] drawn)
    {
        var at = (int)(BinaryPrimitives.ReadUInt32LittleEndian(drawn) % (uint)whole.Length);
        var end = Math.Min(whole.Length, at + 1 + BinaryPrimitives.ReadUInt16LittleEndian(drawn.AsSpan(4)) % 300);
        switch (drawn[6] % 5)
        {
            case 0:
                byte[] changed = [.. whole];
                changed[at] ^= (byte)(1 + (drawn[7] % 255));
                return changed;
            case 1:
                return whole[..at];
            case 2: // Keys come twice.
                var from = Array.LastIndexOf(whole, (byte)'\n', at) + 1;
                var line = Array.IndexOf(whole, (byte)'\n', at) is >= 0 and var found ? found + 1 : whole.Length;
                return [.. whole[..line], .. whole[from..line], .. whole[line..]];
            case 3:
                return [.. whole[..at], .. whole[end..]];
            default:
                var colon = Array.IndexOf(whole, (byte)':', at) is >= 0 and var next ? next + 1 : at;
                var stop = Math.Max(colon, Array.IndexOf(whole, (byte)'\n', colon));
                var value = Encoding.UTF8.GetBytes(Planted[drawn[7] % Planted.Length]);
                var comma = stop > colon && whole[stop - 1] == (byte)',' ? stop - 1 : stop;
                return [.. whole[..colon], .. value, .. whole[comma..]];
        }
    }
}
