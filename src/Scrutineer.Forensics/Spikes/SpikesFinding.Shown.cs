using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Spikes;

/// <summary>How the finding is shown.</summary>
internal sealed partial record SpikesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"дільниць у піках: {Numbers.Say(100 * Share, 2, l)}\u00A0%; ні інтервалу, ні ефекту в голосах метод не дає"
                : $"stations in spikes: {Numbers.Say(100 * Share, 2, l)}\u00A0%; the method gives neither an interval nor an effect in votes"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"У піках розподілу результату лежить близько {Numbers.Say(100 * Share, 1, l)}\u00A0% дільниць."
                : $"About {Numbers.Say(100 * Share, 1, l)}\u00A0% of stations lie in spikes of the result."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        SpikeTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
