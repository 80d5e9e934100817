namespace Scrutineer.Reports.Envelopes;

/// <summary>What may be done with a report. Nothing is allowed that was not said.</summary>
/// <param name="MayRefer">Whether it may be given to an investigating authority.</param>
/// <param name="Authorities">To which, in the person's words; empty for any.</param>
/// <param name="MayContact">Whether an authority may ask further through the receipt.</param>
/// <param name="LeaveOut">Who is not to read it, in the person's words.</param>
public sealed record Consent(bool MayRefer, string Authorities, bool MayContact, string LeaveOut)
{
    /// <summary>Nothing was said: nothing is allowed.</summary>
    public static Consent None { get; } = new(false, "", false, "");
}
