namespace Scrutineer.Forensics;

/// <summary>Where a finding stands among all: by a p-value that it claims for the whole vote, by name, or last.</summary>
public sealed record Standing
{
    private Standing() { }

    /// <summary>Stable name of the number that claims the p-value, as its calibration names it; null without one.</summary>
    public string? Number { get; private init; }

    /// <summary>log₁₀ of that p-value; null for methods without one.</summary>
    public double? Log10P { get; private init; }

    /// <summary>Whether the method fails on clean votes and is kept to show it: it stands last whatever it says.</summary>
    public bool Fails { get; private init; }

    /// <summary>Whether the level of the p-value held in calibration; one that does not is shown and corrected with no others.</summary>
    public bool Kept { get; private init; }

    /// <summary>The finding describes and claims no p-value that holds.</summary>
    public static Standing WithoutP { get; } = new();

    /// <summary>The method fails on clean votes.</summary>
    public static Standing FailsOnCleanVotes { get; } = new() { Fails = true };

    /// <summary>The finding claims a p-value.</summary>
    /// <param name="number">Stable name of the number, as its calibration names it.</param>
    /// <param name="log10P">log₁₀ p, 0 or less; −∞ where it is too small for doubles.</param>
    public static Standing Claims(string number, double log10P)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        return new()
        {
            Number = number,
            Log10P = log10P,
            Kept = true,
        };
    }

    /// <summary>The finding has a p-value whose level does not hold on every skeleton it was measured on.</summary>
    /// <param name="number">Stable name of the number, as its calibration names it.</param>
    /// <param name="log10P">log₁₀ p, 0 or less; −∞ where it is too small for doubles.</param>
    public static Standing NotKept(string number, double log10P) => Claims(number, log10P) with { Kept = false };
}
