using static Scrutineer.Cases.Tests.RuleBase.Condition;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Whose conduct it is, which norm it violates, what states owe, and what consent changes.</summary>
internal static class ConductTables
{
    private const string Charter = "norm.int.un-charter.2-4";
    private const string Declaration = "norm.int.2625";
    private const string Hague = "norm.int.hague.43";
    private const string Geneva = "norm.int.geneva-iv.47";
    private const string Venice = "norm.int.venice-code";
    private const string Vote = "conduct.vote-under-occupation";
    private const string OwnLaw = "conduct.own-electoral-law";
    private static readonly DateOnly After = VoteDay.AddDays(5);
    private static readonly Condition OnTheDay = Held(VoteDay, VoteDay.AddDays(1));
    private static readonly Condition Before = Held(VoteDay, After.AddDays(1));
    private static readonly Condition Within = Closed("within", "p", "t");
    private static readonly Condition Belongs = Closed("belongs-to", "t", World.Ukraine);
    private static readonly Condition Organised = Closed("organised-by", "v", "b");
    private static readonly Condition Consent = Closed("consents", World.Ukraine, "v", "t");
    private static readonly Condition Called = Closed("called-under", "v", World.Ukraine);

    public static IReadOnlyList<TruthTable> All { get; } =
    [
        Conjunction.Of(
            "int.arsiwa.4",
            VoteDay,
            "attributable",
            ["b", "v", World.Russia],
            OnTheDay,
            Organised,
            Closed("body-of", "b", World.Russia)
        ),
        Conjunction.Of(
            "int.arsiwa.8",
            VoteDay,
            "attributable",
            ["b", "v", World.Russia],
            OnTheDay,
            Organised,
            Closed("effective-control", "b", World.Russia, "v")
        ),
        Conjunction.Of(
            "int.consent",
            VoteDay,
            "held-by-consent",
            ["v", "t", World.Ukraine],
            OnTheDay,
            Within,
            Belongs,
            Consent
        ),
        Conjunction.Of(
            "int.status",
            After,
            "status-unchanged",
            ["v", "t"],
            [Before, .. Fixed, Called.Unless, Consent.Unless, Settled.Unless]
        ),
        Conjunction.Of(
            "int.status.own-law",
            After,
            "status-unchanged",
            ["v", "t"],
            Before,
            Within,
            Belongs,
            Open("occupation-recorded", "p", World.Russia),
            Closed("called-under", "v", World.Russia),
            Called.Unless,
            Consent.Unless,
            Settled.Unless
        ),
        .. Violation("int.violates.un-charter.2-4", Charter),
        .. Violation("int.violates.2625", Declaration),
        .. Violation("int.violates.geneva-iv.47", Geneva),
        .. Violation("int.violates.venice-code", Venice),
        OwnElectoralLaw(World.Russia),
        OwnElectoralLaw(World.Ukraine, Never),
    ];

    // What is so in every row of a table about exceptions.
    private static Condition[] Fixed =>
        [
            Always("within", "p", "t"),
            Always("belongs-to", "t", World.Ukraine),
            Always("occupation-recorded", "p", World.Russia),
            Always("organised-by", "v", "b"),
            Always("body-of", "b", World.Russia),
        ];

    private static IEnumerable<TruthTable> Violation(string rule, string norm)
    {
        var others = World.Rules.Rules.Where(r => r.Head.Predicate.Id == "violates" && r.Id != rule).Select(r => r.Id);
        yield return InternationalTables.International(
            $"violates by {rule}",
            (k, _, _) => World.Question("violates", "v" + k, norm, Vote, "t" + k),
            s => And(s),
            [.. others]
        );
        yield return Conjunction.Of(
            rule,
            VoteDay,
            "violates",
            ["v", norm, Vote, "t"],
            [OnTheDay, .. Fixed, Called.Unless, Consent.Unless]
        );
    }

    private static TruthTable OwnElectoralLaw(string occupier, params Condition[] more) =>
        Conjunction.Of(
            "int.violates.hague.43",
            VoteDay,
            "violates",
            ["v", Hague, OwnLaw, "t"],
            [
                OnTheDay,
                Within,
                Belongs,
                Open("occupation-recorded", "p", occupier),
                Closed("called-under", "v", occupier),
                .. more,
            ]
        );
}
