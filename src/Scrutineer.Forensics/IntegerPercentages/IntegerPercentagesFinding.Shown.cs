using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>How the finding is shown.</summary>
public sealed partial record IntegerPercentagesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => EffectWords.Of(l => IntegerPercentagesWords.Effect(Nulls[0], l));

    /// <inheritdoc/>
    public override Bilingual Plain() => Plainly(Nulls[0][What.Either, Weight.Stations]);

    /// <inheritdoc/>
    public override Standing Standing() =>
        Forensics.Standing.Claims("integer-percentages, lattice", Nulls[0][What.Either, Weight.Stations].Log10P);

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        IntegerTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) =>
        [.. Nulls.Select(n => new NullNumbersData(n)), new RegionNumbersData(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => WholePercentages.Columns(returns);

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() =>
        [
            new CombFigureData(this),
            new CellsFigureData(this),
            .. Regions.Count > 1 ? [new RegionsFigureData(this)] : Array.Empty<FigureData>(),
        ];

    private static Bilingual Plainly(Cell cell) =>
        EffectWords.Of(l =>
        {
            var (observed, expected) = (Numbers.Say(cell.Observed, l), Numbers.Say((long)Math.Round(cell.Expected), l));
            return l == Language.Uk
                ? $"Цілим числом відсотків подано явку чи результат на {observed} дільницях; випадково очікується близько {expected}."
                : $"Turnout or result is a whole percentage at {observed} stations, where about {expected} are expected by chance.";
        });
}
