namespace Scrutineer.Forensics.Evidence;

/// <summary>How strong the evidence of a finding is, in words. The levels are a convention of ours.</summary>
public enum EvidenceStrength
{
    /// <summary>Adjusted p at or below one in a million.</summary>
    VeryStrong,

    /// <summary>Adjusted p at or below one in a thousand.</summary>
    Strong,

    /// <summary>Adjusted p at or below 5 %, the level at which false alarms were measured.</summary>
    Moderate,

    /// <summary>Adjusted p above 5 %: chance explains what was seen.</summary>
    None,

    /// <summary>The method describes, or its p-value cannot be counted: its level did not hold, or it was not corrected.</summary>
    Descriptive,

    /// <summary>The method fails on clean votes.</summary>
    Failing,
}

/// <summary>Strength of evidence from the adjusted p-value of a line.</summary>
public static class EvidenceStrengths
{
    private static readonly double FivePercent = Math.Log10(0.05);

    /// <summary>The strength of a line of the table of findings.</summary>
    public static EvidenceStrength Strength(this EvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Log10Adjusted is { } p ? Of(p)
            : line.Finding.Standing().Fails ? EvidenceStrength.Failing
            : EvidenceStrength.Descriptive;
    }

    private static EvidenceStrength Of(double log10P) =>
        log10P <= -6 ? EvidenceStrength.VeryStrong
        : log10P <= -3 ? EvidenceStrength.Strong
        : log10P <= FivePercent ? EvidenceStrength.Moderate
        : EvidenceStrength.None;
}
