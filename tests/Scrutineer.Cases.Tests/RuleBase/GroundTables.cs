using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Condition;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Each ground of Ukrainian law alone, and what lasts.</summary>
internal static class GroundTables
{
    private static readonly DateOnly After = VoteDay.AddDays(5);
    private static readonly DateOnly Past = World.Day("2021-09-18");
    private static readonly DateOnly Later = World.Day("2025-06-02");
    private static readonly DateOnly Older = World.Day("2019-03-16");
    private static readonly Condition OnTheDay = Held(VoteDay, VoteDay.AddDays(1));
    private static readonly Condition Before = Held(VoteDay, After.AddDays(1));
    private static readonly Condition Within = Closed("within", "p", "t");
    private static readonly Condition Belongs = Closed("belongs-to", "t", World.Ukraine);
    private static readonly Condition Occupied = Open("occupation-recorded", "p", World.Russia);
    private static readonly Condition Organised = Closed("organised-by", "v", "b");
    private static readonly Condition Created = Open("created-by-law", "b", World.Ukraine);
    private static readonly Condition Called = Closed("called-under", "v", World.Ukraine);
    private static readonly Condition Whole = Closed("all-ukrainian-referendum", "v");
    private static readonly Condition ConsentThere = Closed("consents", World.Ukraine, "v", "p");
    private static readonly Condition Consent = Closed("consents", World.Ukraine, "v", "t");

    public static IReadOnlyList<TruthTable> All { get; } =
    [
        .. new[] { "ua", "int" }.SelectMany(Administration),
        One(
            "ua.constitution.92-1-20.outside",
            VoteDay,
            "outside-the-law",
            ["v", World.Ukraine, "t"],
            OnTheDay,
            Within,
            Belongs,
            Organised,
            Called.Unless,
            Created.Unless,
            ConsentThere.Unless,
            Consent.Unless
        ),
        Null("ua.null.92-1-20", Within, Belongs, Organised, Called.Unless, Created.Unless),
        Null("ua.null.forbidden", Within, Belongs, Occupied),
        Null("ua.null.9-3", Within, Belongs, Organised, Occupied, Created.Unless),
        Null("ua.null.73", Within, Belongs, Closed("asks-territory", "v", World.Ukraine), Called.Unless, Whole.Unless),
        Null(
            "ua.null.calling-unconstitutional",
            Within,
            Belongs,
            Closed("calling-unconstitutional", "v"),
            Called.Unless
        ),
        One(
            "ua.legitimacy.law",
            After,
            "not-legitimate",
            ["v", "t"],
            Before,
            Within,
            Belongs,
            Called.Unless,
            ConsentThere.Unless,
            Consent.Unless
        ),
        One(
            "ua.legitimacy.bodies",
            After,
            "not-legitimate",
            ["v", "t"],
            Before,
            Within,
            Belongs,
            Organised,
            Created.Unless,
            ConsentThere.Unless,
            Consent.Unless
        ),
        One(
            "ua.constitution.5",
            VoteDay,
            "usurpation",
            ["v", "t", "b", World.Ukraine],
            OnTheDay,
            Within,
            Belongs,
            Organised,
            Called.Unless,
            Created.Unless
        ),
        UsurpationElsewhere(),
        One(
            "ua.constitution.73",
            After,
            "territory-unchanged",
            ["v", World.Ukraine, "t"],
            Before,
            Within,
            Belongs,
            Whole.Unless
        ),
        One(
            "ua.constitution.134-138",
            After,
            "territory-unchanged",
            ["v", World.Ukraine, "t"],
            Before,
            Within,
            Closed("within", "t", "crimea"),
            Whole.Unless
        ),
        One(
            "ua.constitution.73.all-ukrainian",
            VoteDay,
            "all-ukrainian-referendum",
            ["v"],
            Always("all-state-referendum", "v", World.Russia),
            Closed("all-state-referendum", "v", World.Ukraine)
        ),
        One(
            "ua.389-viii.19-1.region",
            VoteDay,
            "forbidden",
            ["v", "t"],
            OnTheDay,
            Within,
            Belongs,
            Closed("martial-law-in", "t"),
            ConsentThere.Unless,
            Consent.Unless
        ),
        One(
            "ua.389-viii.19-1",
            Later,
            "forbidden",
            ["v", "t"],
            Held(Later, Later.AddDays(1)),
            Within,
            Condition.On(Later, Later, 2, "belongs-to", "t", World.Ukraine),
            new(1, (w, _, _) => w.Says("martial-law", Later, Later, FactStatus.Asserted, World.Ukraine), _ => Said.Yes),
            Condition.On(Later, Later, 2, "consents", World.Ukraine, "v", "p").Unless,
            Condition.On(Later, Later, 2, "consents", World.Ukraine, "v", "t").Unless
        ),
        One(
            "ua.reach.named",
            VoteDay,
            "reached",
            ["p", "n"],
            Closed("norm-names", "n", "q"),
            Closed("within", "p", "q")
        ),
        One(
            "ua.reach.all",
            VoteDay,
            "reached",
            ["p", "n"],
            Closed("norm-names-all", "n", World.Ukraine),
            Occupied,
            Within,
            Belongs
        ),
        One("ua.1207-vii.8-5", Past, "forbidden", ["v", "t"], [.. In(Past, "crimea")]),
        One("ua.1207-vii.9-2", Past, "unlawful-body", ["b", "t"], [.. In(Past, "crimea"), .. By(Past)]),
        One("ua.2268-viii", Older, "unlawful-body", ["b", "t"], [.. In(Older, "donetsk-region"), .. By(Older)]),
        One(
            "ua.status",
            After,
            "status-unchanged",
            ["v", "t"],
            Before,
            Within,
            Belongs,
            Occupied,
            Called.Unless,
            Closed("consents", World.Ukraine, "v", "t").Unless,
            Settled.Unless
        ),
        .. Ends(),
        One("ua.territory", VoteDay, "territory-of", ["p", World.Ukraine], Within, Belongs),
        One("int.territory", VoteDay, "territory-of", ["p", World.Ukraine], Within, Belongs),
        .. Resolution("68-262", "2014-03-16", "crimea"),
        .. Resolution("es-11-4", "2022-09-23", "kherson-region"),
    ];

