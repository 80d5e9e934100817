namespace Scrutineer.Transparency.Notes;

/// <summary>Signature type byte of C2SP signed-note: the same key under another use has another id.</summary>
#pragma warning disable CA1027 // The values are bytes of a wire format, not flags.
public enum KeyUse
#pragma warning restore CA1027
{
    /// <summary>No use: never a valid key.</summary>
    None = 0,

    /// <summary>Ed25519 over the note's text.</summary>
    Note = 1,

    /// <summary>A witness's timestamped Ed25519 <c>cosignature/v1</c> (C2SP tlog-cosignature).</summary>
    Cosignature = 4,
}
