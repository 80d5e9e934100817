using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>How the finding is shown.</summary>
internal sealed partial record TwoRacesFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect
    {
        get
        {
            var cast = TwoRacesWords.Cast(Fields);
            return EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Бюлетенів, що не мають пари в другому голосуванні: {Numbers.Say(cast.Apart, l)}"
                    : $"Ballots without a counterpart in the other race: {Numbers.Say(cast.Apart, l)}"
            );
        }
    }

    /// <inheritdoc/>
    public override Bilingual Plain()
    {
        var cast = TwoRacesWords.Cast(Fields);
        return EffectWords.Of(l =>
            l == Language.Uk
                ? $"На {Numbers.Say(cast.Equal, l)} з {Numbers.Say(Match.Matched, l)} дільниць у двох голосуваннях одного дня знайдено однакове число бюлетенів; на решті різниця разом {Numbers.Say(cast.Apart, l)}."
                : $"At {Numbers.Say(cast.Equal, l)} of {Numbers.Say(Match.Matched, l)} stations the two races of one day have the same number of ballots; at the others the differences sum to {Numbers.Say(cast.Apart, l)}."
        );
    }

    /// <inheritdoc/>
    public override Bilingual? Caution() => TwoRacesWords.Doubt(Fields);

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        TwoRacesTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => TwoRacesColumns.Of(returns, this);

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
