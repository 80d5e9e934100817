using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Klimek;

/// <summary>How the finding is shown.</summary>
internal sealed partial record KlimekFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"частково зміщених дільниць {Share(Best.Incremental, Incremental, l)}, крайніх {Share(Best.Extreme, Extreme, l)}"
                : $"incremental stations {Share(Best.Incremental, Incremental, l)}, extreme ones {Share(Best.Extreme, Extreme, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"Модель описала б ці числа, якби на {Numbers.Say(100 * Best.Incremental, 0, l)}\u00A0% дільниць частину голосів додано лідерові; сама модель цього не доводить."
                : $"The model would describe these numbers if votes had been added to the leader at {Numbers.Say(100 * Best.Incremental, 0, l)}\u00A0% of stations; the model itself does not prove it."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];

    private static string Share(double best, ShareInterval? interval, Language language) =>
        EffectWords.Percent(best, language)
        + (
            interval is { } i
                ? $" (90\u00A0%: {EffectWords.Percent(i.Low, language)} … {EffectWords.Percent(i.High, language)})"
                : ""
        );
}
