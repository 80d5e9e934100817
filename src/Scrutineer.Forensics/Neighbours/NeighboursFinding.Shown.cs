using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>How the finding is shown.</summary>
public sealed partial record NeighboursFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"дільниць далеко від сусідів: {Numbers.Say((long)StationLevel.Significant, l)} із {Numbers.Say((long)StationLevel.Compared, l)}"
                : $"stations far from their neighbours: {Numbers.Say((long)StationLevel.Significant, l)} of {Numbers.Say((long)StationLevel.Compared, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        StationLevel.Significant == 0
            ? new(
                "Жодна дільниця не відрізняється від інших у своїй комісії більше, ніж буває випадково.",
                "No station differs from the others of its commission more than chance allows."
            )
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Дільниць, що відрізняються від інших у своїй комісії більше, ніж буває випадково: {Numbers.Say((long)StationLevel.Significant, l)} з {Numbers.Say((long)StationLevel.Compared, l)}."
                    : $"Stations that differ from the others of their commission more than chance allows: {Numbers.Say((long)StationLevel.Significant, l)} of {Numbers.Say((long)StationLevel.Compared, l)}."
            );

    /// <inheritdoc/>
    public override Standing Standing() =>
        Forensics.Standing.NotKept("neighbours, stations", Math.Log10(StationLevel.P));

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        NeighbourTables.Of(returns, this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => NeighbourColumns.Of(returns);

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => Funnel is { } funnel ? [new FunnelFigureData(funnel)] : [];
}
