namespace Scrutineer.Cases.Yaml;

/// <summary>A piece of a YAML file that remembers its line.</summary>
/// <param name="Line">1-based.</param>
internal abstract record Node(int Line);

/// <summary>One plain or quoted text.</summary>
internal sealed record Scalar(int Line, string Text) : Node(Line);

/// <summary>A list.</summary>
internal sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line);

/// <summary>Keys with their values, in the order of the file. Keys are unique: the reader refuses a second one.</summary>
internal sealed record Mapping(int Line, IReadOnlyList<Pair> Pairs) : Node(Line);

/// <summary>A key, its line, and its value.</summary>
internal sealed record Pair(string Key, int Line, Node Value);
