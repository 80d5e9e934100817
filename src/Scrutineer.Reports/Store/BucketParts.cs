using System.Globalization;
using System.Security.Cryptography;

namespace Scrutineer.Reports.Store;

/// <summary>
/// Sealed parts as objects of a bucket. The first eight digits of an id name the process that brings it in, so that another
/// knows what a dead one left. A report's own key is an object too: a database keeps deleted rows in its journal and its backups.
/// </summary>
internal sealed class BucketParts(Bucket bucket, PostgresIndex index) : IParts
{
    private const int KeyRowLength = 16 + 32;

    public string NewId(RandomNumberGenerator randomness) =>
        string.Create(CultureInfo.InvariantCulture, $"{index.Life:x8}{ReportStore.NewId(randomness)[8..]}");

    public IncomingPart Begin(string id) => new IncomingObject(bucket, NameOf(id));

    public void Flush(IEnumerable<string> ids) { }

    public void Put(string id, byte[] bytes) => bucket.Put(NameOf(id), bytes);

    public Stream Read(string id) =>
        bucket.Read(NameOf(id)) ?? throw new StoreUnavailableException($"The bucket has no {NameOf(id)}.");

    public bool Has(string id) => bucket.Has(NameOf(id));

    public void Delete(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            bucket.Delete(NameOf(id));
        }
    }

    public void DropStrays()
    {
        var begun = bucket.Begun();
        var there = bucket.Keys().ToList();
        HashSet<string> known;
        using (var connection = index.Open())
        {
            known = Known(connection);
        }
        var strays = there.Where(k => !known.Contains(IdOf(k))).Concat(begun.Select(b => b.Key));
        foreach (var life in strays.Select(LifeOf).OfType<int>().Distinct())
        {
            // Asked anew while nobody of that number lives: what it committed last is known now.
            index.IfDead(
                life,
                connection =>
                {
                    var last = Known(connection);
                    there.Where(k => LifeOf(k) == life && !last.Contains(IdOf(k))).ToList().ForEach(bucket.Delete);
                    begun.Where(b => LifeOf(b.Key) == life).ToList().ForEach(b => bucket.Abort(b.Key, b.Upload));
                }
            );
        }
    }

    public byte[] KeepKey(byte[] wrapped, RandomNumberGenerator randomness)
    {
        var id = NewId(randomness);
        Put(id, wrapped);
        return [.. Convert.FromHexString(id), .. SHA256.HashData(wrapped)];
    }

    public byte[]? KeyOf(byte[] row)
    {
        if (row.Length != KeyRowLength)
        {
            return null;
        }
        using var found = bucket.Read(NameOf(IdOfKey(row)!));
        if (found is null)
        {
            return null;
        }
        using var bytes = new MemoryStream();
        found.CopyTo(bytes);
        var wrapped = bytes.ToArray();
        return SHA256.HashData(wrapped).AsSpan().SequenceEqual(row.AsSpan(16))
            ? wrapped
            : throw new StoreUnavailableException("The bucket gave other bytes than it was given.");
    }

    public string? IdOfKey(byte[] row) =>
        row.Length == KeyRowLength ? Convert.ToHexStringLower(row.AsSpan(0, 16)) : null;

    public void Dispose() => bucket.Dispose();

    private HashSet<string> Known(System.Data.Common.DbConnection connection) =>
        [
            .. Index.Query(connection, "SELECT id FROM part", r => r.GetString(0)),
            .. Index
                .Query(connection, "SELECT sealed FROM wrapping", r => IdOfKey(r.GetFieldValue<byte[]>(0)))
                .OfType<string>(),
        ];

    private static string NameOf(string id) => $"{FolderParts.Name}/{id}.age";

    private static string IdOf(string key) => Path.GetFileNameWithoutExtension(key);

    // Null for what is not ours: another's object in the bucket is left alone, and fsck names it.
    private static int? LifeOf(string key) =>
        key.Length == FolderParts.Name.Length + 37
        && key == NameOf(IdOf(key))
        && int.TryParse(IdOf(key)[..8], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var life)
            ? life
            : null;
}
