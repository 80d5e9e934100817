namespace Scrutineer.Reports.Store;

/// <summary>What a sealed part of a report is.</summary>
public enum PartKind
{
    /// <summary>The form with its text, filled to 16 KiB steps.</summary>
    Text,

    /// <summary>A file, filled by Padmé.</summary>
    File,

    /// <summary>What the person added later.</summary>
    Message,

    /// <summary>What the reader answered, sealed to the receipt's key.</summary>
    Answer,

    /// <summary>A file that the person sealed with a tool of their own.</summary>
    Envelope,
}
