using System.Buffers.Binary;
using System.Security.Cryptography;
using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>An act's file of which one byte was changed, at a place drawn from a hash.</summary>
public sealed class DamagedActTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    [InlineData("akn.xml")]
    [InlineData("docx")]
    public async Task A_damaged_act_is_shown_or_refused_and_never_crashes(string format)
    {
        var whole = await File.ReadAllBytesAsync(published.Act, TestContext.Current.CancellationToken);
        var (path, place) = (published.At("damaged.json"), published.At("damaged.out"));
        for (var i = 0; i < 100; i++)
        {
            var drawn = SHA256.HashData(BitConverter.GetBytes(i));
            var damaged = whole.ToArray();
            damaged[BinaryPrimitives.ReadUInt32LittleEndian(drawn) % whole.Length] ^= (byte)(1 + (drawn[4] % 255));
            await File.WriteAllBytesAsync(path, damaged, TestContext.Current.CancellationToken);
            var said = await Session.Run("act", "show", path, "--format", format, "--out", place);
            Assert.Contains(said.Code, new[] { ExitCode.Done, ExitCode.Refused });
        }
    }
}
