using Scrutineer.Forensics.Register;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>
/// The p-values that are corrected together: those of all methods that can claim one, whichever were asked. Were it those
/// asked, a reader could have a smaller p by asking less.
/// </summary>
public static class HolmFamily
{
    private static readonly IReadOnlyList<string> Shipped =
    [
        .. Methods.All.Where(m => m is { ClaimsP: true, OnRequest: false }).Select(m => m.Name),
    ];

    /// <summary>The methods, by name: those that the library ships, and others that claim a p-value beside them.</summary>
    /// <param name="findings">What was found.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return
        [
            .. Shipped
                .Concat(findings.Where(f => f.Standing() is { Log10P: not null, Kept: true }).Select(f => f.Method))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether every method of the family was asked; one that stayed silent counts as p = 1.</summary>
    public static bool Whole(MethodAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var asked = answers.Findings.Select(f => f.Method).Concat(answers.Silent.Select(s => s.Method));
        return !Of(answers.Findings).Except(asked, StringComparer.Ordinal).Any();
    }

    /// <summary>What is said where only some of the family were asked.</summary>
    public static Bilingual Uncorrected { get; } =
        new(
            $"p без поправки на кілька методів: за Гольмом її роблять на всі методи, що можуть мати p ({string.Join(", ", Shipped)}), а тут питали не всі. Поправлене p дає запуск усіх.",
            $"p is not corrected for several methods: Holm’s correction is over all methods that can claim a p ({string.Join(", ", Shipped)}), and not all of them were asked here. A run of all gives the adjusted p."
        );

    /// <summary>Why a p-value stands outside the family.</summary>
    public static Bilingual NotKept { get; } =
        new(
            "p поза поправкою: рівень цього числа не витримує калібрування.",
            "p is outside the correction: the level of this number does not hold in calibration."
        );
}
