using System.Diagnostics;
using System.Security.Cryptography;

namespace Scrutineer.Transparency.Secrets;

/// <summary>
/// Bytes that must not leave: they do not move in memory, are wiped on disposal, and have no public way out — every
/// printer, logger or serializer sees only <c>[secret]</c>.
/// </summary>
[DebuggerDisplay("[secret]")]
public sealed class Secret : IDisposable
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private bool _wiped;

    private Secret(int length) => _bytes = GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>How many bytes there are.</summary>
    internal int Length => _bytes.Length;

    /// <summary>Copies the bytes in; the caller wipes its own.</summary>
    public static Secret From(ReadOnlySpan<byte> bytes)
    {
        var secret = new Secret(bytes.Length);
        bytes.CopyTo(secret._bytes);
        return secret;
    }

    /// <summary>UTF-8 of what a person typed, exactly as typed.</summary>
    public static Secret FromText(ReadOnlySpan<char> typed)
    {
        var secret = new Secret(System.Text.Encoding.UTF8.GetByteCount(typed));
        System.Text.Encoding.UTF8.GetBytes(typed, secret._bytes);
        return secret;
    }

    /// <summary>
    /// Hands the text to a reader that takes characters, such as the platform's of certificates, in a buffer that is wiped when the
    /// reader returns.
    /// </summary>
    /// <typeparam name="T">What the reader gives; not the text itself.</typeparam>
    public T Read<T>(SecretReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var characters = GC.AllocateArray<char>(System.Text.Encoding.UTF8.GetCharCount(Reveal()), pinned: true);
        try
        {
            System.Text.Encoding.UTF8.GetChars(Reveal(), characters);
            return reader(characters);
        }
        finally
        {
            Array.Clear(characters);
        }
    }

    /// <summary>Whether another secret has the same bytes; how long it takes tells nothing of them.</summary>
    public bool IsSameAs(Secret other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(Reveal(), other.Reveal());
    }

    /// <summary>Fresh bytes from the generator that the caller passes in.</summary>
    /// <param name="length">1 or more.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    public static Secret Random(int length, RandomNumberGenerator randomness)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentNullException.ThrowIfNull(randomness);
        var secret = new Secret(length);
        randomness.GetBytes(secret._bytes);
        return secret;
    }

    /// <summary>The bytes, for the cipher that needs them and nobody else.</summary>
    internal ReadOnlySpan<byte> Reveal()
    {
        ObjectDisposedException.ThrowIf(_wiped, this);
        return _bytes;
    }

    /// <summary>Wipes the bytes.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _wiped = true;
    }

    /// <summary><c>[secret]</c>.</summary>
    public override string ToString() => "[secret]";
}

/// <summary>Uses a secret's text while it is there.</summary>
/// <typeparam name="T">What it gives.</typeparam>
/// <param name="text">The text; gone when this returns.</param>
public delegate T SecretReader<T>(ReadOnlySpan<char> text);
