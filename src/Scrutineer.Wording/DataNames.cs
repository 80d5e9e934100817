using System.Text;

namespace Scrutineer.Wording;

/// <summary>A name as returns write it, and as readers read it.</summary>
/// <param name="Name">As the source writes it, letter by letter.</param>
/// <param name="Plain">In both languages, without quotation marks.</param>
/// <param name="SoCalled">Whether it names something that nobody has to recognise: then it stands in quotation marks, with <em>so-called</em>.</param>
public sealed record DataName(string Name, Bilingual Plain, bool SoCalled)
{
    /// <summary>As it is written for readers.</summary>
    public Bilingual Said { get; } = SoCalled ? new($"так звана «{Plain.Uk}»", $"the so-called “{Plain.En}”") : Plain;
}

/// <summary>Names of regions and choices for readers: returns keep the names of their source, texts do not.</summary>
public sealed class DataNames
{
    private readonly Dictionary<string, DataName> _byName;
    private readonly IReadOnlyList<DataName> _longestFirst;

    /// <summary>Names, each of another source name.</summary>
    /// <exception cref="ArgumentException">A source name stands twice.</exception>
    public DataNames(IEnumerable<DataName> names)
    {
        _byName = names.ToDictionary(n => n.Name, StringComparer.Ordinal);
        _longestFirst =
        [
            .. _byName.Values.OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>No name is known: all stand as their source writes them.</summary>
    public static DataNames None { get; } = new([]);

    /// <summary>All of them, the longest first.</summary>
    public IReadOnlyList<DataName> All => _longestFirst;

    /// <summary>Whether readers have a name for this one.</summary>
    public bool Knows(string name) => _byName.ContainsKey(name);

    /// <summary>A name for readers; itself in both languages where none is known.</summary>
    public Bilingual Of(string name) => _byName.TryGetValue(name, out var known) ? known.Said : Bilingual.Same(name);

    /// <summary>A text in which every source name that stands as a word of its own is written for readers.</summary>
    public Bilingual In(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _longestFirst.Count == 0 ? text : new(In(text.Uk, Language.Uk), In(text.En, Language.En));
    }

    /// <summary>The same for a text in one language.</summary>
    public string In(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (At(text, at) is { } name)
            {
                written.Append(name.Said.In(language));
                at += name.Name.Length;
            }
            else
            {
                written.Append(text[at++]);
            }
        }
        return written.ToString();
    }

    private DataName? At(string text, int at) =>
        at > 0 && char.IsLetterOrDigit(text[at - 1])
            ? null
            : _longestFirst.FirstOrDefault(n =>
                string.CompareOrdinal(text, at, n.Name, 0, n.Name.Length) == 0
                && (at + n.Name.Length == text.Length || !char.IsLetterOrDigit(text[at + n.Name.Length]))
            );
}
