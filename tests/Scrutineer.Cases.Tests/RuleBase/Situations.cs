using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>What the tables' inputs say of the world, and the three-valued logic in which their answers are written.</summary>
internal static class Situations
{
    internal static readonly DateOnly VoteDay = World.Day("2024-03-16");
    internal static readonly DateOnly Long = World.Day("2013-01-01");
    internal static readonly DateOnly First = World.Day("2024-01-01");
    internal static readonly DateOnly Last = World.Day("2024-12-31");

    /// <summary>Martial law is said of a whole state: its three values live on three days.</summary>
    internal static readonly (Said Said, DateOnly Day)[] MartialDays =
    [
        (Yes, World.Day("2024-03-16")),
        (No, World.Day("2024-03-17")),
        (Nothing, World.Day("2024-03-18")),
    ];

    internal static void Ground(World w, string k)
    {
        w.Names("vote", "v" + k).Names("territory", "p" + k, "t" + k).Names("body", "b" + k, "h" + k);
        Somewhere(w, "v" + k);
    }

    /// <summary>The register speaks of the vote: it was held once, elsewhere. Of a vote of which nothing is known nothing is excluded.</summary>
    internal static void Somewhere(World w, string vote) =>
        w.Says("held-in", Long, Long, FactStatus.Asserted, vote, "elsewhere");

    /// <summary>A vote that is null, is not, or may be, by the one thing that is varied: the occupation.</summary>
    internal static void Vote(World w, string k, Said isNull, DateOnly? held = null)
    {
        var day = held ?? VoteDay;
        if (w.IsEmpty)
        {
            // Martial law would forbid the vote for a reason of its own.
            w.Says("martial-law", First, Last, FactStatus.Refuted, World.Ukraine);
        }
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

    /// <summary>
    /// Somebody is named as taking part in t, is not, or nothing is said. The part p is territory of the same state: who is not named in
    /// t is not named in it either, or it would be open whether he was.
    /// </summary>
    internal static void NamedThere(World w, string k, Said said)
    {
        Open(w, said, "named-as-taking-part", "h" + k, "x" + k, "v" + k, "t" + k);
        if (said == No)
        {
            Open(w, said, "named-as-taking-part", "h" + k, "x" + k, "v" + k, "p" + k);
        }
    }

    /// <summary>One holder who denies a position leaves open that another takes it.</summary>
    internal static Said SomeHolder(Said said) => said == Yes ? Yes : Nothing;

    internal static DateOnly AskedOn(Said said) =>
        said switch
        {
            Yes => World.Day("2024-05-08"),
            No => VoteDay.AddDays(-1),
            _ => World.Day("2024-04-16"),
        };

    internal static Said NotBefore(Said asked, DateOnly day) => AskedOn(asked) >= day ? Yes : No;

    internal static Said Not(Said a) => (Said)(2 - (int)a);

    internal static Said And(params Said[] all) => all.Min();

    internal static Said Or(params Said[] all) => all.Max();
}
