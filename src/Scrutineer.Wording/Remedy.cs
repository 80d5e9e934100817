using System.Collections.Frozen;

namespace Scrutineer.Wording;

/// <summary>
/// A step that mends a problem, named without the syntax of any host: a command line says it as a command, a page as a link
/// or a button.
/// </summary>
public sealed record Remedy
{
    private readonly FrozenDictionary<string, string> _values;

    /// <summary>A step and what it is about.</summary>
    /// <param name="code">Stable kebab-case name, such as <c>list-entries</c>.</param>
    /// <param name="values">Names with their values, each name once.</param>
    /// <exception cref="ArgumentException">The code is blank, or a name stands twice.</exception>
    public Remedy(string code, params IReadOnlyList<(string Name, string Value)> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named.Add(name, value);
        }
        Code = code;
        _values = named.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Stable kebab-case name of the step.</summary>
    public string Code { get; }

    /// <summary>What the step is about, by name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">The remedy carries no such name.</exception>
    public string this[string name] => _values[name];

    /// <summary>Whether both are the same step about the same things.</summary>
    public bool Equals(Remedy? other) =>
        other is not null
        && Code == other.Code
        && _values.Count == other._values.Count
        && _values.All(v => other._values.TryGetValue(v.Key, out var value) && value == v.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, _values.Count);
}
