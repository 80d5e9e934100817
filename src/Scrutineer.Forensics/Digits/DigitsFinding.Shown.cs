using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Digits;

/// <summary>How the finding is shown.</summary>
public sealed partial record DigitsFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => new("жодного, бо метод не спрацьовує", "none, since the method fails");

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.FailsOnCleanVotes;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        DigitTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [new DigitsNumbersData(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
