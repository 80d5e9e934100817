namespace Scrutineer.Law.Editing;

/// <summary>What a completion is, so that an editor can show a sign for it.</summary>
public enum CompletionKind
{
    /// <summary>A sentence of the vocabulary.</summary>
    Sentence,

    /// <summary>A name of a term.</summary>
    Name,

    /// <summary>A variable of the rule.</summary>
    Variable,

    /// <summary>A word of the form itself: a field, <c>if</c>, a key.</summary>
    Word,

    /// <summary>A value of a field.</summary>
    Value,

    /// <summary>An id of a rule or a source.</summary>
    Id,
}

/// <summary>A text that may stand at a place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What a list shows.</param>
/// <param name="Pieces">What is inserted.</param>
/// <param name="Replaces">What gives way to it: from where it begins to the cursor.</param>
/// <param name="Detail">What it means, in a line; may be empty.</param>
public sealed record Completion(
    CompletionKind Kind,
    string Label,
    IReadOnlyList<CompletionPiece> Pieces,
    TextSpan Replaces,
    string Detail = ""
)
{
    /// <summary>What is inserted, as plain text.</summary>
    public string Plain => string.Concat(Pieces.Select(p => p.Text));

    internal static Completion Of(CompletionKind kind, string text, TextSpan replaces, string detail = "") =>
        new(kind, text, [new(text, false)], replaces, detail);
}

/// <summary>A piece of what is inserted.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="IsPlace">Whether it is a place that the writer fills, and the letters are a proposal.</param>
public sealed record CompletionPiece(string Text, bool IsPlace);

/// <summary>What may stand at a place.</summary>
/// <param name="Items">In the order in which they are proposed.</param>
/// <param name="IsWhole">Whether these are all; false where only the first of many are given, and more letters give others.</param>
public sealed record Completions(IReadOnlyList<Completion> Items, bool IsWhole)
{
    /// <summary>The most names that are proposed at once.</summary>
    public const int MostNames = 300;

    internal static Completions None { get; } = new([], true);
}
