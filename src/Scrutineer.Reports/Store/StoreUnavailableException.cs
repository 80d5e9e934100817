namespace Scrutineer.Reports.Store;

/// <summary>The database or the bucket does not answer as it should: nothing was acknowledged, and it may be tried again.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says so.</summary>
    public StoreUnavailableException() { }

    /// <summary>Says what happened.</summary>
    public StoreUnavailableException(string message)
        : base(message) { }

    /// <summary>Says what happened, and why.</summary>
    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner) { }
}
