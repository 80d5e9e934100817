using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.ActTables;
using static Scrutineer.Cases.Tests.RuleBase.CallTables;
using static Scrutineer.Cases.Tests.RuleBase.CriminalTables;
using static Scrutineer.Cases.Tests.RuleBase.DomesticTables;
using static Scrutineer.Cases.Tests.RuleBase.InternationalTables;
using static Scrutineer.Cases.Tests.RuleBase.PositionTables;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>
/// The tables. What is expected is written here from the reference of the law in three-valued logic, apart from the rules.
/// </summary>
internal static class TruthTables
{
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
            s => Or(Forbidden(s), Unlawful(s), Outside(s))
        ),
        Domestic(
            "null-in-territory by article 9(3) alone",
            (k, _) => World.Question("null-in-territory", "v" + k, "t" + k),
            s => Unlawful(s),
            [.. GroundsExcept("ua.null.9-3")]
        ),
        Domestic(
            "null-in-territory by article 8(5) alone",
            (k, _) => World.Question("null-in-territory", "v" + k, "t" + k),
            s => Forbidden(s),
            [.. GroundsExcept("ua.null.forbidden")]
        ),
        Listed(),
        International("status-unchanged", (k, _, _) => World.Question("status-unchanged", "v" + k, "t" + k), Status),
        International(
            "status-unchanged by conduct alone",
            (k, _, _) => World.Question("status-unchanged", "v" + k, "t" + k),
            StatusByConduct,
            "ua.status",
            "int.status.own-law"
        ),
        International("no-aid", (k, _, _) => World.Question("no-aid", "v" + k, "t" + k), Status),
        International("duty-to-cooperate", (k, _, _) => World.Question("duty-to-cooperate", "v" + k, "t" + k), Status),
        International("laws-remain", (k, s, _) => World.Question("laws-remain", World.Ukraine, "t" + k, s), Somewhere),
        International("no-recognition", (k, _, _) => World.Question("no-recognition", "v" + k, "t" + k), Status),
        International("no-title", (k, s, _) => World.Question("no-title", s, "t" + k), Somewhere, "int.2625"),
        International(
            "no-title by custom alone",
            (k, s, _) => World.Question("no-title", s, "t" + k),
            Somewhere,
            "int.un-charter.2-4"
        ),
        International("rights-kept", (k, s, _) => World.Question("rights-kept", s, "t" + k), Somewhere),
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
        Criminal("article-110.2"),
        Meetings(),
        Composition(),
        Dates(),
        .. AcrossPartsAndVotes.All,
        .. GroundTables.All,
        .. ConductTables.All,
        .. NamedCallTables.All,
    ];

    private static IEnumerable<string> GroundsExcept(string rule) =>
        World.Rules.Rules.Where(r => r.Head.Predicate.Id == "null-in-territory" && r.Id != rule).Select(r => r.Id);
}
