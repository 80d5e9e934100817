using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases;

/// <summary>A case's own files, each read once while the case is being understood: what is parsed is what is kept.</summary>
internal sealed class ReadOnce(IByteSource folder)
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>?> _read = new(StringComparer.Ordinal);

    /// <summary>The bytes of a name; null where there are none, or the name leads outside.</summary>
    public ReadOnlyMemory<byte>? TryRead(string name)
    {
        if (!_read.TryGetValue(name, out var bytes))
        {
            bytes = ByteName.IsSafe(name) ? folder.TryRead(name) : default(ReadOnlyMemory<byte>?);
            _read.Add(name, bytes);
        }
        return bytes;
    }

    /// <summary>Names inside a folder of the case that are meant, read.</summary>
    /// <param name="under">The folder.</param>
    /// <param name="isMeant">By the name that a file gets.</param>
    /// <param name="from">The folder from which names are told: <paramref name="under"/> itself, or one above it.</param>
    public NamedBytes Under(string under, Func<string, bool> isMeant, string? from = null)
    {
        var top = from ?? under;
        var beginning = top.Length == 0 ? 0 : top.Length + 1;
        var inside = folder
            .List(under)
            .Where(name => isMeant(name[beginning..]))
            .Select(name => (Name: name[beginning..], Bytes: TryRead(name)))
            .Where(read => read.Bytes is not null)
            .Select(read => KeyValuePair.Create(read.Name, read.Bytes!.Value));
        return NamedBytes.Of(inside, Named(top)).Value ?? NamedBytes.Empty;
    }

    /// <summary>Whether there is anything inside a folder of the case.</summary>
    public bool HasFolder(string name) => ByteName.IsSafe(name) && folder.List(name).Any();

    /// <summary>A name as messages call it: with the place that the case is from.</summary>
    public string Named(string name) => name.Length == 0 ? folder.Place : $"{folder.Place}/{name}";

    /// <summary>Everything that was read and is there.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Kept() =>
        _read.Where(r => r.Value is not null).Select(r => KeyValuePair.Create(r.Key, r.Value!.Value));
}
