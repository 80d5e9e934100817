using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Testing;

namespace Scrutineer.Law.Tests.Repo;

/// <summary>The checker would prove nothing if it could err together with the engine.</summary>
public sealed class IndependenceTests
{
    private const string Checker = "Scrutineer.Law.Checking";
    private const string Engine = "Scrutineer.Law.Deduction";
    private static readonly Type[] Law = [.. typeof(Vocabulary).Assembly.GetTypes().Where(t => !t.IsNested)];
    private static readonly Dictionary<Type, HashSet<Type>> Uses = Law.ToDictionary(t => t, TypeUses.Of);

    [Fact]
    public void The_checker_and_all_that_it_rests_on_know_nothing_of_the_engine()
    {
        var reached = Reached(Law.Where(t => t.Namespace == Checker));
        Assert.Contains(typeof(RuleBase), reached);
        Assert.Empty(reached.Where(IsEngine).Select(t => t.FullName));
    }

    [Fact]
    public void The_engine_and_all_that_it_rests_on_know_nothing_of_the_checker()
    {
        var reached = Reached(Law.Where(IsEngine));
        Assert.Contains(typeof(RuleBase), reached);
        Assert.Empty(reached.Where(t => t.Namespace == Checker).Select(t => t.FullName));
    }

    [Fact]
    public void What_asks_the_engine_in_the_body_of_a_method_alone_is_seen_to_reach_it()
    {
        // The canary: these name the engine's types, the first in signatures, the second in a method of a nested type.
        Assert.Contains(typeof(Engine), Reached([typeof(Consistency)]));
        Assert.Contains(Law, t => t.Namespace == Engine + ".Core" && Reached([typeof(Consistency)]).Contains(t));
        Assert.Contains(typeof(PlainSearch), TypeUses.Of(typeof(Checker)));
        Assert.Contains(typeof(Comparisons), TypeUses.Of(typeof(WhyNot)));
    }

    private static bool IsEngine(Type type) =>
        type.Namespace is { } n && (n == Engine || n.StartsWith(Engine + ".", StringComparison.Ordinal));

    private static HashSet<Type> Reached(IEnumerable<Type> from)
    {
        var reached = new HashSet<Type>();
        var left = new Stack<Type>(from);
        while (left.TryPop(out var type))
        {
            if (reached.Add(type))
            {
                foreach (var used in Uses[type])
                {
                    left.Push(used);
                }
            }
        }
        return reached;
    }
}
