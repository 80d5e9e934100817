using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Core;

/// <summary>How the finding is shown.</summary>
internal sealed partial record CoreFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            (Core, l) switch
            {
                (null, Language.Uk) => "ядра немає",
                (null, _) => "there is no core",
                ({ } core, Language.Uk) =>
                    $"ядро: явка {Points(core.Turnout, core.TurnoutSe, l)}, результат {Points(core.Result, core.ResultSe, l)}",
                ({ } core, _) =>
                    $"core: turnout {Points(core.Turnout, core.TurnoutSe, l)}, result {Points(core.Result, core.ResultSe, l)}",
            }
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        Core is not { } core
            ? new(
                "Дільниці не утворюють одного скупчення, яке можна вважати звичайним.",
                "The stations form no one cluster that could be called ordinary."
            )
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Скупчення дільниць із найнижчою явкою лежить біля явки {Numbers.Say(core.Turnout, 0, l)}\u00A0% і результату лідера {Numbers.Say(core.Result, 0, l)}\u00A0%; у ньому {Numbers.Say(100 * core.Share, 0, l)}\u00A0% бюлетенів."
                    : $"The cluster of stations with the lowest turnout lies near a turnout of {Numbers.Say(core.Turnout, 0, l)}\u00A0% and a leader’s result of {Numbers.Say(core.Result, 0, l)}\u00A0%; it holds {Numbers.Say(100 * core.Share, 0, l)}\u00A0% of the ballots."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        CoreTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];

    /// <summary>A percentage with its standard error.</summary>
    private static string Points(double percent, double? se, Language language) =>
        Numbers.Say(percent, 1, language)
        + (se is { } error ? " ± " + Numbers.Say(error, 1, language) : "")
        + "\u00A0%";
}
