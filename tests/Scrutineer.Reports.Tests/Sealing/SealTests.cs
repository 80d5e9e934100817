using System.Security.Cryptography;
using CsCheck;
using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Tests.Sealing;

public sealed class SealTests
{
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    [Fact]
    public void Every_recipient_opens_alone_what_was_sealed_to_several()
    {
        using var curve = X25519Identity.Generate(Randomness);
        using var hybrid = HybridIdentity.Generate(Randomness);
        var file = SealedFile.Seal("побачене"u8, [curve.Recipient, hybrid.Recipient], Randomness);
        Assert.Equal("побачене"u8, SealedFile.Open(file, curve).Value!);
        Assert.Equal("побачене"u8, SealedFile.Open(file, hybrid).Value!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(131072)]
    [InlineData(300_000)]
    public void Content_comes_back_whatever_its_length_and_however_it_is_written(int length)
    {
        using var identity = X25519Identity.Generate(Randomness);
        var content = RandomNumberGenerator.GetBytes(length);
        using var output = new MemoryStream();
        using (var sealing = SealingStream.Begin(output, [identity.Recipient], Randomness))
        {
            for (var at = 0; at < length; at += 7001)
            {
                sealing.Write(content.AsSpan(at, Math.Min(7001, length - at)));
            }
            sealing.Complete();
        }
        Assert.Equal(content, SealedFile.Open(output.ToArray(), identity).Value!);
    }

    [Fact]
    public void A_file_that_was_not_completed_opens_for_nobody()
    {
        using var identity = X25519Identity.Generate(Randomness);
        using var output = new MemoryStream();
        using (var sealing = SealingStream.Begin(output, [identity.Recipient], Randomness))
        {
            sealing.Write(new byte[200_000]);
        }
        Assert.Equal("seal-payload", Assert.Single(SealedFile.Open(output.ToArray(), identity).Problems).Code);
    }

    [Fact]
    public void A_bit_changed_anywhere_is_noticed()
    {
        using var identity = X25519Identity.Generate(Randomness);
        var file = SealedFile.Seal("сонце"u8, [identity.Recipient], Randomness);
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[0, 7])
            .Sample(
                (place, bit) =>
                {
                    byte[] changed = [.. file];
                    changed[place] ^= (byte)(1 << bit);
                    Assert.False(SealedFile.Open(changed, identity).Succeeded);
                },
                iter: 1000,
                seed: "0N0XIzNsQ0O2"
            );
    }

    [Fact]
    public void Whatever_bytes_come_are_answered_and_never_open()
    {
        using var identity = X25519Identity.Generate(Randomness);
        var file = SealedFile.Seal(new byte[100], [identity.Recipient], Randomness);
        Gen.Select(Gen.Byte.Array, Gen.Int[0, file.Length], Gen.Int[0, file.Length])
            .Sample(
                (noise, from, to) =>
                {
                    byte[] bytes = [.. file.AsSpan(..from), .. noise, .. file.AsSpan(to)];
                    if (!bytes.AsSpan().SequenceEqual(file))
                    {
                        Assert.False(SealedFile.Open(bytes, identity).Succeeded);
                    }
                },
                iter: 2000,
                seed: "0N0XIzNsQ0O2"
            );
    }

    [Fact]
    public void A_large_file_streams_both_ways_in_a_bounded_memory()
    {
        using var identity = X25519Identity.Generate(Randomness);
        const long length = 64L << 20;
        using var counting = new CountingStream();
        using var sealing = SealingStream.Begin(counting, [identity.Recipient], Randomness);
        var block = new byte[1 << 20];
        sealing.Write(block);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var written = (long)block.Length; written < length; written += block.Length)
        {
            sealing.Write(block);
        }
        sealing.Complete();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(counting.Length, length, length + (length / 1024));
    }

    [Fact]
    public void A_passphrase_stands_alone()
    {
        using var identity = X25519Identity.Generate(Randomness);
        using var passphrase = new Passphrase("сім слів", work: 4);
        Assert.Throws<ArgumentException>(() => SealedFile.Seal([], [passphrase, identity.Recipient], Randomness));
        var file = SealedFile.Seal("лист"u8, [passphrase], Randomness);
        Assert.Equal("лист"u8, SealedFile.Open(file, passphrase).Value!);
        using var other = new Passphrase("сім слiв", work: 4);
        Assert.Equal("seal-no-match", Assert.Single(SealedFile.Open(file, other).Problems).Code);
    }

    [Fact]
    public void Armor_is_recognised_and_reads_back()
    {
        using var identity = X25519Identity.Generate(Randomness);
        for (var length = 0; length < 100; length++)
        {
            using var text = new MemoryStream();
            using (var armor = Armor.Writer(text))
            using (var sealing = SealingStream.Begin(armor, [identity.Recipient], Randomness))
            {
                sealing.Write(new byte[length]);
                sealing.Complete();
            }
            Assert.Equal(new byte[length], SealedFile.Open(text.ToArray(), identity).Value!);
        }
    }

    [Fact]
    public void Keys_read_back_from_their_text_and_secrets_do_not_print_themselves()
    {
        using var curve = X25519Identity.Generate(Randomness);
        using var hybrid = HybridIdentity.Generate(Randomness);
        Assert.Equal(curve.Recipient, X25519Recipient.TryParse(curve.Recipient.ToString()));
        Assert.Equal(hybrid.Recipient, HybridRecipient.TryParse(hybrid.Recipient.ToString()));
        Assert.Equal(curve.Recipient, X25519Identity.TryParse(curve.Reveal())!.Recipient);
        Assert.Equal(hybrid.Recipient, HybridIdentity.TryParse(hybrid.Reveal())!.Recipient);
        Assert.DoesNotContain("SECRET", curve.ToString() + hybrid, StringComparison.OrdinalIgnoreCase);
        var text = curve.Recipient.ToString();
        Assert.Null(X25519Recipient.TryParse(text[..^1] + (text[^1] == 'q' ? 'p' : 'q')));
        Assert.Null(X25519Recipient.TryParse(curve.Recipient.ToString().ToUpperInvariant()));
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get; set; }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
