using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Checkpoints;

/// <summary>
/// A signed tree head (C2SP tlog-checkpoint): origin, size, root, and lines of whoever signed or cosigned. Reading
/// checks the form only; <see cref="SignedNote.IsSignedBy"/> and a policy say whether to believe it.
/// </summary>
public sealed class Checkpoint
{
    private Checkpoint(string origin, long size, Digest root, SignedNote note) =>
        (Origin, Size, Root, Note) = (origin, size, root, note);

    /// <summary>Identity of the log.</summary>
    public string Origin { get; }

    /// <summary>Entries in the tree, 0 or more.</summary>
    public long Size { get; }

    /// <summary>Root of the tree (RFC 6962 §2.1).</summary>
    public Digest Root { get; }

    /// <summary>The note that carries it.</summary>
    public SignedNote Note { get; }

    /// <summary>The text that a log signs: three lines.</summary>
    public static string TextOf(string origin, long size, Digest root)
    {
        if (!VerifierKey.IsName(origin))
        {
            throw new ArgumentException("An origin contains neither spaces nor a plus.", nameof(origin));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return $"{origin}\n{StrictDecimal.Write(size)}\n{root}\n";
    }

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="bytes">The whole note.</param>
    /// <param name="file">Where it came from, for the reader of a problem.</param>
    public static Outcome<Checkpoint> Read(ReadOnlySpan<byte> bytes, string? file = null) =>
        SignedNote.Read(bytes, file).Then(note => Of(note, file));

    /// <summary>A checkpoint from a note, where its text has the form of one.</summary>
    public static Outcome<Checkpoint> Of(SignedNote note, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(note);
        var lines = note.Text.Split('\n')[..^1];
        if (
            lines.Length < 3
            || Array.Exists(lines, l => l.Length == 0)
            || !StrictDecimal.TryRead(lines[1], out var size)
            || !Digest.TryParse(lines[2], out var root)
            || (size == 0 && root != TreeHash.Empty)
        )
        {
            return Outcome<Checkpoint>.Refused(NotACheckpoint(file));
        }
        return Outcome<Checkpoint>.Of(new Checkpoint(lines[0], size, root, note));
    }

    /// <summary>The note's bytes.</summary>
    public byte[] ToBytes() => Note.ToBytes();

    private static Problem NotACheckpoint(string? file) =>
        new(
            "not-a-checkpoint",
            new Bilingual("Нотатка не є контрольною точкою журналу.", "The note is not a checkpoint of a log."),
            new Bilingual(
                "Потрібні три рядки: походження, розмір, корінь. Отримайте файл checkpoint журналу ще раз.",
                "It needs three lines: origin, size, root. Get the log's checkpoint file again."
            ),
            file
        );
}
