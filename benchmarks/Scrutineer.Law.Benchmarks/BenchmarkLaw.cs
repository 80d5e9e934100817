using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Law.Benchmarks;

/// <summary>The shape of the worked case's law, and a register of any size whose intervals come spread evenly by a fixed multiplier.</summary>
internal static class BenchmarkLaw
{
    public const string Vocabulary = """
        kind vote
          en: vote
          uk: голосування
        kind territory
          en: territory
          uk: територія
        predicate held
          en: {v: vote} is held in {t: territory} on {d: day}
          uk: {v} проводиться на території {t} {d}
          closed
        predicate belongs
          en: {t: territory} belongs to the state on {d: day}
          uk: {t} належить державі {d}
          closed
        predicate occupied
          en: {t: territory} is temporarily occupied on {d: day}
          uk: {t} є тимчасово окупованою територією {d}
          closed
        predicate forbidden
          en: the vote {v: vote} is forbidden in {t: territory} on {d: day}
          uk: голосування {v} заборонене на території {t} {d}
          closed
          contrary: permitted
        predicate permitted
          en: the vote {v: vote} is permitted in {t: territory} on {d: day}
          uk: голосування {v} дозволене на території {t} {d}
          closed
        predicate null-in
          en: {v: vote} is null in {t: territory}
          uk: {v} є нікчемним на території {t}
          closed
        """;

    public const string Rules = """
        rule b.forbidden
        provision: Law on occupation
        provision in Ukrainian: Закон про окупацію
        in force: from 2014-04-27      strength: binding-domestic      certainty: V
        the vote {v} is forbidden in {t} on {d}
          if {v} is held in {t} on {d}
          and {t} belongs to the state on {d}
          and {t} is temporarily occupied on {d}
        overrides: b.permitted
        source: benchmark

        rule b.permitted
        provision: Electoral code
        provision in Ukrainian: Виборчий кодекс
        in force: from 2010-01-01      strength: binding-domestic      certainty: V
        the vote {v} is permitted in {t} on {d}
          if {v} is held in {t} on {d}
          and {t} belongs to the state on {d}
        source: benchmark

        rule b.null
        provision: Law on occupation
        provision in Ukrainian: Закон про окупацію
        in force: from 2014-04-27      strength: binding-domestic      certainty: V
        {v} is null in {t}
          if the vote {v} is forbidden in {t} on {e}
        source: benchmark
        """;

    public static Outcome<Register> Register(Vocabulary vocabulary, int territories, int votes)
    {
        var terms = new List<Term>();
        var facts = new List<Fact>();
        string[] source = ["s"];
        void Add(string id, string predicate, Validity validity, params Value[] arguments) =>
            facts.Add(new(id, predicate, arguments, validity, source, Certainty.Verified));
        for (var v = 0; v < votes; v++)
        {
            terms.Add(new($"v{v}", "vote", $"vote {v}", new($"голосування {v}")));
        }
        for (var t = 0; t < territories; t++)
        {
            var place = Value.Of($"t{t}");
            terms.Add(new($"t{t}", "territory", $"territory {t}", new($"територія {t}")));
            Add($"belongs-{t}", "belongs", Validity.Since(new(1991, 8, 24)), place);
            var from = new DateOnly(2014, 2, 20).AddDays(Spread(t, 3000));
            var until = from.AddDays(30 + Spread(t + 7, 1500));
            Add($"occupied-{t}", "occupied", new(from, until), place);
            if (t % 2 == 0)
            {
                Add($"occupied-{t}-again", "occupied", Validity.Since(until.AddDays(1 + Spread(t + 13, 400))), place);
            }
            for (var v = 0; v < votes; v++)
            {
                var day = new DateOnly(2014, 9, 14).AddDays(v * 320);
                Add($"held-{v}-{t}", "held", Validity.Through(day, day.AddDays(2)), Value.Of($"v{v}"), place);
            }
        }
        return Law.Register.Of(vocabulary, terms, [new("s", Bilingual.Same("benchmark"))], facts);
    }

    /// <summary>A number below the limit; neighbours are far apart.</summary>
    private static int Spread(int number, int limit) => (int)(number * 2654435761L % 4294967296L % limit);
}
