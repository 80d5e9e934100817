namespace Scrutineer.Wording.Yaml;

/// <summary>A piece of a YAML file that remembers its line.</summary>
/// <param name="Line">1-based.</param>
public abstract record Node(int Line)
{
    /// <summary>Whether two pieces say the same, wherever they stand: keys in any order, lists in theirs.</summary>
    public bool SaysTheSameAs(Node other) =>
        (this, other) switch
        {
            (Scalar one, Scalar two) => one.Text == two.Text,
            (Sequence one, Sequence two) => one.Items.Count == two.Items.Count
                && one.Items.Zip(two.Items).All(p => p.First.SaysTheSameAs(p.Second)),
            (Mapping one, Mapping two) => one.Pairs.Count == two.Pairs.Count
                && one.Pairs.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Zip(two.Pairs.OrderBy(p => p.Key, StringComparer.Ordinal))
                    .All(p => p.First.Key == p.Second.Key && p.First.Value.SaysTheSameAs(p.Second.Value)),
            _ => false,
        };
}

/// <summary>One plain or quoted text.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Without its quotes; empty for <c>null</c> and <c>~</c>.</param>
public sealed record Scalar(int Line, string Text) : Node(Line)
{
    /// <summary>Where it is written, quotes included: UTF-16 code units from the beginning of the text to its first letter.</summary>
    public int Start { get; init; }

    /// <summary>Likewise to the letter after its last.</summary>
    public int End { get; init; }

    /// <summary>Equal by line and text; what stands before it in its file does not matter.</summary>
    public bool Equals(Scalar? other) => other is not null && Line == other.Line && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Text);
}

/// <summary>A list.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Items">In the order of the file.</param>
public sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line);

/// <summary>Keys with their values, in the order of the file. Keys are unique: the reader refuses a second one.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Pairs">In the order of the file.</param>
public sealed record Mapping(int Line, IReadOnlyList<Pair> Pairs) : Node(Line);

/// <summary>A key, its line, and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Line">1-based.</param>
/// <param name="Value">What stands under the key.</param>
public sealed record Pair(string Key, int Line, Node Value);
