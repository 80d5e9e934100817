using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>How the finding is shown.</summary>
internal sealed partial record TransitionsFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
        {
            var (wide, all) = (Transitions.Count(t => t.RestsOnAssumption), Transitions.Count);
            return l == Language.Uk
                ? $"частки переходів; на припущенні, а не на даних, стоять {wide} з {all}"
                : $"shares of transitions; {wide} of {all} rest on the assumption, not on the data";
        });

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        TransitionsWords.IsRefuted(Transitions, Spread)
            ? new(
                "Скільки виборців перейшло від кого до кого, за підсумками дільниць сказати не можна: припущення, на якому стоїть розрахунок, тут спростоване.",
                "How many voters moved from whom to whom cannot be told from the stations’ totals: the assumption that the computation rests on is refuted here."
            )
            : new(
                "Скільки виборців перейшло від кого до кого, за підсумками дільниць можна лише припускати: розрахунок правдивий, якщо всюди чинили однаково.",
                "How many voters moved from whom to whom can only be supposed from the stations’ totals: the computation is right if voters did the same everywhere."
            );

    /// <inheritdoc/>
    public override Bilingual? Caution() =>
        new(
            "Це висновок про людей із підсумків місць. Він правдивий лише тоді, коли виборці однієї групи всюди чинили однаково; межі поруч показують, що знають самі дані.",
            "This is an inference about people from totals of places. It is right only if voters of one group did the same everywhere; the bounds beside it show what the data know by themselves."
        );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        TransitionTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}
