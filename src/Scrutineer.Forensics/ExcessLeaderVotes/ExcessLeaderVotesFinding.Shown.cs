using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>How the finding is shown.</summary>
public sealed partial record ExcessLeaderVotesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => EffectWords.Of(l => ExcessLeaderVotesWords.Effect(this, l));

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"Лідер має на {Numbers.Say(Band.Low / 1e6, 1, l)}–{Numbers.Say(Band.High / 1e6, 1, l)} млн голосів більше, ніж мав би, якби всюди ділив їх з іншими так, як на дільницях зі звичайною явкою."
                : $"The leader has {Numbers.Say(Band.Low / 1e6, 1, l)} to {Numbers.Say(Band.High / 1e6, 1, l)} million votes more than if they were shared with the others everywhere as at stations of ordinary turnout."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override Bilingual? Caution() => Warning is null ? null : ExcessLeaderVotesWords.Unlabelled(Warning);

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
