using System.Security.Cryptography;

namespace Scrutineer.Reports.Store;

/// <summary>Where sealed bytes lie, by id: files of the folder, or objects of a bucket.</summary>
internal interface IParts : IDisposable
{
    /// <summary>A new id: 32 hexadecimal digits, never given before.</summary>
    string NewId(RandomNumberGenerator randomness);

    /// <summary>Takes sealed bytes as they come; kept once it is completed and flushed.</summary>
    IncomingPart Begin(string id);

    /// <summary>Makes durable what was completed.</summary>
    void Flush(IEnumerable<string> ids);

    /// <summary>Keeps bytes, durably.</summary>
    void Put(string id, byte[] bytes);

    /// <summary>Bytes that were kept.</summary>
    /// <exception cref="StoreUnavailableException">They cannot be had.</exception>
    Stream Read(string id);

    /// <summary>Whether there are bytes of an id.</summary>
    bool Has(string id);

    /// <summary>Deletes; what is not there is passed over.</summary>
    void Delete(IEnumerable<string> ids);

    /// <summary>Deletes what no row names and no living process is bringing in.</summary>
    void DropStrays();

    /// <summary>What stands in the row of a report's own key: the key as sealed to its recipients, or where that lies.</summary>
    byte[] KeepKey(byte[] wrapped, RandomNumberGenerator randomness);

    /// <summary>The key that a row leads to; null where it is gone.</summary>
    byte[]? KeyOf(byte[] row);

    /// <summary>Under which id it lies, where not in the row itself.</summary>
    string? IdOfKey(byte[] row);
}
