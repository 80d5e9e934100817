namespace Scrutineer.Reports.Sealing;

/// <summary>
/// A sealed file cannot be read further. A stream has no other way to say so: what was read before it is authentic, and is not
/// the whole.
/// </summary>
#pragma warning disable CA1032 // Without the part that is broken the exception says nothing.
public sealed class BrokenSealException : IOException
#pragma warning restore CA1032
{
    /// <summary>Says which part is broken.</summary>
    public BrokenSealException(SealFailure failure, string what)
        : base(what) => Failure = failure;

    /// <summary>The part that is broken.</summary>
    public SealFailure Failure { get; }
}
