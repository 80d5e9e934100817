using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Editing;

/// <summary>What a register file or <c>case.yaml</c> names.</summary>
internal sealed class YamlMentions
{
    private readonly EditedText _text;
    private readonly SentenceMentions _found;

    // A variable of a fact is of its own sentence alone.
    private int _sentences;

    private YamlMentions(EditedText text, Vocabulary vocabulary) =>
        (_text, _found) = (text, new SentenceMentions(vocabulary, text));

    public static FileMentions OfRegister(EditedText text, Mapping? root, Vocabulary vocabulary) =>
        root is null ? Broken(text) : new YamlMentions(text, vocabulary).Register(root);

    public static FileMentions OfCase(EditedText text, Mapping? root, Vocabulary vocabulary) =>
        root is null ? Broken(text) : new YamlMentions(text, vocabulary).Case(root);

    private static FileMentions Broken(EditedText text) =>
        new([], text.Text.Length == 0 ? [] : [new TextSpan(0, text.Text.Length)]);

    private FileMentions Register(Mapping root)
    {
        foreach (var (section, kind) in Sections)
        {
            foreach (var entry in Entries(root, section))
            {
                Name(entry, "id", kind, declares: true);
                Name(entry, "kind", MentionKind.Kind);
                if (Value(entry, "says") is Scalar says)
                {
                    Say(says);
                }
                if (kind == MentionKind.Fact)
                {
                    Name(entry, "sources", MentionKind.Source);
                }
            }
        }
        return new(_found.All, _found.Unread);
    }

    private static readonly (string Section, MentionKind Kind)[] Sections =
    [
        ("sources", MentionKind.Source),
        ("terms", MentionKind.Term),
        ("facts", MentionKind.Fact),
    ];

    private FileMentions Case(Mapping root)
    {
        foreach (var key in new[] { "vote", "organiser", "territories", "under-review" })
        {
            Name(root, key, MentionKind.Term);
        }
        return new(_found.All, _found.Unread);
    }

    private static IEnumerable<Mapping> Entries(Mapping root, string key) =>
        Value(root, key) is Sequence list ? list.Items.OfType<Mapping>() : [];

    private static Node? Value(Mapping mapping, string key) => mapping.Pairs.FirstOrDefault(p => p.Key == key)?.Value;

    /// <summary>A name, or a list of names.</summary>
    private void Name(Mapping entry, string key, MentionKind kind, bool declares = false)
    {
        var value = Value(entry, key);
        foreach (var name in value is Sequence list ? list.Items.OfType<Scalar>() : new[] { value }.OfType<Scalar>())
        {
            if (name.Text.Length > 0)
            {
                _found.All.Add(Mention.Written(kind, name.Text, Written(name) ?? Whole(name), declares));
            }
        }
    }

    private void Say(Scalar says)
    {
        if (Written(says) is { } span)
        {
            _found.Add(_text.Trim(span), _sentences++);
        }
        else
        {
            // Folded or escaped: what it says is judged, where each word stands is not known.
            _found.Unread.Add(Whole(says));
        }
    }

    private TextSpan Whole(Scalar scalar) =>
        new(Math.Min(scalar.Start, _text.Text.Length), Math.Clamp(scalar.End, scalar.Start, _text.Text.Length));

    /// <summary>The letters of a text where they stand as they are, between quotes or bare; null where they are escaped or folded.</summary>
    private TextSpan? Written(Scalar scalar)
    {
        var span = Whole(scalar);
        var at = _text[span].IndexOf(scalar.Text, StringComparison.Ordinal);
        return at is 0 or 1 ? new(span.Start + at, span.Start + at + scalar.Text.Length) : null;
    }
}
