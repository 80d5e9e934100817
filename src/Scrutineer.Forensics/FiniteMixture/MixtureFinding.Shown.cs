using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>How the finding is shown.</summary>
internal sealed partial record MixtureFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect => EffectWords.NoVotes;

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        Verdict == MixtureVerdict.Converged
            ? new(
                "Модель ділить дільниці на звичайні та незвичайні й каже, скільки яких; частки наведено з інтервалами.",
                "The model divides the stations into ordinary and unusual ones; the shares are given with intervals."
            )
            : new(
                "Модель, що ділить дільниці на звичайні та незвичайні, тут нічого певного не дала.",
                "The model that divides stations into ordinary and unusual ones gave nothing certain here."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        MixtureTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
