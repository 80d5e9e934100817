using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Publishing.Tests;

/// <summary>One byte of a real bundle is changed at a place drawn from a hash; <c>SCRUTINEER_MUTATIONS</c> asks for more.</summary>
public sealed class MutationTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task Every_changed_byte_is_refused_with_a_reason()
    {
        var (whole, policy) = (published.Bundle.ToArray(), TestData.Policy());
        var many = int.TryParse(
            Environment.GetEnvironmentVariable("SCRUTINEER_MUTATIONS"),
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 250;
        for (var i = 0; i < many; i++)
        {
            var drawn = SHA256.HashData(BitConverter.GetBytes(i));
            // Every fifth hits the last 5,000 bytes before the end's directory: manifest, proof and directory are small.
            var place = BinaryPrimitives.ReadUInt32LittleEndian(drawn);
            var at = i % 5 == 0 ? whole.Length - 1 - (int)(place % 5000) : (int)(place % (uint)whole.Length);
            var mutated = whole.ToArray();
            mutated[at] ^= (byte)(1 + (drawn[4] % 255));
            var verified = await TestData.Verify(mutated, policy);
            Assert.True(verified.IsBroken, string.Create(CultureInfo.InvariantCulture, $"{i} at {at}"));
            Assert.NotEmpty(verified.Checks.SelectMany(c => c.Problems));
        }
    }

    [Fact]
    public async Task Every_byte_of_the_manifest_and_of_the_logs_proof_is_guarded()
    {
        var (whole, policy) = (published.Bundle.ToArray(), TestData.Policy());
        var proof = whole.AsSpan().IndexOf("c2sp.org/tlog-proof@v1"u8);
        Assert.True(proof > 0);
        // With the checksums of the container made right again, only signature and proof are left to refuse.
        for (var i = 0; i < 40; i++)
        {
            var archive = BundleArchive.Read(whole).Value!;
            var members = archive.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
            var name = i % 2 == 0 ? "publication.tlog-proof" : "manifest.note";
            var bytes = members[name].ToArray();
            bytes[(i * 7919) % bytes.Length] ^= 1;
            members[name] = bytes;
            var changed = BundleArchive.Of(members).Value!.ToBytes();
            var verified = await TestData.Verify(changed, policy);
            Assert.True(verified.IsBroken, string.Create(CultureInfo.InvariantCulture, $"{name} {i}"));
        }
    }
}
