using System.Buffers.Binary;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Notes;

/// <summary>One signature line of a note: <c>— name base64(key id ‖ signature)</c>.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Id of the key.</param>
/// <param name="Bytes">The signature after the id; its form is the key's business.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const string Dash = "\u2014 ";

    /// <summary>Whether <paramref name="key"/> is the key that the line names.</summary>
    public bool IsBy(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return KeyId == key.Id && string.Equals(Name, key.Name, StringComparison.Ordinal);
    }

    /// <summary>The line without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(4));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }

    /// <summary>Reads one line without its newline, or null.</summary>
    public static NoteSignature? TryParse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith(Dash, StringComparison.Ordinal))
        {
            return null;
        }
        var parts = line[Dash.Length..].Split(' ');
        if (parts.Length != 2 || !VerifierKey.IsName(parts[0]) || StrictBase64.Decode(parts[1]) is not { } bytes)
        {
            return null;
        }
        return bytes.Length > 4
            ? new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4))
            : null;
    }
}
