using System.Globalization;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Tests.ToyMethod;

internal sealed record ToyFinding : Finding
{
    public override string Method => "toy";

    public override Bilingual Title { get; } = new("Іграшка", "Toy of a method");

    public override Bilingual Effect => new("іграшковий ефект", "a toy's effect");

    public override Bilingual Plain() => new("Іграшка каже.", "The toy speaks.");

    /// <summary>Stations whose ballots cast end in nought.</summary>
    public required int Round { get; init; }

    public override Standing Standing() => Forensics.Standing.Claims("toy", -400);

    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) => [Table];

    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [new TableNumbersData(Table)];

    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) =>
        [
            new CountColumn(
                "toy-round",
                [.. Enumerable.Range(0, returns.Count).Select(i => (int?)(RoundBallots.IsRound(returns, i) ? 1 : 0))]
            ),
        ];

    public override IReadOnlyList<FigureData> Figures() => [];

    private FindingTable Table =>
        new(
            "Toy table",
            [new TableColumn("last digit", false), new TableColumn("toy stations", true)],
            [
                ["nought", Round.ToString(CultureInfo.InvariantCulture)],
            ]
        );
}
