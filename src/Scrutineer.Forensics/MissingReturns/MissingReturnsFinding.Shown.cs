using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.MissingReturns;

/// <summary>How the finding is shown.</summary>
public sealed partial record MissingReturnsFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        UncheckableCast is { } cast
            ? EffectWords.Of(l =>
                l == Language.Uk
                    ? $"бюлетенів, не підтверджених жодним протоколом: {Numbers.Say(cast, l)} (підрахунок, інтервалу немає); {Silent(l)}"
                    : $"ballots that no return supports: {Numbers.Say(cast, l)} (a count, it has no interval); {Silent(l)}"
            )
            : EffectWords.NotInVotes(Silent);

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        StationsWithoutData == 0
            ? new(
                "Протоколи опубліковано за всіма відомими дільницями.",
                "Returns are published for all known stations."
            )
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Протоколів не опубліковано для {Numbers.Say((long)StationsWithoutData, l)} з {Numbers.Say((long)Known, l)} відомих дільниць{(RegionsWithoutAnyData.Count == 0 ? "" : $"; областей без жодного протоколу: {Numbers.Say((long)RegionsWithoutAnyData.Count, l)}")}."
                    : $"No return is published for {Numbers.Say((long)StationsWithoutData, l)} of {Numbers.Say((long)Known, l)} known stations{(RegionsWithoutAnyData.Count == 0 ? "" : $"; regions without a single return: {Numbers.Say((long)RegionsWithoutAnyData.Count, l)}")}."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        MissingTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];

    private string Silent(Language language) =>
        language == Language.Uk
            ? $"дільниць без даних: {Numbers.Say((long)StationsWithoutData, language)} із {Numbers.Say((long)Known, language)}"
            : $"stations without data: {Numbers.Say((long)StationsWithoutData, language)} of {Numbers.Say((long)Known, language)}";
}
