using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>An invented register, written by the ids of the vocabulary's sentences rather than by their words.</summary>
internal sealed class World
{
    public const string Ukraine = "ukraine";
    public const string Russia = "russian-federation";

    private static readonly Source Invented = new("invented-for-a-test", Bilingual.Same("invented for a test"));

    /// <summary>What the shipped register says of the reach of laws and resolutions: dated data, a part of the rules' meaning.</summary>
    private static readonly IReadOnlyList<Fact> Norms =
    [
        .. Shipped.RuPresident2024.Law.Register.Facts.Where(f =>
            f.Predicate.StartsWith("norm-", StringComparison.Ordinal)
        ),
    ];

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly List<Fact> facts = [];
    private Register? register;

    /// <summary>The rules of the worked case.</summary>
    public static Scrutineer.Law.RuleBase Rules { get; } = Shipped.RuPresident2024.Law.Rules;

    /// <summary>Whether nothing has been said yet.</summary>
    public bool IsEmpty => facts.Count == 0;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    /// <summary>A fact on days that are both inside.</summary>
    public World Says(string predicate, DateOnly first, DateOnly last, FactStatus status, params object[] arguments) =>
        Add(predicate, Validity.Through(first, last), status, null, arguments);

    public World Always(string predicate, params object[] arguments) =>
        Add(predicate, Validity.Always, FactStatus.Asserted, null, arguments);

    public World Add(string predicate, Validity days, FactStatus status, DateOnly? known, params object[] arguments)
    {
        var kind = Rules.Vocabulary.Predicate(predicate) ?? throw new ArgumentException(predicate, nameof(predicate));
        var slots = kind.Slots.Where(s => !s.IsDay).ToList();
        var values = arguments.Select((a, i) => ValueOf(a, slots[i].Kinds[0])).ToList();
        facts.Add(
            new(
                $"f{facts.Count}",
                predicate,
                values,
                kind.DaySlot < 0 ? Validity.Always : days,
                [Invented.Id],
                Certainty.Unverified,
                status,
                known
            )
        );
        return this;
    }

    /// <summary>A term that no fact names, so that a question may.</summary>
    public World Names(string kind, params string[] ids)
    {
        foreach (var id in ids)
        {
            _ = ValueOf(id, kind);
        }
        return this;
    }

    public Register Register()
    {
        if (register is null)
        {
            var shipped = Shipped.RuPresident2024.Law.Register;
            var cited = Norms.SelectMany(f => f.Sources).Distinct().Select(id => shipped.Source(id)!);
            var outcome = Scrutineer.Law.Register.Of(
                Rules.Vocabulary,
                terms.Values,
                [Invented, .. cited],
                [.. Norms, .. facts]
            );
            Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
            register = outcome.Value;
        }
        return register;
    }

    public Engine Engine(Scrutineer.Law.RuleBase? rules = null)
    {
        var outcome = Scrutineer.Law.Deduction.Engine.Prepare(rules ?? Rules, Register());
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    public Ruling Ask(DateOnly on, string predicate, params object[] arguments) =>
        Engine().Ask(Question(predicate, arguments), on);

    /// <summary>A question whose day is left open.</summary>
    public static Sentence Question(string predicate, params object[] arguments)
    {
        var kind = Rules.Vocabulary.Predicate(predicate) ?? throw new ArgumentException(predicate, nameof(predicate));
        var next = 0;
        return new(kind, [.. kind.Slots.Select(s => s.IsDay ? Slot.Named(s.Name) : Slot.Of(Plain(arguments[next++])))]);
    }

    private static Value Plain(object argument) =>
        argument switch
        {
            string id => Value.Of(id),
            int number => Value.Of((long)number),
            DateOnly date => Value.Of(date),
            _ => throw new ArgumentException("An id, a number or a date.", nameof(argument)),
        };

    private Value ValueOf(object argument, string kind)
    {
        if (argument is string id && Rules.Vocabulary.Term(id) is null && !terms.ContainsKey(id))
        {
            terms.Add(id, new(id, kind, $"the {id} (invented)", new(id, id, id, id, id, id)));
        }
        return Plain(argument);
    }
}
