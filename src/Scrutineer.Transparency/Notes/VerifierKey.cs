using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Notes;

/// <summary>
/// A public key as C2SP signed-note writes it: <c>name+hex key id+base64(type ‖ Ed25519 key)</c>. The id is the
/// first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), so a slip of one character anywhere is noticed.
/// </summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private readonly PublicKey _key;
    private readonly byte[] _raw;

    private VerifierKey(string name, KeyUse use, byte[] raw, PublicKey key)
    {
        (Name, Use, _raw, _key) = (name, use, raw, key);
        Id = IdOf(name, use, raw);
    }

    /// <summary>Name of the key: non-empty, no spaces, no plus; a log's is its origin.</summary>
    public string Name { get; }

    /// <summary>What the key signs.</summary>
    public KeyUse Use { get; }

    /// <summary>The four bytes that name the key in a signature line, big-endian.</summary>
    public uint Id { get; }

    /// <summary>The 32 bytes of the Ed25519 key.</summary>
    internal ReadOnlySpan<byte> Raw => _raw;

    /// <summary>Reads a key, or null for anything that is not exactly one.</summary>
    public static VerifierKey? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A base-64 key may itself hold a plus: only the first two separate.
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || StrictBase64.Decode(parts[2]) is not { Length: 33 } typed)
        {
            return null;
        }
        var key = Of(parts[0], (KeyUse)typed[0], typed.AsSpan(1));
        return key is not null && string.Equals(key.ToString(), text, StringComparison.Ordinal) ? key : null;
    }

    /// <summary>A key from its bytes, or null where the bytes are not an Ed25519 key or the use is unknown.</summary>
    internal static VerifierKey? Of(string name, KeyUse use, ReadOnlySpan<byte> raw) =>
        use is KeyUse.Note or KeyUse.Cosignature
        && PublicKey.TryImport(SignatureAlgorithm.Ed25519, raw, KeyBlobFormat.RawPublicKey, out var key)
            ? new VerifierKey(name, use, raw.ToArray(), key!)
            : null;

    /// <summary>Whether a name may stand in a note: non-empty, no Unicode space or control, no plus.</summary>
    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Whether <paramref name="signature"/> (64 bytes) is this key's Ed25519 signature (RFC 8032).</summary>
    internal bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(_key, message, signature);

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString()
    {
        byte[] typed = [(byte)Use, .. _raw];
        return string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static uint IdOf(string name, KeyUse use, byte[] raw)
    {
        byte[] input = [.. StrictUtf8.Encode(name), (byte)'\n', (byte)use, .. raw];
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }
}
