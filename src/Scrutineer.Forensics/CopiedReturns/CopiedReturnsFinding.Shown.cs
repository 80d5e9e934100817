using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>How the finding is shown.</summary>
internal sealed partial record CopiedReturnsFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"дільниць: {Numbers.Say((long)StationsInvolved, l)}; пар: {Numbers.Say((long)Pairs.Count, l)}; серій рядків: {Numbers.Say((long)Runs.Count, l)}"
                : $"stations: {Numbers.Say((long)StationsInvolved, l)}; pairs: {Numbers.Say((long)Pairs.Count, l)}; runs of rows: {Numbers.Say((long)Runs.Count, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        StationsInvolved == 0
            ? new(
                "Протоколи одної комісії не повторюють один одного частіше, ніж буває випадково.",
                "Returns of one commission do not repeat each other more often than chance allows."
            )
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Дільниць, чиї протоколи повторюють інші протоколи тої самої комісії так, як випадково майже не буває: {Numbers.Say((long)StationsInvolved, l)}."
                    : $"Stations whose returns repeat others of the same commission as hardly ever happens by chance: {Numbers.Say((long)StationsInvolved, l)}."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.Claims(Method, Math.Log10(P));

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        CopiedTables.Of(returns, this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) =>
        [
            new TextColumn(
                "copied-pairs",
                StationFlags.Numbered(returns, Pairs.Select(p => new[] { p.First, p.Second }))
            ),
            new TextColumn("repeated-runs", StationFlags.Numbered(returns, Runs.Select(Rows))),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];

    private static IEnumerable<int> Rows(RepeatedRun run) =>
        Enumerable.Range(run.First, run.Length).Concat(Enumerable.Range(run.Second, run.Length));
}
