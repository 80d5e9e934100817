using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>One input of a table whose answer is "all of these": what it writes, and what it counts for.</summary>
/// <param name="Values">2 where silence excludes, 3 where it leaves open, 1 where nothing is varied.</param>
/// <param name="Write">Writes what is said of situation k.</param>
/// <param name="Counts">What it counts for in the answer.</param>
internal sealed record Condition(int Values, Action<World, string, Said> Write, Func<Said, Said> Counts)
{
    /// <summary>A sentence whose silence excludes it.</summary>
    public static Condition Closed(string predicate, params string[] arguments) =>
        new(2, (w, k, s) => Situations.Closed(w, s, predicate, Named(k, arguments)), s => s);

    /// <summary>A sentence whose silence leaves it open.</summary>
    public static Condition Open(string predicate, params string[] arguments) =>
        new(3, (w, k, s) => Situations.Open(w, s, predicate, Named(k, arguments)), s => s);

    /// <summary>A sentence that is so in every row.</summary>
    public static Condition Always(string predicate, params string[] arguments) =>
        new(1, (w, k, _) => Situations.Closed(w, Said.Yes, predicate, Named(k, arguments)), _ => Said.Yes);

    /// <summary>The vote is held in p on that day; where it is not, it is held there on another day.</summary>
    public static Condition Held(DateOnly on, DateOnly otherwise, string vote = "v", string place = "p") =>
        new(
            2,
            (w, k, s) =>
            {
                var day = s == Said.Yes ? on : otherwise;
                w.Says("held-in", day, day, FactStatus.Asserted, vote + k, place + k);
            },
            s => s
        );

    /// <summary>A law of Ukraine ends the nullity of the vote, or says nothing of it.</summary>
    public static Condition Lifted { get; } =
        new(
            2,
            (w, k, s) =>
            {
                w.Names("instrument", "a" + k);
                Situations.Closed(w, s, "ends-nullity", "a" + k, "v" + k, "t" + k);
                w.Always("law-of", "a" + k, World.Ukraine);
                Situations.Closed(w, Said.Yes, "has-force", "a" + k);
            },
            s => s
        );

    /// <summary>An agreement of Ukraine that nothing procured by force settles the status of the territory.</summary>
    public static Condition Settled { get; } =
        new(
            2,
            (w, k, s) =>
            {
                w.Names("instrument", "a" + k);
                Situations.Closed(w, s, "settles-status", "a" + k, "t" + k, World.Ukraine);
                Situations.Closed(w, Said.Yes, "has-force", "a" + k);
                Situations.Open(w, Said.No, "procured-by-force", World.Ukraine, "a" + k);
            },
            s => s
        );

    /// <summary>What turns the answer to "not established" in every row.</summary>
    public static Condition Never { get; } = new(1, (_, _, _) => { }, _ => Said.No);

    /// <summary>The condition that this one is excluded.</summary>
    public Condition Unless => this with { Counts = s => Not(s) };

    /// <summary>The condition on other days than those of <see cref="Situations.First"/> to <see cref="Situations.Last"/>.</summary>
    public static Condition On(
        DateOnly first,
        DateOnly last,
        int values,
        string predicate,
        params string[] arguments
    ) =>
        new(
            values,
            (w, k, s) =>
            {
                if (s == Said.Yes || (s == Said.No && values == 3))
                {
                    var status = s == Said.Yes ? FactStatus.Asserted : FactStatus.Refuted;
                    w.Says(predicate, first, last, status, Named(k, arguments));
                }
            },
            s => s
        );

    /// <summary>A letter is a thing of the situation; anything longer is named as it stands.</summary>
    public static object[] Named(string k, IEnumerable<string> arguments) =>
        [.. arguments.Select(a => a.Length == 1 ? a + k : a)];
}

/// <summary>Tables whose answer is the conjunction of their conditions.</summary>
internal static class Conjunction
{
    /// <summary>A table of one rule alone: what else concludes the same is left out.</summary>
    public static TruthTable Of(
        string rule,
        DateOnly asked,
        string predicate,
        string[] arguments,
        params Condition[] conditions
    ) =>
        TruthTable.Of(
            $"{predicate} by {rule} with {string.Join(' ', conditions.Select(c => c.Values))}",
            [.. conditions.Select(c => c.Values)],
            (w, k, s) =>
            {
                if (w.IsEmpty)
                {
                    w.Says("martial-law", World.Day("2014-01-01"), Last, FactStatus.Refuted, World.Ukraine);
                }
                Ground(w, k);
                w.Names("vote", "w" + k).Names("territory", "q" + k).Names("person", "x" + k).Names("norm", "n" + k);
                for (var i = 0; i < conditions.Length; i++)
                {
                    conditions[i].Write(w, k, s[i]);
                }
                return (World.Question(predicate, Condition.Named(k, arguments)), asked);
            },
            s => And([.. conditions.Select((c, i) => c.Counts(s[i]))]),
            [.. World.Rules.Rules.Where(r => r.Head.Predicate.Id == predicate && r.Id != rule).Select(r => r.Id)]
        );
}
