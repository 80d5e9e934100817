using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Comparison;

/// <summary>How the finding is shown.</summary>
public sealed partial record ComparisonFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"медіанна зміна явки {Numbers.Say(MedianTurnoutChange, 1, l)} пункту, результату {Numbers.Say(MedianResultChange, 1, l)} пункту"
                : $"median change of turnout {Numbers.Say(MedianTurnoutChange, 1, l)} points, of the result {Numbers.Say(MedianResultChange, 1, l)} points"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"Проти попереднього голосування явка в типовій комісії змінилася на {Numbers.Say(MedianTurnoutChange, 1, l)} пункту, результат лідера — на {Numbers.Say(MedianResultChange, 1, l)}."
                : $"Since the earlier vote turnout changed by {Numbers.Say(MedianTurnoutChange, 1, l)} points in the typical commission, the leader’s result by {Numbers.Say(MedianResultChange, 1, l)}."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        ComparisonTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) =>
        ComparisonColumns.Of(returns, this);

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => Changes.Count > 0 ? [new ChangesFigureData(this)] : [];
}
