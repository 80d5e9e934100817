namespace Scrutineer.Transparency.Secrets;

/// <summary>The ways in which private keys begin when they lie in files. None of them is ever published.</summary>
public static class SecretMarks
{
    /// <summary>Whether a private key's beginning stands anywhere in the bytes.</summary>
    public static bool In(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("scrutineer-key/v1"u8) >= 0
        || bytes.IndexOf("AGE-SECRET-KEY-"u8) >= 0
        || bytes.IndexOf("PRIVATE KEY-----"u8) >= 0
        || bytes.IndexOf("PRIVATE+KEY+"u8) >= 0;
}
