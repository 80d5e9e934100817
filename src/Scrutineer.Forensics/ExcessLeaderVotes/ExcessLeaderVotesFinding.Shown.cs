using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>How the finding is shown.</summary>
public sealed partial record ExcessLeaderVotesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => EffectWords.Of(l => ExcessLeaderVotesWords.Effect(this, l));

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override Bilingual? Caution() => Warning;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        ExcessTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [new ExcessNumbersData(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [new TurnoutFigureData(this)];
}
