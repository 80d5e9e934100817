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
