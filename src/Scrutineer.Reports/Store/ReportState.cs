namespace Scrutineer.Reports.Store;

/// <summary>How far a report is, as its author sees on coming back.</summary>
public enum ReportState
{
    /// <summary>Sealed and kept; nobody has opened it.</summary>
    Received,

    /// <summary>Somebody with a key has opened it.</summary>
    Opened,

    /// <summary>An answer waits.</summary>
    Answered,

    /// <summary>Its author withdrew it: the content cannot be opened any more.</summary>
    Withdrawn,

    /// <summary>Its keepers erased the content; the channel is open.</summary>
    Erased,
}
