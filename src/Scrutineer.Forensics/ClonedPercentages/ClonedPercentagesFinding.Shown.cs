using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>How the finding is shown.</summary>
public sealed partial record ClonedPercentagesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"дільниць у скупченнях: {Numbers.Say((long)StationsInClusters, l)}; скупчень: {Numbers.Say((long)Clusters.Count, l)}"
                : $"stations in clusters: {Numbers.Say((long)StationsInClusters, l)}; clusters: {Numbers.Say((long)Clusters.Count, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        Clusters.Count == 0
            ? new(
                "В одній комісії чи області той самий відсоток не повторюється частіше, ніж буває випадково.",
                "Within one commission or region no percentage repeats more often than chance allows."
            )
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Скупчень однакових відсотків: {Numbers.Say((long)Clusters.Count, l)}, у них дільниць: {Numbers.Say((long)StationsInClusters, l)}; в одній комісії чи області відсоток повторюється частіше, ніж дозволяє випадок."
                    : $"{Numbers.Say((long)Clusters.Count, l)} clusters of identical percentages, {Numbers.Say((long)StationsInClusters, l)} stations: within one commission or region they repeat more often than chance allows."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.Claims(Method, Math.Log10(P));

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        ClonedTables.Of(returns, this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) =>
        [new TextColumn("cloned-groups", StationFlags.Numbered(returns, Clusters.Select(c => c.Stations)))];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
