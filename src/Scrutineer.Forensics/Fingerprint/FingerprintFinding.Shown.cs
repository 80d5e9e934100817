using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Fingerprint;

/// <summary>How the finding is shown.</summary>
public sealed partial record FingerprintFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        new(
            $"{EffectWords.Percent(ShareHighHigh, Language.Uk)} виборців там, де явка і результат понад 80\u00A0%; ні інтервалу, ні ефекту в голосах метод не дає",
            $"{EffectWords.Percent(ShareHighHigh, Language.En)} of voters where turnout and result exceed 80\u00A0%; the method gives neither an interval nor an effect in votes"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"Там, де і явка, і результат лідера понад 80\u00A0%, внесено до списків {Numbers.Say(100 * ShareHighHigh, 0, l)}\u00A0% виборців."
                : $"{Numbers.Say(100 * ShareHighHigh, 0, l)}\u00A0% of voters are listed where turnout and the leader’s result both exceed 80\u00A0%."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [new FingerprintNumbersData(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() =>
        !Registered.Any(v => v > 0) ? []
        : Regions.Count > 1 ? [new FingerprintFigureData(this), new RegionFingerprintsFigureData(this)]
        : [new FingerprintFigureData(this)];
}
