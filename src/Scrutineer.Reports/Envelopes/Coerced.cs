namespace Scrutineer.Reports.Envelopes;

/// <summary>
/// Somebody who was forced. There is no name here, and no way from here to an <see cref="Actor"/>: who was forced is a victim
/// or a witness, never somebody reported.
/// </summary>
/// <param name="As">As what.</param>
/// <param name="Means">How, in the person's words.</param>
/// <param name="Circumstances">What speaks for whoever was forced: duress, need, refusal; may be empty.</param>
public sealed record Coerced(CoercedAs As, string Means, string Circumstances);

/// <summary>As what a person was forced.</summary>
public enum CoercedAs
{
    /// <summary>It was done to them.</summary>
    Victim,

    /// <summary>They had to look on, or to help.</summary>
    Witness,
}
