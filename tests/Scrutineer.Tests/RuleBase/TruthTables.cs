using Scrutineer.Law;
using static Scrutineer.Tests.RuleBase.Said;

namespace Scrutineer.Tests.RuleBase;

/// <summary>
/// The tables. What is expected is written here from the reference of the law in three-valued logic, apart from the rules.
/// </summary>
internal static class TruthTables
{
    private static readonly DateOnly VoteDay = World.Day("2024-03-16");
    private static readonly DateOnly First = World.Day("2024-01-01");
    private static readonly DateOnly Last = World.Day("2024-12-31");

    /// <summary>Martial law is said of a whole state: its three values live on three days.</summary>
    private static readonly (Said Said, DateOnly Day)[] MartialDays =
    [
        (Yes, World.Day("2024-03-16")),
        (No, World.Day("2024-03-17")),
        (Nothing, World.Day("2024-03-18")),
    ];

    public static IReadOnlyList<TruthTable> All { get; } =
    [
        Domestic("forbidden", (k, _) => World.Question("forbidden", "v" + k, "t" + k), s => Forbidden(s)),
        Domestic("permitted", (k, _) => World.Question("permitted", "v" + k, "t" + k), s => Permitted(s)),
        Domestic("unlawful-body", (k, _) => World.Question("unlawful-body", "b" + k, "t" + k), s => Unlawful(s)),
        Domestic(
            "acts-without-effect",
            (k, _) => World.Question("acts-without-effect", "b" + k, "v" + k, "t" + k),
            s => Unlawful(s)
        ),
        Domestic(
            "null-in-territory",
            (k, _) => World.Question("null-in-territory", "v" + k, "t" + k),
            s => Or(Forbidden(s), Unlawful(s))
        ),
        Domestic(
            "null-in-territory by article 9(3) alone",
            (k, _) => World.Question("null-in-territory", "v" + k, "t" + k),
            s => Unlawful(s),
            "ua.null.forbidden"
        ),
        Domestic(
            "null-in-territory by article 8(5) alone",
            (k, _) => World.Question("null-in-territory", "v" + k, "t" + k),
            s => Forbidden(s),
            "ua.null.9-3"
        ),
        Listed(),
        International("status-unchanged", (k, _, _) => World.Question("status-unchanged", "v" + k, "t" + k), Status),
        International("no-recognition", (k, _, _) => World.Question("no-recognition", "v" + k, "t" + k), Status),
        International(
            "no-title",
            (k, s, _) => World.Question("no-title", s, "t" + k),
            s => And(s[1], s[2], s[3], s[6]),
            "int.2625"
        ),
        International(
            "no-title by custom alone",
            (k, s, _) => World.Question("no-title", s, "t" + k),
            s => And(s[1], s[2], s[3], s[6]),
            "int.un-charter.2-4"
        ),
        International(
            "rights-kept",
            (k, s, _) => World.Question("rights-kept", s, "t" + k),
            s => And(s[1], s[2], s[3], s[6])
        ),
        TerritoryUnchanged(),
        Tainted(),
        NoMandate(),
        WillNotFree(),
        Call("call-not-to-recognise"),
        Call("call-for-sanctions"),
        Call("call-to-stop-cooperation"),
        Call("call-to-report"),
        Referral(),
        ReferralDays(),
        Criminal("article-111-1-5"),
        Criminal("article-110-2"),
        Meetings(),
        Dates(),
        .. AcrossPartsAndVotes.All,
    ];

