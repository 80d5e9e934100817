using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What a piece of a text of law can name.</summary>
public enum MentionKind
{
    /// <summary>A rule, by its id.</summary>
    Rule,

    /// <summary>A kind of sentence.</summary>
    Sentence,

    /// <summary>A party, place, vote, instrument … by a name or its id.</summary>
    Term,

    /// <summary>A source of a register, by its id.</summary>
    Source,

    /// <summary>A fact of a register, by its id.</summary>
    Fact,

    /// <summary>A kind of things, by its id.</summary>
    Kind,

    /// <summary>A variable of one rule.</summary>
    Variable,
}

/// <summary>A piece of a text that names something.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Id">Its id.</param>
/// <param name="Span">The piece.</param>
internal sealed record Mention(MentionKind Kind, string Id, TextSpan Span)
{
    /// <summary>Whether it is declared here.</summary>
    public bool IsDeclaration { get; init; }

    /// <summary>The piece that a new id replaces; null where it is called by another name.</summary>
    public TextSpan? WrittenId { get; init; }

    /// <summary>Of a sentence: how it reads; of a variable: null.</summary>
    public SentenceReading? Reading { get; init; }

    /// <summary>Of a variable: which rule of the file it belongs to, from 0.</summary>
    public int Within { get; init; } = -1;

    public static Mention Written(MentionKind kind, string id, TextSpan span, bool declares = false) =>
        new(kind, id, span) { WrittenId = span, IsDeclaration = declares };
}

/// <summary>What a file names, and what of it could not be read.</summary>
/// <param name="All">In the order of the text; a sentence stands before what its slots name.</param>
/// <param name="Unread">Sentences that no vocabulary knows, or a text that breaks off: what they name is not known.</param>
internal sealed record FileMentions(IReadOnlyList<Mention> All, IReadOnlyList<TextSpan> Unread)
{
    /// <summary>The narrowest mention at a place, or null.</summary>
    public Mention? At(int offset) =>
        All.Where(m => m.Span.Touches(offset)).MinBy(m => (m.Span.Length, m.Kind == MentionKind.Sentence ? 1 : 0));
}