    private static TruthTable One(
        string rule,
        DateOnly asked,
        string predicate,
        string[] arguments,
        params Condition[] conditions
    ) => Conjunction.Of(rule, asked, predicate, arguments, conditions);

    // Nullity is asked some days after the vote; where it was not held yet, it is held after that day.
    private static TruthTable Null(string rule, params Condition[] conditions) =>
        One(rule, After, "null-in-territory", ["v", "t"], [Before, .. conditions, Lifted.Unless]);

    private static IEnumerable<TruthTable> Administration(string folder) =>
        [
            One($"{folder}.administers.everywhere", VoteDay, "administers", ["b", "v", "p"], Organised, OnTheDay),
            One(
                $"{folder}.administers.there",
                VoteDay,
                "administers",
                ["b", "v", "p"],
                Closed("organised-in", "v", "b", "q"),
                Closed("within", "p", "q"),
                OnTheDay
            ),
        ];

    // A vote in a part of t, and whether that part lies where the redaction of the day reached.
    private static IEnumerable<Condition> In(DateOnly day, string reached) =>
        [
            Held(day, day.AddDays(1)),
            Within,
            Condition.On(day, day, 2, "belongs-to", "t", World.Ukraine),
            Condition.On(day, day, 3, "occupation-recorded", "p", World.Russia),
            Closed("within", "p", reached),
        ];

    private static IEnumerable<Condition> By(DateOnly day) =>
        [
            Condition.On(day, day, 2, "organised-by", "v", "b"),
            Condition.On(day, day, 3, "created-by-law", "b", World.Ukraine).Unless,
        ];

