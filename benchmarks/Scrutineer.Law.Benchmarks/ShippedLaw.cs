using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Benchmarks;

/// <summary>
/// The shipped rules over an invented register of any size: territories in regions, votes held in each of them by a foreign body,
/// each territory occupied, free, or read by nobody. All of it is invented; the rules alone are real.
/// </summary>
internal static class ShippedLaw
{
    private const int PerRegion = 100;
    private static readonly string[] Source = ["s"];
    private static readonly string[] Bases = ["ua", "international"];

    public static ApplicableLaw Of(int territories, int votes)
    {
        var shipped = Require(LawReader.Read(RuleFolder.Shipped, Bases, NamedBytes.Empty));
        var register = Require(Register(shipped.Register, territories, votes));
        var files = Bases.SelectMany(b => RuleFolder.Rules(RuleFolder.Shipped.Under(b)));
        return new(Require(RuleBase.Load(register.Vocabulary, files)), register);
    }

    private static Outcome<Register> Register(Register shipped, int territories, int votes)
    {
        var vocabulary = shipped.Vocabulary;
        var given = vocabulary.ParameterValues.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var terms = new List<Term>();
        var facts = new List<Fact>();
        void Name(string id, string kind) => terms.Add(new(id, kind, id, new(id, id, id, id, id, id)));
        void Say(string id, string predicate, Validity days, FactStatus status, params ReadOnlySpan<string> arguments)
        {
            var values = new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Value.Of(arguments[i]);
            }
            facts.Add(new(id, predicate, values, days, Source, Certainty.Verified, status));
        }
        const FactStatus so = FactStatus.Asserted;
        // Of one organiser the register says that no law of Ukraine created it; of the other nobody says anything.
        Name("b", "body");
        Name("c", "body");
        Say("body", "body-of", Validity.Always, so, "b", "russian-federation");
        Say("other-body", "body-of", Validity.Always, so, "c", "russian-federation");
        Say("not-created", "created-by-law", Validity.Always, FactStatus.Refuted, "b", "ukraine");
        var days = Enumerable
            .Range(0, votes)
            .Select(v => new DateOnly(2022, 9, 23).AddDays(v * 90))
            .Select(d => Validity.Through(d, d.AddDays(2)))
            .ToArray();
        for (var v = 0; v < votes; v++)
        {
            Name($"v{v}", "vote");
            Say($"organised-{v}", "organised-by", days[v], so, $"v{v}", v % 2 == 0 ? "b" : "c");
            Say($"tainted-{v}", "position-tainted", Validity.Since(days[v].From!.Value), so, "cec-ukraine", $"v{v}");
            Say($"mandate-{v}", "position-no-mandate", Validity.Since(days[v].From!.Value), so, "cec-ukraine", $"v{v}");
        }
        for (var r = 0; r * PerRegion < territories; r++)
        {
            Name($"r{r}", "territory");
            Say($"belongs-r{r}", "belongs-to", Validity.Since(new(1991, 8, 24)), so, $"r{r}", "ukraine");
        }
        for (var t = 0; t < territories; t++)
        {
            var place = $"t{t}";
            Name(place, "territory");
            Say($"within-{t}", "within", Validity.Always, so, place, $"r{t / PerRegion}");
            Say($"belongs-{t}", "belongs-to", Validity.Since(new(1991, 8, 24)), so, place, "ukraine");
            if (t % 3 < 2)
            {
                var since = Validity.Since(new DateOnly(2022, 2, 24).AddDays(t % 700));
                Say($"occupied-{t}", "occupation-recorded", since, so, place, "russian-federation");
                Say(
                    $"free-{t}",
                    "occupation-recorded",
                    new(null, since.From),
                    FactStatus.Refuted,
                    place,
                    "russian-federation"
                );
            }
            for (var v = 0; v < votes; v++)
            {
                Say($"held-{v}-{t}", "held-in", days[v], so, $"v{v}", place);
                Say(
                    $"claimed-{v}-{t}",
                    "claimed",
                    Validity.Since(days[v].Until!.Value),
                    so,
                    "russian-federation",
                    $"v{v}",
                    place
                );
            }
        }
        return Law.Register.Of(
            vocabulary,
            terms,
            [
                new("s", Bilingual.Same("invented")),
                .. shipped.Sources.Where(s => !given.Contains(s.Id) && s.Id is not ("supposition" or "by-definition")),
            ],
            // What the vocabulary itself states, and what holds by definition, is stated again by itself.
            facts.Concat(
                shipped.Facts.Where(f => !given.Contains(f.Id) && !f.Id.Contains(':', StringComparison.Ordinal))
            )
        );
    }

    private static T Require<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Value
        ?? throw new InvalidOperationException(
            string.Join("\n", outcome.Problems.Take(5).Select(p => p.In(Language.En)))
        );
}
