using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>A small invented law that uses every part of the language.</summary>
internal static class SmallLaw
{
    public const string VocabularyText = """
        kind vote
          en: vote
          uk: голосування
        kind territory
          en: territory
          uk: територія
        kind body
          en: body
          uk: орган
        kind state
          en: state
          uk: держава
        kind instrument
          en: instrument
          uk: акт права

        term arcadia
          kind: state
          en: Arcadia
          uk: Аркадія
          gen: Аркадії
          dat: Аркадії
          ins: Аркадією

        predicate held
          en: {v: vote} is held in {t: territory} on {d: day}
          uk: {v} проводиться на території {t: gen} {d}
          closed
          may be supposed
        predicate belongs
          en: {t: territory} belongs to {s: state} on {d: day}
          uk: {t} належить державі {s} {d}
          closed
          may be supposed
        predicate occupied
          en: {t: territory} is temporarily occupied on {d: day}
          uk: {t} є тимчасово окупованою територією {d}
          closed
          may be supposed
        predicate consent
          en: {s: state} consents to {v: vote} on {d: day}
          uk: {s} погоджується на {v: acc} {d}
          open
        predicate administers
          en: {b: body} administers {v: vote}
          uk: {b} адмініструє {v: acc}
          closed
        predicate created-by-law
          en: {b: body} is created by the law of {s: state} on {d: day}
          uk: {b} створено законом держави {s} {d}
          closed
        predicate forbidden
          en: the vote {v: vote} is forbidden in {t: territory} on {d: day}
          uk: голосування {v} заборонене на території {t: gen} {d}
          closed
          contrary: permitted
        predicate permitted
          en: the vote {v: vote} is permitted in {t: territory} on {d: day}
          uk: голосування {v} дозволене на території {t: gen} {d}
          closed
        predicate null-in
          en: {v: vote} is null in {t: territory}
          uk: {v} є нікчемним на території {t: gen}
          closed
        predicate takes-position
          en: {b: body} takes the position that the result of {v: vote} is tainted on {d: day}
          uk: {b} має позицію, що результат {v: gen} спотворено, станом на {d}
          open
          position of: b
          may be supposed
        predicate tainted
          en: the result of {v: vote} is tainted on {d: day}
          uk: результат {v: gen} спотворено станом на {d}
          open
          only as a position
        predicate part-of
          en: {t: territory} is part of {u: territory}
          uk: {t} є частиною території {u: gen}
          closed
        predicate within
          en: {t: territory} lies within {u: territory}
          uk: {t} лежить у межах території {u: gen}
          closed
        predicate rests-on
          en: {a: instrument} rests on {b: instrument}
          uk: {a} спирається на {b: acc}
          closed
        predicate dated
          en: {a: instrument} is dated {x: date}
          uk: {a} датовано {x}
          closed
        predicate dates-conflict
          en: {a: instrument} rests on the later {b: instrument}
          uk: {a} спирається на пізніший {b: acc}
          closed
          reported
        predicate present
          en: {n: number} members are present on {d: day}
          uk: кількість присутніх членів {d} становить {n}
          closed
        predicate quorate
          en: there is a quorum on {d: day}
          uk: кворум є {d}
          closed
        predicate earlier-vote
          en: there was a vote in {t: territory} before {d: day}
          uk: голосування на території {t: gen} було до {d}
          closed
        parameter quorum
          en: the quorum is {n: number} on {d: day}
          uk: кворум становить {n} станом на {d}
          value: 9
            in force: from 2000-01-01 until 2020-01-01
            source: Law on the commission
            certainty: V
          value: 12
            in force: from 2020-01-01
            source: Law on the commission, amended
            certainty: H
        """;

