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
