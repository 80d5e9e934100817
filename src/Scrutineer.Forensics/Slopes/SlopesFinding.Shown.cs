using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Slopes;

/// <summary>How the finding is shown.</summary>
internal sealed partial record SlopesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"пунктів результату на пункт явки: {SlopesWords.Points(Slope, l)}"
                : $"points of result a point of turnout: {SlopesWords.Points(Slope, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            (l, Slope.Value >= 0) switch
            {
                (Language.Uk, true) =>
                    $"Серед дільниць однієї комісії там, де явка на 10 пунктів вища, результат лідера в середньому на {Numbers.Say(10 * Slope.Value, 1, l)} пункту вищий.",
                (Language.Uk, false) =>
                    $"Серед дільниць однієї комісії там, де явка на 10 пунктів вища, результат лідера в середньому на {Numbers.Say(-10 * Slope.Value, 1, l)} пункту нижчий.",
                (_, true) =>
                    $"Among stations of one commission, where turnout is 10 points higher the leader’s result is {Numbers.Say(10 * Slope.Value, 1, l)} points higher on average.",
                _ =>
                    $"Among stations of one commission, where turnout is 10 points higher the leader’s result is {Numbers.Say(-10 * Slope.Value, 1, l)} points lower on average.",
            }
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        SlopeTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
