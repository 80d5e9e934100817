using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ControlRelations;

/// <summary>How the finding is shown.</summary>
public sealed partial record ControlRelationsFinding
{
    /// <inheritdoc/>
    public override Bilingual Effect =>
        EffectWords.NotInVotes(l =>
            l == Language.Uk
                ? $"протоколів, що не сходяться: {Numbers.Say((long)Broken, l)}"
                : $"returns that do not add up: {Numbers.Say((long)Broken, l)}"
        );

    /// <inheritdoc/>
    public override Bilingual Plain() =>
        Broken == 0
            ? new("Усі протоколи сходяться: суми в них правильні.", "All returns add up.")
            : EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Протоколів, у яких суми не сходяться: {Numbers.Say((long)Broken, l)}."
                    : $"Returns that do not add up: {Numbers.Say((long)Broken, l)}."
            );

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) =>
        RelationTables.Of(this, language);

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [BrokenColumn(returns)];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];

    private static TextColumn BrokenColumn(ReturnSet returns)
    {
        var broken = new List<string>?[returns.Count];
        foreach (var relation in returns.CheckRelations())
        {
            foreach (var failure in relation.Failures)
            {
                (broken[failure.Station] ??= []).Add(relation.Relation.Id);
            }
        }
        return new TextColumn("broken-relations", [.. broken.Select(b => b is null ? null : string.Join(';', b))]);
    }
}
