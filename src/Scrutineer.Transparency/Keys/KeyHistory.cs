using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Notes;

namespace Scrutineer.Transparency.Keys;

/// <summary>Which key signs a log's checkpoints, followed from a key that the reader trusts.</summary>
public sealed class KeyHistory
{
    private readonly List<(long Index, VerifierKey Key)> _keys;

    private KeyHistory(List<(long Index, VerifierKey Key)> keys) => _keys = keys;

    /// <summary>The key in force after the last entry that was followed.</summary>
    public VerifierKey Current => _keys[^1].Key;

    /// <summary>
    /// Follows the statements of rotation. One that is not by the key then in force changes nothing: anybody may log
    /// a text.
    /// </summary>
    /// <param name="trusted">Key in force before entry 0.</param>
    /// <param name="entries">The log's entries from 0, in order.</param>
    public static KeyHistory Follow(VerifierKey trusted, IEnumerable<LogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        ArgumentNullException.ThrowIfNull(entries);
        List<(long Index, VerifierKey Key)> keys = [(-1, trusted)];
        foreach (var entry in entries.Where(e => KeyRotation.IsOne(e.Bytes.Span)))
        {
            if (KeyRotation.Read(entry.Bytes.Span).Value is { } rotation && rotation.From.Equals(keys[^1].Key))
            {
                keys.Add((entry.Index, rotation.To));
            }
        }
        return new KeyHistory(keys);
    }

    /// <summary>The key that must sign a checkpoint of this size.</summary>
    public VerifierKey ForSize(long size) => _keys.FindLast(k => k.Index < size).Key;
}
