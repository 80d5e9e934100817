using NSec.Cryptography;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Transparency.Text;

namespace Scrutineer.Transparency.Notes;

/// <summary>A private Ed25519 key that signs notes or cosignatures. It holds its bytes outside the managed heap.</summary>
public sealed class NoteSigner : IDisposable
{
    private readonly Key _key;

    private NoteSigner(Key key, VerifierKey verifier) => (_key, Verifier) = (key, verifier);

    /// <summary>The public half.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>A signer from the 32 bytes of an RFC 8032 seed.</summary>
    /// <param name="name">Name of the key: non-empty, no spaces, no plus.</param>
    /// <param name="use">What the key will sign.</param>
    /// <param name="seed">32 secret bytes.</param>
    /// <exception cref="ArgumentException">The name or the use is not allowed, or the seed is not 32 bytes.</exception>
    public static NoteSigner FromSeed(string name, KeyUse use, Secret seed)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(seed);
        if (!VerifierKey.IsName(name) || use is not (KeyUse.Note or KeyUse.Cosignature) || seed.Length != 32)
        {
            throw new ArgumentException("A signer needs a name without spaces or plus, a use and a seed of 32 bytes.");
        }
        var key = Key.Import(SignatureAlgorithm.Ed25519, seed.Reveal(), KeyBlobFormat.RawPrivateKey);
        var raw = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        return new NoteSigner(key, VerifierKey.Of(name, use, raw)!);
    }

    /// <summary>Signs a text that ends in a newline.</summary>
    /// <exception cref="InvalidOperationException">The key is a witness's.</exception>
    public SignedNote Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SignedNote(text, [LineFor(text)]);
    }

    /// <summary>Adds this key's line to a note.</summary>
    /// <exception cref="InvalidOperationException">The key is a witness's.</exception>
    public SignedNote AddTo(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.With(LineFor(note.Text));
    }

    /// <summary>This key's line under a text, of bytes that may hold more than the signature.</summary>
    /// <param name="before">What the line holds before the signature, such as a time.</param>
    /// <param name="message">What is signed.</param>
    /// <exception cref="InvalidOperationException">The key is a log's.</exception>
    internal NoteSignature SignAsWitness(ReadOnlySpan<byte> before, ReadOnlySpan<byte> message)
    {
        RequireUse(KeyUse.Cosignature);
        return new NoteSignature(
            Verifier.Name,
            Verifier.Id,
            (byte[])[.. before, .. SignatureAlgorithm.Ed25519.Sign(_key, message)]
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>The public half: a signer never prints its secret.</summary>
    public override string ToString() => $"[secret] {Verifier}";

    private NoteSignature LineFor(string text)
    {
        RequireUse(KeyUse.Note);
        var bytes = SignatureAlgorithm.Ed25519.Sign(_key, StrictUtf8.Encode(text));
        return new NoteSignature(Verifier.Name, Verifier.Id, bytes);
    }

    private void RequireUse(KeyUse use)
    {
        if (Verifier.Use != use)
        {
            throw new InvalidOperationException("A key signs only what it was made for.");
        }
    }
}
