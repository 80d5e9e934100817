using System.Collections;

namespace Scrutineer.Wording.Bytes;

/// <summary>
/// Bytes by name that never change: read once, so that what is parsed is what is hashed, judged, published and verified. Names
/// are compared ordinally and were all found safe (<see cref="ByteName.IsSafe"/>).
/// </summary>
#pragma warning disable CA1710 // Named for what it holds; it can be asked like any dictionary.
public sealed class NamedBytes : IByteSource, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
#pragma warning restore CA1710
{
    private readonly SortedList<string, ReadOnlyMemory<byte>> _bytes;

    private NamedBytes(SortedList<string, ReadOnlyMemory<byte>> bytes, string place) =>
        (_bytes, Names, Place) = (bytes, [.. bytes.Keys], place);

    /// <summary>No names at all.</summary>
    public static NamedBytes Empty { get; } = new(Sorted(), "");

    /// <inheritdoc/>
    public string Place { get; }

    /// <summary>All names, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many names there are.</summary>
    public int Count => _bytes.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _bytes.Keys;

    /// <inheritdoc/>
    public IEnumerable<ReadOnlyMemory<byte>> Values => _bytes.Values;

    /// <summary>The bytes of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public ReadOnlyMemory<byte> this[string key] => _bytes[key];

    /// <summary>A map of names to bytes. The bytes are not copied: whoever hands them over does not change them again.</summary>
    /// <param name="bytes">Bytes by name; names may come from outside.</param>
    /// <param name="place">Where they are from, as a person named it.</param>
    /// <returns>The map, or a problem for each name that is not safe or stands twice.</returns>
    public static Outcome<NamedBytes> Of(
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> bytes,
        string place = ""
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(place);
        var problems = new List<Problem>();
        var sorted = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (name, content) in bytes)
        {
            if (!ByteName.IsSafe(name) || !sorted.TryAdd(name, content))
            {
                problems.Add(UnsafeName(name, place));
            }
        }
        return problems.Count > 0
            ? Outcome<NamedBytes>.Refused(problems)
            : Outcome<NamedBytes>.Of(new NamedBytes(new(sorted, StringComparer.Ordinal), place));
    }

    /// <summary>Reads everything that a source has now, or has inside one of its folders; names stay whole.</summary>
    public static Outcome<NamedBytes> ReadFrom(IByteSource source, string under = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(
            source
                .List(under)
                .Select(name =>
                    (Name: name, Bytes: ByteName.IsSafe(name) ? source.TryRead(name) : default(ReadOnlyMemory<byte>))
                )
                // What went away between the list and the reading was not there.
                .Where(read => read.Bytes is not null)
                .Select(read => KeyValuePair.Create(read.Name, read.Bytes!.Value)),
            source.Place
        );
    }

    /// <summary>What lies inside a folder of names, by the names that it has there.</summary>
    /// <param name="folder">Such as <c>case</c>, without a slash at the end; empty for everything.</param>
    public NamedBytes Under(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Length == 0)
        {
            return this;
        }
        var inside = Sorted();
        foreach (var name in List(folder))
        {
            inside.Add(name[(folder.Length + 1)..], _bytes[name]);
        }
        return new NamedBytes(inside, Place.Length == 0 ? folder : $"{Place}/{folder}");
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? TryRead(string name) =>
        _bytes.TryGetValue(name, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <inheritdoc/>
    public IEnumerable<string> List(string under = "") => Names.Where(name => ByteName.IsUnder(name, under));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _bytes.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out ReadOnlyMemory<byte> value) => _bytes.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() => _bytes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static SortedList<string, ReadOnlyMemory<byte>> Sorted() => new(StringComparer.Ordinal);

    private static Problem UnsafeName(string name, string place) =>
        new(
            "unsafe-name",
            new Bilingual(
                $"Назва «{name}» трапляється двічі або веде за межі теки.",
                $"The name “{name}” stands twice, or leads outside its folder."
            ),
            new Bilingual(
                "Дайте файлові відносну назву через «/», без «..», «\\» і «:».",
                "Give the file a relative name with “/” between its parts, without “..”, “\\” and “:”."
            ),
            place.Length == 0 ? null : place
        );
}