    // What ends nullity, or settles a status, is law: an instrument that says so, of the right kind, once it is in force; it lasts
    // though the instrument does not.
    private static IEnumerable<TruthTable> Ends()
    {
        Condition inForce = new(
            2,
            (w, k, s) =>
            {
                var day = s == Said.Yes ? VoteDay : After.AddDays(1);
                w.Says("has-force", day, day, FactStatus.Asserted, "a" + k);
            },
            s => s
        );
        yield return One(
            "ua.nullity.ended",
            After,
            "nullity-lifted",
            ["v", "t"],
            Always("ends-nullity", "a", "v", "p"),
            Closed("ends-nullity", "a", "v", "t"),
            Closed("law-of", "a", World.Ukraine),
            inForce
        );
        foreach (var folder in new[] { "ua", "int" })
        {
            yield return One(
                $"{folder}.status.settled",
                After,
                "status-settled",
                ["t", World.Ukraine],
                Closed("settles-status", "a", "t", World.Ukraine),
                inForce,
                Open("procured-by-force", World.Ukraine, "a").Unless
            );
        }
        // A vote of two days: forbidden on the first by occupation, on the second none is left.
        yield return One(
            "ua.constitution.92-1-20",
            After,
            "permitted",
            ["v", "t"],
            new(
                1,
                (w, k, _) => w.Says("held-in", VoteDay, After, FactStatus.Asserted, "v" + k, "p" + k),
                _ => Said.Yes
            ),
            Always("within", "p", "t"),
            Always("belongs-to", "t", World.Ukraine),
            Always("organised-by", "v", "b"),
            Always("called-under", "v", World.Ukraine),
            new(1, (w, k, _) => Open(w, Said.Yes, "created-by-law", "b" + k, World.Ukraine), _ => Said.Yes),
            new(
                1,
                (w, k, _) =>
                    w.Says("occupation-recorded", VoteDay.AddDays(1), After, FactStatus.Refuted, "p" + k, World.Russia),
                _ => Said.Yes
            ),
            Condition.On(VoteDay, VoteDay, 3, "occupation-recorded", "p", World.Russia).Unless
        );
    }

    // What a resolution says of a vote is of the territory of Ukraine on the day of that vote, of a vote that is not Ukraine's own
    // and to which it did not consent, and lasts until the status is settled.
    private static IEnumerable<TruthTable> Resolution(string number, string day, string place)
    {
        var (on, asked) = (World.Day(day), World.Day("2024-05-08"));
        Condition[] conditions =
        [
            Held(on, on.AddDays(10)),
            Closed("within", "p", "t"),
            Condition.On(on, on, 2, "belongs-to", "t", World.Ukraine),
            Condition.On(on, on, 2, "norm-speaks-of", $"norm.int.unga-{number}", "t"),
            Called.Unless,
            Condition.On(on, on, 2, "consents", World.Ukraine, "v", "p").Unless,
            Condition.On(on, on, 2, "consents", World.Ukraine, "v", "t").Unless,
            Settled.Unless,
        ];
        yield return One($"ua.unga-{number}", asked, "status-unchanged", ["v", "t"], conditions);
        yield return One($"ua.unga-{number}.no-recognition", asked, "no-recognition", ["v", "t"], conditions);
        // A vote to come: the resolution speaks of the day on which it will be held, and nothing follows before it.
        var before = World.Day("2024-05-07");
        Condition[] toCome =
        [
            new(1, (w, k, _) => w.Says("held-in", asked, asked, FactStatus.Asserted, "v" + k, "p" + k), _ => Said.Yes),
            Always("within", "p", "t"),
            Condition.On(asked, asked, 1, "belongs-to", "t", World.Ukraine),
            Condition.On(asked, asked, 1, "norm-speaks-of", $"norm.int.unga-{number}", "t"),
            Condition.Never,
        ];
        yield return One($"ua.unga-{number}", before, "status-unchanged", ["v", "t"], toCome);
        yield return One($"ua.unga-{number}.no-recognition", before, "no-recognition", ["v", "t"], toCome);
    }

    // Another body administers the same vote in a place within t or outside it.
    private static TruthTable UsurpationElsewhere() =>
        Conjunction.Of(
            "ua.constitution.5",
            VoteDay,
            "usurpation",
            ["v", "t", "h", World.Ukraine],
            Always("held-in", "v", "p"),
            Always("held-in", "v", "q"),
            Always("within", "p", "t"),
            Always("belongs-to", "t", World.Ukraine),
            Always("organised-in", "v", "b", "p"),
            Always("organised-in", "v", "h", "q"),
            new(1, (w, k, _) => Open(w, Said.No, "created-by-law", "b" + k, World.Ukraine), _ => Said.Yes),
            new(1, (w, k, _) => Open(w, Said.No, "created-by-law", "h" + k, World.Ukraine), _ => Said.Yes),
            Closed("within", "q", "t")
        );
}
