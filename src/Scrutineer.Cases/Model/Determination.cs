using Scrutineer.Law;

namespace Scrutineer.Cases;

/// <summary>The answer to one of the four conclusions in one territory.</summary>
/// <param name="Territory">Id of the territory's term.</param>
/// <param name="Conclusion">One of <see cref="Conclusions.All"/>.</param>
/// <param name="Ruling">The answer, on the day that it is about, with its proof where it is established.</param>
internal sealed record TerritoryDetermination(string Territory, string Conclusion, Ruling Ruling);

/// <summary>The four conclusions that never run together, by the ids of their sentences in the vocabulary.</summary>
internal static class Conclusions
{
    /// <summary>The vote is null in the territory (domestic law).</summary>
    public const string NullInTerritory = "null-in-territory";

    /// <summary>It cannot alter the territory's status (international law).</summary>
    public const string StatusUnchanged = "status-unchanged";

    /// <summary>The overall result is tainted (a position).</summary>
    public const string ResultTainted = "result-tainted";

    /// <summary>The person declared elected has no mandate from it (a position).</summary>
    public const string NoMandate = "no-mandate";

    /// <summary>In their order.</summary>
    public static IReadOnlyList<string> All { get; } = [NullInTerritory, StatusUnchanged, ResultTainted, NoMandate];
}

/// <summary>Asks the four conclusions of a case for each of its territories.</summary>
internal static class Determination
{
    /// <summary>
    /// Conclusions 1 and 2 are asked on every day of the vote and must hold on each of them; 3 and 4, which rest on
    /// positions, on the day from which the case is looked at. Only what was known by that day counts.
    /// </summary>
    /// <returns>Territories in the order of the case, the four conclusions within each.</returns>
    public static IReadOnlyList<TerritoryDetermination> Of(Case made, Engine engine) =>
        [
            .. made.Territories.SelectMany(territory =>
                Conclusions.All.Select(conclusion => new TerritoryDetermination(
                    territory,
                    conclusion,
                    Rule(made, engine, territory, conclusion)
                ))
            ),
        ];

    private static Ruling Rule(Case made, Engine engine, string territory, string conclusion)
    {
        var question = Question(engine.Rules.Vocabulary, conclusion, made.Vote, territory);
        var days = conclusion is Conclusions.NullInTerritory or Conclusions.StatusUnchanged ? made.Days : [made.AsOf];
        return Throughout([.. days.Select(day => engine.Ask(question, day, made.AsOf))]);
    }

    /// <summary>A sentence about a vote and a territory, its day left open.</summary>
    internal static Sentence Question(Vocabulary vocabulary, string predicate, string vote, string territory)
    {
        var kind = vocabulary.Predicate(predicate)!;
        return new(
            kind,
            [
                .. kind.Slots.Select(slot =>
                    slot.Kinds switch
                    {
                        ["vote"] => Slot.Of(Value.Of(vote)),
                        ["territory"] => Slot.Of(Value.Of(territory)),
                        _ => Slot.Named(slot.Name),
                    }
                ),
            ]
        );
    }

    /// <summary>The weakest of the days' answers: excluded on one day, it does not hold throughout.</summary>
    private static Ruling Throughout(IReadOnlyList<Ruling> days) =>
        days.FirstOrDefault(d => d.Answer == Answer.NotEstablished)
        ?? days.FirstOrDefault(d => d.Answer == Answer.Unknown)
        ?? days[0];
}
