using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Keys;

/// <summary>
/// A statement, logged as an entry, that a log's key gives way to another. Both keys sign it: the old one hands over,
/// the new one shows that it is held. From the entry on, checkpoints need the new key; the first checkpoint that
/// holds the entry carries both, so that a reader who knows the old key can follow.
/// </summary>
/// <param name="From">The former key.</param>
/// <param name="To">The new key, of the same name.</param>
public sealed record KeyRotation(VerifierKey From, VerifierKey To)
{
    private const string Header = "scrutineer.key-rotation/v1";

    /// <summary>The entry to append.</summary>
    /// <exception cref="ArgumentException">The keys differ in name, or are one key.</exception>
    public static byte[] State(NoteSigner from, NoteSigner to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (old, fresh) = (from.Verifier, to.Verifier);
        if (old.Name != fresh.Name || old.Equals(fresh))
        {
            throw new ArgumentException("A rotation is between two keys of one log.", nameof(to));
        }
        return to.AddTo(from.Sign($"{Header}\n{old}\n{fresh}\n")).ToBytes();
    }

    /// <summary>
    /// The key in force after some entries. A rotation that is not by the key then in force changes nothing: anybody may
    /// log a text.
    /// </summary>
    /// <param name="trusted">Key in force before entry 0.</param>
    /// <param name="entries">The log's entries from 0, in order.</param>
    public static VerifierKey KeyInForce(VerifierKey trusted, IEnumerable<LogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        ArgumentNullException.ThrowIfNull(entries);
        var current = trusted;
        foreach (var entry in entries.Where(e => e.Bytes.Span.StartsWith("scrutineer.key-rotation/"u8)))
        {
            if (Read(entry.Bytes.Span).Value is { } rotation && rotation.From.Equals(current))
            {
                current = rotation.To;
            }
        }
        return current;
    }

    /// <summary>Reads an entry, and believes it only with both signatures.</summary>
    public static Outcome<KeyRotation> Read(ReadOnlySpan<byte> entry)
    {
        var note = SignedNote.Read(entry);
        if (
            !note.Succeeded
            || note.Value.Text.Split('\n') is not [Header, var from, var to, ""]
            || VerifierKey.TryParse(from) is not { } old
            || VerifierKey.TryParse(to) is not { } fresh
            || old.Name != fresh.Name
            || old.Equals(fresh)
            || !note.Value.IsSignedBy(old)
            || !note.Value.IsSignedBy(fresh)
        )
        {
            return Outcome<KeyRotation>.Refused(KeyProblem.NotARotation());
        }
        return Outcome<KeyRotation>.Of(new KeyRotation(old, fresh));
    }
}
