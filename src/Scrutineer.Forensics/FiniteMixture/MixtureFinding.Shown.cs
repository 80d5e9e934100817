using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>How the finding is shown.</summary>
internal sealed partial record MixtureFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => EffectWords.NoVotes;

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        MixtureTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
