namespace Scrutineer.Wording.Bytes;

/// <summary>Bytes by name, for reading: a folder, an object store, a map in memory. Names are those of <see cref="ByteName"/>.</summary>
public interface IByteSource
{
    /// <summary>Where the bytes are, as a person named it: what a problem says of a place.</summary>
    string Place { get; }

    /// <summary>The bytes of a name as they are now, or null where there are none.</summary>
    ReadOnlyMemory<byte>? TryRead(string name);

    /// <summary>All names inside a folder of names, at any depth, in ordinal order.</summary>
    /// <param name="under">The folder; all names where empty.</param>
    /// <returns>Whole names, <paramref name="under"/> included; some may not be safe where others put files there.</returns>
    IEnumerable<string> List(string under = "");
}
