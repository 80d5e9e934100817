using System.Text.Json;
using Scrutineer.Testing;
using Scrutineer.Transparency.Merkle;

namespace Scrutineer.Transparency.Tests.Published;

/// <summary>transparency-dev/merkle: proofs of RFC 6962 §2.1.1 and §2.1.2, whole and broken.</summary>
public sealed class MerkleVectorTests
{
    [Fact]
    public void Every_inclusion_vector_gets_its_published_verdict()
    {
        var count = 0;
        foreach (var (file, vector) in Vectors("vectors/merkle/inclusion"))
        {
            var verdict =
                TryRead(vector, out var path, "root", "leafHash")
                && MerkleProofs.Includes(
                    Number(vector, "leafIdx"),
                    Number(vector, "treeSize"),
                    Hash(vector, "leafHash"),
                    path,
                    Hash(vector, "root")
                );
            Assert.True(verdict != vector.GetProperty("wantErr").GetBoolean(), file);
            count++;
        }
        Assert.Equal(49, count);
    }

    [Fact]
    public void Every_consistency_vector_gets_its_published_verdict()
    {
        var count = 0;
        foreach (var (file, vector) in Vectors("vectors/merkle/consistency"))
        {
            var verdict =
                TryRead(vector, out var path, "root1", "root2")
                && MerkleProofs.Consistent(
                    Number(vector, "size1"),
                    Number(vector, "size2"),
                    Hash(vector, "root1"),
                    Hash(vector, "root2"),
                    path
                );
            Assert.True(verdict != vector.GetProperty("wantErr").GetBoolean(), file);
            count++;
        }
        Assert.Equal(43, count);
    }

    private static IEnumerable<(string File, JsonElement Vector)> Vectors(string folder) =>
        Directory
            .EnumerateFiles(SharedData.Require(folder), "*.json", SearchOption.AllDirectories)
            .Select(f => (f, JsonDocument.Parse(File.ReadAllBytes(f)).RootElement));

    /// <summary>A vector whose hashes are not 32 bytes cannot even be built: refused at the edge.</summary>
    private static bool TryRead(JsonElement vector, out List<Digest> path, params string[] hashes)
    {
        path = [];
        var proof = vector.GetProperty("proof");
        var nodes =
            proof.ValueKind == JsonValueKind.Null ? [] : proof.EnumerateArray().Select(n => n.GetString()!).ToList();
        foreach (var node in nodes)
        {
            if (!Digest.TryParse(node, out var digest))
            {
                return false;
            }
            path.Add(digest);
        }
        return hashes.All(h => Digest.TryParse(vector.GetProperty(h).GetString() ?? "", out _));
    }

    private static Digest Hash(JsonElement vector, string name)
    {
        Assert.True(Digest.TryParse(vector.GetProperty(name).GetString()!, out var digest));
        return digest;
    }

    // The vectors' counts are unsigned: 0 − 1 wraps, and must be refused as any other wrong index.
    private static long Number(JsonElement vector, string name) =>
        unchecked((long)vector.GetProperty(name).GetUInt64());
}
