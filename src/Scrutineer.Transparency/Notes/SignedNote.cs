using System.Text;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Notes;

/// <summary>
/// A C2SP signed note: a text that ends in a newline, a blank line, one or more signature lines. Every note that is
/// read prints back byte for byte.
/// </summary>
public sealed class SignedNote
{
    /// <summary>Signature lines that are read at most; C2SP asks for at least 16.</summary>
    public const int MostSignatures = 100;

    /// <summary>Bytes that are read at most.</summary>
    public const int MostBytes = 4 << 20;

    internal SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        if (!IsText(text))
        {
            throw new ArgumentException(
                "The text of a note ends in a newline and contains no other control characters.",
                nameof(text)
            );
        }
        (Text, Signatures) = (text, signatures);
    }

    /// <summary>What is signed, with its last newline.</summary>
    public string Text { get; }

    /// <summary>The signature lines, in their order.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note: valid UTF-8, no control characters but newlines, well-formed signature lines.</summary>
    public static Outcome<SignedNote> Read(ReadOnlySpan<byte> bytes, string? file = null)
    {
        if (bytes.Length > MostBytes || StrictUtf8.Decode(bytes) is not { } all)
        {
            return Outcome<SignedNote>.Refused(NoteProblem.NotANote(file));
        }
        var split = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !IsText(all))
        {
            return Outcome<SignedNote>.Refused(NoteProblem.NotANote(file));
        }
        // The last piece is what follows the last newline: nothing, or, of more lines than are read, all the others.
        var lines = all[(split + 2)..].Split('\n', MostSignatures + 2);
        var parsed = lines[..^1].Select(NoteSignature.TryParse).ToList();
        if (parsed.Count is 0 or > MostSignatures || parsed.Exists(s => s is null))
        {
            return Outcome<SignedNote>.Refused(NoteProblem.NotANote(file));
        }
        return Outcome<SignedNote>.Of(new SignedNote(all[..(split + 1)], parsed!));
    }

    /// <summary>
    /// Whether <paramref name="key"/> signed the text. A known key's line that fails makes the answer no, whatever
    /// other lines say; lines of other keys are passed over (C2SP signed-note, “Signatures”).
    /// </summary>
    public bool IsSignedBy(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var lines = Signatures.Where(s => s.IsBy(key)).ToList();
        var message = StrictUtf8.Encode(Text);
        return key.Use == KeyUse.Note && lines.Count > 0 && lines.TrueForAll(s => key.Verifies(message, s.Bytes.Span));
    }

    /// <summary>The same note with the lines of others over the same text; a line that it has already is not repeated.</summary>
    /// <exception cref="ArgumentException">A note has another text.</exception>
    public SignedNote WithSignaturesOf(IEnumerable<SignedNote> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var lines = Signatures.ToList();
        foreach (var other in others)
        {
            if (other.Text != Text)
            {
                throw new ArgumentException("Only notes of one text share their signatures.", nameof(others));
            }
            lines.AddRange(other.Signatures.Where(s => !lines.Exists(l => l.ToString() == s.ToString())));
        }
        return new SignedNote(Text, lines);
    }

    /// <summary>The same text with one more signature line.</summary>
    internal SignedNote With(NoteSignature signature) => new(Text, [.. Signatures, signature]);

    /// <summary>The note, UTF-8.</summary>
    public byte[] ToBytes() => StrictUtf8.Encode(ToString());

    /// <summary>The note.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            note.Append(signature).Append('\n');
        }
        return note.ToString();
    }

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n');
}
