using CsCheck;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Random small programs: sentences p0 … p5 of at most two places and perhaps a day, rules over them, facts.</summary>
internal static class Programs
{
    public const int Predicates = 6;
    private static readonly string[] Terms = ["a", "b", "c"];
    private static readonly string[] Variables = ["x", "y"];
    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>A program that loads, whatever was drawn.</summary>
    /// <param name="Rules">Rules.</param>
    /// <param name="Facts">Facts.</param>
    public sealed record Program(RuleBase Rules, List<Fact> Facts)
    {
        public Register Register => SmallLaw.Require(Law.Register.Of(Rules.Vocabulary, [], [Source], Facts));

        public override string ToString() =>
            string.Join('\n', Rules.Rules.Select(r => Rules.Print(r, Language.En)))
            + '\n'
            + string.Join('\n', Facts.Select(Tell));

        private static string Tell(Fact f) => $"{f.Status} {f.Predicate}({string.Join(",", f.Arguments)}) {f.Validity}";
    }

    public static Source Source { get; } = new("s", Bilingual.Same("s"));

    public static IEnumerable<DateOnly> Days => Enumerable.Range(-1, 9).Select(Start.AddDays);

    public static Gen<Program> Any(bool positive, bool contested) =>
        Gen.Select(Gen.Int[0, 255], Gen.Int[0, 127], RuleGen.List[0, 7], FactGen.List[0, 10])
            .Select((shape, closed, rules, facts) => Build(shape, closed, rules, facts, positive, contested));

    /// <summary>Every ground sentence of a vocabulary, without its day.</summary>
    public static IEnumerable<Sentence> Sentences(Vocabulary vocabulary) =>
        from p in vocabulary.Predicates
        where !p.IsComparison
        from arguments in Tuples(p.Slots.Count(s => !s.IsDay))
        select Sentence.Of(p, [.. arguments.Select(Value.Of)], null);

    private static IEnumerable<string[]> Tuples(int arity) =>
        arity == 0
            ?
            [
                [],
            ]
            : Tuples(arity - 1).SelectMany(t => Terms.Select(x => (string[])[.. t, x]));

    private static Gen<(int Head, int[] Picks, int From, int Length)> RuleGen =>
        Gen.Select(Gen.Int[0, Predicates - 1], Gen.Int[0, 1 << 20].Array[1, 3], Gen.Int[-1, 6], Gen.Int[1, 6]);

    private static Gen<(int Predicate, int A, int B, int From, int Length, int Status)> FactGen =>
        Gen.Select(
            Gen.Int[0, Predicates - 1],
            Gen.Int[0, 2],
            Gen.Int[0, 2],
            Gen.Int[-1, 6],
            Gen.Int[1, 6],
            Gen.Int[0, 9]
        );

    private static Program Build(
        int shape,
        int closed,
        List<(int Head, int[] Picks, int From, int Length)> drafts,
        List<(int Predicate, int A, int B, int From, int Length, int Status)> facts,
        bool positive,
        bool contested
    )
    {
        var vocabulary = Words(shape, closed);
        var rules = new List<Rule>();
        foreach (var draft in drafts)
        {
            var rule = MakeRule(vocabulary, draft, rules.Count, positive);
            // What does not load is left out: only sound programs are evaluated.
            if (RuleBase.Of(vocabulary, [.. rules, rule]).Succeeded)
            {
                rules.Add(rule);
            }
        }
        var concluded = rules.Select(r => r.Head.Predicate.Id).ToHashSet();
        return new(
            SmallLaw.Require(RuleBase.Of(vocabulary, rules)),
            [.. facts.Select((f, i) => MakeFact(vocabulary, f, i, contested, concluded))]
        );
    }

    /// <summary>p0, p1 speak of no thing or one; the bits say which have a day, which are closed, and whether silence leaves open.</summary>
    private static Vocabulary Words(int shape, int closed)
    {
        var text = new System.Text.StringBuilder("kind k\n  en: k\n  uk: к\n");
        text.Append((closed & 64) != 0 ? "  silence leaves open\n" : "");
        foreach (var t in Terms)
        {
            text.Append($"term {t}\n  kind: k\n  en: {t}\n  uk: {t}\n");
        }
        for (var i = 0; i < Predicates; i++)
        {
            var arity = (i + (shape >> 6)) % 3;
            var words = $"p{i}";
            for (var a = 0; a < arity; a++)
            {
                words += $" of {{s{a}: k}}";
            }
            words += (shape & (1 << i)) != 0 ? " on {d: day}" : "";
            text.Append(
                $"predicate p{i}\n  en: {words}\n  uk: {words.Replace(": k", "", StringComparison.Ordinal).Replace(": day", "", StringComparison.Ordinal)}\n"
            );
            text.Append((closed & (1 << i)) != 0 ? "  closed\n" : "  open\n");
        }
        return SmallLaw.Require(Vocabulary.Parse(text.ToString(), "random"));
    }

    private static Rule MakeRule(
        Vocabulary vocabulary,
        (int Head, int[] Picks, int From, int Length) draft,
        int number,
        bool positive
    )
    {
        var premises = draft
            .Picks.Select(p => new Premise(
                Pick(vocabulary.Predicate($"p{p % Predicates}")!, p / Predicates),
                !positive && (p >> 12) % 3 == 0,
                new("random", 1)
            ))
            .ToList();
        var bounded = draft.From >= 0 && draft.Length < 5;
        return new(
            $"r{number}",
            Bilingual.Same("provision"),
            bounded ? new(Start.AddDays(draft.From), Start.AddDays(draft.From + draft.Length)) : Validity.Always,
            Strength.BindingDomestic,
            Pick(vocabulary.Predicate($"p{draft.Head}")!, draft.Picks[0] >> 5),
            premises,
            [],
            Bilingual.Same("source"),
            Certainty.Verified,
            new("random", 1)
        );
    }

    private static Sentence Pick(Predicate predicate, int bits) =>
        new(
            predicate,
            [
                .. predicate.Slots.Select(
                    (s, i) =>
                        s.IsDay ? Slot.Named((bits >> 8) % 4 == 0 ? "e" : "d")
                        : (bits >> (2 * i)) % 4 == 3 ? Slot.Of(Value.Of(Terms[(bits >> 3) % 3]))
                        : Slot.Named(Variables[(bits >> (2 * i)) % 2])
                ),
            ]
        );

    private static Fact MakeFact(
        Vocabulary vocabulary,
        (int Predicate, int A, int B, int From, int Length, int Status) f,
        int number,
        bool contested,
        HashSet<string> concluded
    )
    {
        var predicate = vocabulary.Predicate($"p{f.Predicate}")!;
        Value[] arguments = [Value.Of(Terms[f.A]), Value.Of(Terms[f.B])];
        var status =
            !contested || concluded.Contains(predicate.Id)
                ? FactStatus.Asserted
                : f.Status switch
                {
                    8 => FactStatus.Disputed,
                    9 => FactStatus.Refuted,
                    _ => FactStatus.Asserted,
                };
        var validity =
            predicate.DaySlot < 0 ? Validity.Always
            : f.From < 0 ? new(null, Start.AddDays(f.Length))
            : new(Start.AddDays(f.From), f.Length == 6 ? null : Start.AddDays(f.From + f.Length));
        return new(
            $"f{number}",
            predicate.Id,
            arguments[..predicate.Slots.Count(s => !s.IsDay)],
            validity,
            ["s"],
            Certainty.Verified,
            status
        );
    }
}