    public const string RulesText = """
        rule ar.forbidden
        provision: Law on occupation, article 8
        provision in Ukrainian: Закон про окупацію, стаття 8
        in force: from 2014-04-27      strength: binding-domestic      approved by: —      certainty: V
        the vote {v} is forbidden in {t} on {d}
          if {v} is held in {t} on {d}
          and {t} belongs to Arcadia on {d}
          and {t} is temporarily occupied on {d}
        overrides: ar.permitted
        source: https://example.org/8

        rule ar.permitted
        provision: Electoral code, article 2
        provision in Ukrainian: Виборчий кодекс, стаття 2
        in force: from 2010-01-01
        strength: binding-domestic
        certainty: V
        the vote {v} is permitted in {t} on {d}
          if {v} is held in {t} on {d}
          and {t} belongs to Arcadia on {d}
        source: https://example.org/2

        rule ar.null.forbidden
        provision: Law on occupation, article 9(1)
        provision in Ukrainian: Закон про окупацію, частина перша статті 9
        in force: from 2014-04-27
        strength: binding-domestic
        certainty: H
        {v} is null in {t}
          if the vote {v} is forbidden in {t} on {e}
        source: https://example.org/9

        rule ar.null.body
        provision: Law on occupation, article 9(2)
        provision in Ukrainian: Закон про окупацію, частина друга статті 9
        in force: from 2014-04-27 on {e}
        strength: binding-domestic
        certainty: V
        {v} is null in {t}
          if {v} is held in {t} on {e}
          and {t} belongs to Arcadia on {e}
          and {b} administers {v}
          unless {b} is created by the law of Arcadia on {e}
        source: https://example.org/9

        rule ar.tainted
        provision: Position of the commission
        provision in Ukrainian: Позиція комісії
        in force: always
        strength: position
        certainty: V
        the result of {v} is tainted on {d}
          if {v} is null in {t}
          and {b} takes the position that the result of {v} is tainted on {d}
        source: https://example.org/position

        rule ar.within.direct
        provision: Law on territory, article 1
        provision in Ukrainian: Закон про території, стаття 1
        in force: always
        strength: binding-domestic
        certainty: V
        {t} lies within {u}
          if {t} is part of {u}
        source: https://example.org/1

        rule ar.within.further
        provision: Law on territory, article 1
        provision in Ukrainian: Закон про території, стаття 1
        in force: always
        strength: binding-domestic
        certainty: V
        {t} lies within {u}
          if {t} is part of {m}
          and {m} lies within {u}
        source: https://example.org/1

        rule ar.dates
        provision: Order of time
        provision in Ukrainian: Порядок часу
        in force: always
        strength: recommendation
        certainty: V
        {a} rests on the later {b}
          if {a} rests on {b}
          and {a} is dated {x}
          and {b} is dated {y}
          and {x} is earlier than {y}
        source: https://example.org/time

        rule ar.quorum
        provision: Law on the commission, article 12
        provision in Ukrainian: Закон про комісію, стаття 12
        in force: from 2000-01-01
        strength: binding-domestic
        certainty: V
        there is a quorum on {d}
          if {n} members are present on {d}
          and the quorum is {m} on {d}
          and {n} is not less than {m}
        source: https://example.org/12

        rule ar.earlier
        provision: Law on history
        provision in Ukrainian: Закон про історію
        in force: always
        strength: binding-domestic
        certainty: V
        there was a vote in {t} before {d}
          if {t} belongs to Arcadia on {d}
          and {v} is held in {t} on {e}
          and {e} is earlier than {d}
        source: https://example.org/history
        """;

    public static Vocabulary Vocabulary { get; } = Require(Law.Vocabulary.Parse(VocabularyText, "vocabulary.txt"));

    public static RuleBase Rules { get; } = Require(RuleBase.Load(Vocabulary, [new("small.rule.txt", RulesText)]));

    public static Term[] Terms { get; } =
    [
        Name("v1", "vote", "the spring vote", "весняне голосування", "весняного голосування", "весняне голосування"),
        Name("v2", "vote", "the autumn vote", "осіннє голосування", "осіннього голосування", "осіннє голосування"),
        Name("north", "territory", "the North", "Північ", "Півночі", "Північ"),
        Name("south", "territory", "the South", "Південь", "Півдня", "Південь"),
        Name("village", "territory", "the Village", "Село", "Села", "Село"),
        Name("commission", "body", "the Commission", "Комісія", "Комісії", "Комісію"),
        Name("junta", "body", "the Junta", "Хунта", "Хунти", "Хунту"),
        Name("act-a", "instrument", "act A", "акт А", "акта А", "акт А"),
        Name("act-b", "instrument", "act B", "акт Б", "акта Б", "акт Б"),
    ];

    public static Source[] Sources { get; } = [new("gazette", new("Вісник", "The Gazette"))];

    /// <summary>The facts of the small case.</summary>
    public static Fact[] Facts { get; } =
    [
        Fact("held-north", "2024-03-15 to 2024-03-17", "held", "v1", "north"),
        Fact("held-south", "2024-03-15 to 2024-03-17", "held", "v1", "south"),
        Fact("held-early", "on 2014-04-26", "held", "v2", "north"),
        Fact("belongs-north", "always", "belongs", "north", "arcadia"),
        Fact("occupied-north", "from 2014-02-20", "occupied", "north"),
        Fact("by-junta", "always", "administers", "v1", "").With(["junta", "v1"]),
        Fact("by-commission", "always", "administers", "").With(["commission", "v2"]),
        Fact("created", "from 1998-01-01", "created-by-law", "commission", "arcadia"),
        Fact("village-in-north", "always", "part-of", "village", "north"),
        Fact("north-in-south", "always", "part-of", "north", "south"),
        Fact("a-on-b", "always", "rests-on", "act-a", "act-b"),
    ];

    public static Register Register(params IEnumerable<Fact> facts) =>
        Require(Law.Register.Of(Vocabulary, Terms, Sources, facts));

    public static Engine Engine(params IEnumerable<Fact> facts) =>
        Require(Deduction.Engine.Prepare(Rules, Register(facts)));

    public static Sentence Say(string text) => Require(Register(Facts).Vocabulary.ParseSentence(text));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Fact Fact(string id, string validity, string predicate, params string[] arguments) =>
        new(
            id,
            predicate,
            [.. arguments.Where(a => a.Length > 0).Select(Value.Of)],
            Validity.Read(validity) ?? throw new ArgumentException(validity),
            ["gazette"],
            Certainty.Verified
        );

    public static Fact With(this Fact fact, string[] arguments) =>
        fact with
        {
            Arguments = [.. arguments.Select(Value.Of)],
        };

    public static T Require<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Value
        ?? throw new InvalidOperationException(string.Join("\n", outcome.Problems.Select(p => p.In(Language.En))));

    private static Term Name(string id, string kind, string en, string uk, string gen, string acc) =>
        new(id, kind, en, new(uk, gen, gen, acc, gen, gen));
}
