using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Finds the piece of a line that a problem is about: readers of law say the line.</summary>
internal static class ProblemPlaces
{
    public static TextSpan Of(Problem problem, EditedText text, string file, Vocabulary? words)
    {
        var line = text.Trim(text.Line((problem.Line ?? 1) - 1));
        var parts = LawFileKinds.Of(file) == LawFileKind.Rules ? RulePart.Of(new EditedText(text[line])) : [];
        var piece = parts is [{ Content.Length: > 0 } only] ? only.Content.From(line.Start) : line;
        return problem.Code == "unknown-name" && words is not null ? Name(text, piece, words) : piece;
    }

    /// <summary>The name that no term has, where it stands once in the sentence.</summary>
    private static TextSpan Name(EditedText text, TextSpan piece, Vocabulary words)
    {
        const string says = "says:";
        if (text[piece].IndexOf(says, StringComparison.Ordinal) is var key and >= 0)
        {
            piece = text.Trim(new(piece.Start + key + says.Length, piece.End));
        }
        var typed = text[piece];
        var reader = new SentenceReader(words);
        reader.Readings(Letters.Tidy(typed.Trim('"', '\'')));
        return
            reader.UnknownName is { Length: > 0 } name
            && typed.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && typed.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) == at
            ? new(piece.Start + at, piece.Start + at + name.Length)
            : piece;
    }
}
