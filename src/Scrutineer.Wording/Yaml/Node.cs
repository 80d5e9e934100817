namespace Scrutineer.Wording.Yaml;

/// <summary>A piece of a YAML file that remembers its line.</summary>
/// <param name="Line">1-based.</param>
public abstract record Node(int Line);

/// <summary>One plain or quoted text.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Without its quotes; empty for <c>null</c> and <c>~</c>.</param>
public sealed record Scalar(int Line, string Text) : Node(Line);

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