    // held, within, belongs, organised, called under Ukrainian law; occupied, created by law, martial law
    private static TruthTable Domestic(
        string name,
        Func<string, Said[], Sentence> question,
        Func<Said[], Said> expected,
        params string[] without
    ) =>
        TruthTable.Of(
            name,
            [2, 2, 2, 2, 2, 3, 3, 3],
            (w, k, s) =>
            {
                if (w.IsEmpty)
                {
                    w.Says("martial-law", MartialDays[0].Day, MartialDays[0].Day, FactStatus.Asserted, World.Ukraine);
                    w.Says("martial-law", MartialDays[1].Day, MartialDays[1].Day, FactStatus.Refuted, World.Ukraine);
                }
                Ground(w, k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Closed(w, s[3], "organised-by", "v" + k, "b" + k);
                Closed(w, s[4], "called-under", "v" + k, World.Ukraine);
                Open(w, s[5], "occupation-recorded", "p" + k, World.Russia);
                Open(w, s[6], "created-by-law", "b" + k, World.Ukraine);
                return (question(k, s), MartialDays.First(m => m.Said == s[7]).Day);
            },
            expected,
            without
        );

    private static Said Forbidden(Said[] s) => And(s[0], s[1], s[2], Or(s[5], And(s[4], s[7])));

    private static Said Unlawful(Said[] s) => And(s[0], s[1], s[2], s[3], s[5], Not(s[6]));

    private static Said Permitted(Said[] s) => And(s[0], s[1], s[2], s[3], s[4], s[6], Not(Forbidden(s)));

    // listed, recorded; in force (a disputed fact says nothing): each situation on a day of its own
    private static TruthTable Listed() =>
        TruthTable.Of(
            "occupied",
            [3, 3, 3],
            (w, k, s) =>
            {
                var day = VoteDay.AddDays(-int.Parse(k));
                w.Names("territory", "p").Names("instrument", "a" + k);
                Open(w, s[0], "lists", "a" + k, "p" + k, World.Russia);
                Open(w, s[1], "occupation-recorded", "p" + k, World.Russia);
                if (s[2] != No)
                {
                    w.Says("in-force", day, day, s[2] == Yes ? FactStatus.Asserted : FactStatus.Disputed, "a" + k);
                }
                w.Names("territory", "p" + k);
                return (World.Question("occupied", "p" + k, World.Russia), day);
            },
            s => Or(s[1], And(s[0], s[2]))
        );

    // held, within, belongs, occupied, organised, body of the occupier; whether the occupier is another state
    private static TruthTable International(
        string name,
        Func<string, string, Said[], Sentence> question,
        Func<Said[], Said> expected,
        params string[] without
    ) =>
        TruthTable.Of(
            name,
            [2, 2, 2, 3, 2, 2, 2],
            (w, k, s) =>
            {
                var occupier = s[6] == Yes ? World.Russia : World.Ukraine;
                Ground(w, k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Open(w, s[3], "occupation-recorded", "p" + k, occupier);
                Closed(w, s[4], "organised-by", "v" + k, "b" + k);
                Closed(w, s[5], "body-of", "b" + k, occupier);
                return (question(k, occupier, s), VoteDay);
            },
            expected,
            without
        );

    private static Said Status(Said[] s) => And(s[0], s[1], s[2], s[3], s[4], s[5], s[6]);

    private static TruthTable TerritoryUnchanged() =>
        TruthTable.Of(
            "territory-unchanged",
            [2, 2, 2, 2],
            (w, k, s) =>
            {
                Ground(w, k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Closed(w, s[3], "all-state-referendum", "v" + k, World.Ukraine);
                return (World.Question("territory-unchanged", "v" + k, World.Ukraine, "t" + k), VoteDay);
            },
            s => And(s[0], s[1], s[2], Not(s[3]))
        );

    // null, claimed, both positions said or not, and the day that is asked: before the vote, between the two rules, after both
    private static TruthTable Tainted() =>
        TruthTable.Of(
            "result-tainted",
            [3, 2, 3, 3, 3],
            (w, k, s) =>
            {
                Vote(w, k, s[0]);
                Closed(w, s[1], "claimed", World.Russia, "v" + k, "t" + k);
                Open(w, s[2], "position-if-counted", "h" + k, "v" + k);
                Open(w, s[3], "position-tainted", "h" + k, "v" + k);
                return (World.Question("result-tainted", "v" + k, "t" + k), AskedOn(s[4]));
            },
            s =>
                And(
                    s[0],
                    s[1],
                    NotBefore(s[4], VoteDay),
                    Or(SomeHolder(s[2]), And(SomeHolder(s[3]), NotBefore(s[4], World.Day("2024-05-08"))))
                )
        );

    private static TruthTable NoMandate() =>
        TruthTable.Of(
            "no-mandate",
            [3, 2, 3, 3, 2],
            (w, k, s) =>
            {
                Vote(w, k, s[0]);
                Closed(w, s[1], "claimed", World.Russia, "v" + k, "t" + k);
                Open(w, s[2], "position-no-mandate", "h" + k, "v" + k);
                // The other position must never carry this conclusion.
                Closed(w, s[4], "position-tainted", "h" + k, "v" + k);
                return (World.Question("no-mandate", "v" + k, "t" + k), AskedOn(s[3]));
            },
            s => And(s[0], s[1], SomeHolder(s[2]), NotBefore(s[3], World.Day("2024-04-17")))
        );

    private static TruthTable WillNotFree() =>
        TruthTable.Of(
            "will-not-free",
            [2, 2, 3, 3, 3],
            (w, k, s) =>
            {
                Ground(w, k);
                if (s[0] == Yes)
                {
                    w.Says("held-in", VoteDay, VoteDay, FactStatus.Asserted, "v" + k, "p" + k);
                }
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Open(w, s[2], "position-coercion", "h" + k, "v" + k);
                Open(w, s[3], "position-rigged", "h" + k, "v" + k);
                return (World.Question("will-not-free", "v" + k, "t" + k), AskedOn(s[4]));
            },
            s => And(s[0], s[1], NotBefore(s[4], VoteDay), Or(SomeHolder(s[2]), SomeHolder(s[3])))
        );

    private static TruthTable Call(string predicate) =>
        TruthTable.Of(
            predicate,
            [3, 3, 3, 2],
            (w, k, s) =>
            {
                // The vote of the last input is held only after the day that is asked.
                var held = s[3] == Yes ? VoteDay : World.Day("2024-05-09");
                Vote(w, k, s[0], held);
                Open(w, s[1], "position-tainted", "h" + k, "v" + k);
                object[] arguments = predicate == "call-to-report" ? ["h" + k, "v" + k, "t" + k] : ["h" + k, "v" + k];
                return (World.Question(predicate, arguments), AskedOn(s[2]));
            },
            s => And(s[0], s[1], s[3], NotBefore(s[2], World.Day("2024-05-08")))
        );

    private static TruthTable Referral() =>
        TruthTable.Of("referral-open", [3, 3, 3], (w, k, s) => ReferralOf(w, k, s, VoteDay, AskedOn(Yes)), s => And(s));

    private static TruthTable ReferralDays() =>
        TruthTable.Of(
            "referral-open by days",
            [3, 2],
            (w, k, s) =>
                ReferralOf(w, k, [Yes, Yes, Yes], s[1] == Yes ? VoteDay : World.Day("2024-05-09"), AskedOn(s[0])),
            s => And(s[1], NotBefore(s[0], World.Day("2024-05-08")))
        );

    private static (Sentence Question, DateOnly Day) ReferralOf(
        World w,
        string k,
        Said[] s,
        DateOnly held,
        DateOnly asked
    )
    {
        Vote(w, k, s[0], held);
        Open(w, s[1], "position-tainted", "h" + k, "v" + k);
        Open(w, s[2], "named-as-taking-part", "h" + k, "x" + k, "v" + k, "t" + k);
        return (World.Question("referral-open", "h" + k, "x" + k, "v" + k), asked);
    }

    // occupied, named, citizen; whether the article reaches others (three days); held under martial law in free territory
    private static TruthTable Criminal(string predicate) =>
        TruthTable.Of(
            predicate,
            [2, 2, 2, 3, 3, 3, 3],
            (w, k, s) =>
            {
                if (w.IsEmpty)
                {
                    var (asserted, refuted) = (MartialDays[0].Day, MartialDays[1].Day);
                    w.Says("reaches-non-citizens", asserted, asserted, FactStatus.Asserted);
                    w.Says("reaches-non-citizens", refuted, refuted, FactStatus.Refuted);
                    // Martial law forbids a vote in free territory too: the article must not reach it for that.
                    w.Says("martial-law", First, Last, FactStatus.Asserted, World.Ukraine);
                }
                Ground(w, k);
                w.Names("person", "x" + k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                w.Always("called-under", "v" + k, World.Ukraine);
                Open(w, s[3], "occupation-recorded", "p" + k, World.Russia);
                Open(w, s[4], "named-as-taking-part", "h" + k, "x" + k, "v" + k, "t" + k);
                Open(w, s[5], "citizen-of", "x" + k, World.Ukraine);
                return (
                    World.Question(predicate, "x" + k, "v" + k, "t" + k),
                    MartialDays.First(m => m.Said == s[6]).Day
                );
            },
            s => And(s[0], s[1], s[2], s[3], SomeHolder(s[4]), Or(s[5], s[6]))
        );

    // attended by 9, 8 or 18 of 17; supported by 9, 8 or more than attended
    private static TruthTable Meetings() =>
        TruthTable.Of(
            "adopted",
            [3, 3, 2],
            (w, k, s) =>
            {
                w.Names("meeting", "m" + k).Names("instrument", "a" + k);
                var present = s[0] switch
                {
                    Yes => 9,
                    No => 8,
                    _ => 18,
                };
                var inFavour = s[1] switch
                {
                    Yes => 9,
                    No => 8,
                    _ => 19,
                };
                w.Says("attended-by", VoteDay, VoteDay, FactStatus.Asserted, "m" + k, present);
                w.Says("supported-by", VoteDay, VoteDay, FactStatus.Asserted, "a" + k, inFavour, "m" + k);
                return s[2] == Yes
                    ? (World.Question("adopted", "a" + k, "m" + k), VoteDay)
                    : (World.Question("quorate", "m" + k), VoteDay);
            },
            s => s[0] == Yes && (s[2] == No || s[1] == Yes) ? Yes : No
        );

    // rests on; own date later, same or earlier than the other's, by the act's date, by a publication, by entry into force
    private static TruthTable Dates() =>
        TruthTable.Of(
            "dates",
            [2, 2, 3, 3],
            (w, k, s) =>
            {
                w.Names("instrument", "a" + k, "c" + k).Names("publication", "k" + k);
                Closed(w, s[0], "rests-on", "a" + k, "c" + k);
                Closed(w, s[1], "dated", "a" + k, VoteDay);
                var other = s[2] switch
                {
                    Yes => VoteDay.AddDays(1),
                    No => VoteDay,
                    _ => VoteDay.AddDays(-1),
                };
                switch (s[3])
                {
                    case Yes:
                        w.Always("dated", "c" + k, other);
                        return (World.Question("rests-on-later-act", "a" + k, "c" + k), VoteDay);
                    case No:
                        w.Always("dated-by", "k" + k, "c" + k, other);
                        return (World.Question("misdated-by", "k" + k, "c" + k, "a" + k), VoteDay);
                    default:
                        w.Always("in-force-since", "c" + k, other);
                        return (World.Question("rests-before-force", "a" + k, "c" + k), VoteDay);
                }
            },
            // Dates are open: a register that says nothing more leaves the question unknown.
            s => And(s[0] == Yes ? Yes : Nothing, s[1] == Yes ? Yes : Nothing, s[2] == Yes ? Yes : Nothing)
        );

    internal static void Ground(World w, string k) =>
        w.Names("vote", "v" + k).Names("territory", "p" + k, "t" + k).Names("body", "b" + k, "h" + k);

    /// <summary>A vote that is null, is not, or may be, by the one thing that is varied: the occupation.</summary>
    internal static void Vote(World w, string k, Said isNull, DateOnly? held = null)
    {
        var day = held ?? VoteDay;
        Ground(w, k);
        w.Names("person", "x" + k);
        w.Says("held-in", day, day, FactStatus.Asserted, "v" + k, "p" + k);
        w.Always("within", "p" + k, "t" + k);
        w.Says("belongs-to", First, Last, FactStatus.Asserted, "t" + k, World.Ukraine);
        Open(w, isNull, "occupation-recorded", "p" + k, World.Russia);
    }

    internal static void Closed(World w, Said said, string predicate, params object[] arguments)
    {
        if (said == Yes)
        {
            w.Says(predicate, First, Last, FactStatus.Asserted, arguments);
        }
    }

    internal static void Open(World w, Said said, string predicate, params object[] arguments)
    {
        if (said != Nothing)
        {
            w.Says(predicate, First, Last, said == Yes ? FactStatus.Asserted : FactStatus.Refuted, arguments);
        }
    }

    /// <summary>One holder who denies a position leaves open that another takes it.</summary>
    private static Said SomeHolder(Said said) => said == Yes ? Yes : Nothing;

    private static DateOnly AskedOn(Said said) =>
        said switch
        {
            Yes => World.Day("2024-05-08"),
            No => VoteDay.AddDays(-1),
            _ => World.Day("2024-04-16"),
        };

    private static Said NotBefore(Said asked, DateOnly day) => AskedOn(asked) >= day ? Yes : No;

    private static Said Not(Said a) => (Said)(2 - (int)a);

    internal static Said And(params Said[] all) => all.Min();

    private static Said Or(params Said[] all) => all.Max();
}
