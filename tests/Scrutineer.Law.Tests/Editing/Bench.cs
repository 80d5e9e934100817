using Scrutineer.Law.Editing;
using Scrutineer.Law.Registers;

namespace Scrutineer.Law.Tests.Editing;

/// <summary>Workbenches to test on, and a cursor in a text: the sign <c>¦</c>.</summary>
internal static class Bench
{
    public const string RuleFile = "law/land/forbidden.rule.txt";
    public const string RegisterFile = "law/land/register/places.yaml";

    public const string Rule = """
        rule land.forbidden
        provision: Law of Arcadia, article 1
        provision in Ukrainian: Закон Аркадії, стаття 1
        in force: from 2020-01-01      strength: binding-domestic      approved by: —      certainty: V
        {v} is forbidden in {t} on {d}
          if {v} is held in {t} on {d}
          and {t} belongs to Arcadia on {d}
        source: Law of Arcadia, article 1
        note: No votes there.
        note in Ukrainian: Там не голосують.

        правило land.permitted
        положення: Закон Аркадії, стаття 2
        положення англійською: Law of Arcadia, article 2
        чинність: від 2020-01-01
        сила: обов'язкова національна норма
        достовірність: U
        голосування {v} дозволене на території {t} {d}
          якщо {v} проводиться на території {t} {d}
        переважає: land.forbidden
        джерело: Закон Аркадії, стаття 2
        """;

    public const string Register = """
        sources:
          - id: gazette
            title: {uk: Вісник, en: The gazette}
            address: https://example.org/gazette_1
        terms:
          - id: northmark
            kind: territory
            en: Northmark
            uk: {nom: Північна марка, gen: Північної марки, loc: Північній марці}
          - id: spring-vote
            kind: vote
            en: the spring vote 𝟚𝟘
            uk: {nom: весняне голосування, gen: весняного голосування, acc: весняне голосування, loc: весняному голосуванні}
        facts:
          - id: held-there
            says: spring-vote is held in Northmark on {d}
            from: 2024-03-15
            until: 2024-03-18
            sources: [gazette]
            certainty: H
          - id: belongs-there
            says: northmark належить державі Аркадія {d}
            from: open
            until: open
            sources:
              - gazette
            certainty: V
        """;

    public const string Vocabulary = """
        kind vote
          en: vote
          uk: голосування
        kind territory
          en: territory
          uk: територія
        kind state
          en: state
          uk: держава
        term arcadia
          kind: state
          en: Arcadia
          uk: Аркадія
          gen: Аркадії
        predicate held
          en: {v: vote} is held in {t: territory} on {d: day}
          uk: {v} проводиться на території {t: gen} {d}
          closed
        predicate belongs
          en: {t: territory} belongs to {s: state} on {d: day}
          uk: {t} належить державі {s} {d}
          closed
        predicate forbidden
          en: {v: vote} is forbidden in {t: territory} on {d: day}
          uk: голосування {v} заборонене на території {t: gen} {d}
          closed
          only by rules
          contrary: permitted
        predicate permitted
          en: {v: vote} is permitted in {t: territory} on {d: day}
          uk: голосування {v} дозволене на території {t: gen} {d}
          closed
          only by rules
        """;

    /// <summary>A vocabulary, a rule file in both languages and a register.</summary>
    public static Workbench Small(string? rule = null, string? register = null, string? vocabulary = null)
    {
        var bench = new Workbench();
        bench.Put("law/vocabulary.txt", new(vocabulary ?? Vocabulary));
        bench.Put(RuleFile, new(rule ?? Rule));
        bench.Put(RegisterFile, new(register ?? Register));
        return bench;
    }

    /// <summary>The rules that are shipped, below <c>rules</c>.</summary>
    public static Workbench Shipped()
    {
        var bench = new Workbench();
        foreach (var (name, bytes) in RuleFolder.Shipped)
        {
            bench.Put($"rules/{name}", new(System.Text.Encoding.UTF8.GetString(bytes.Span)));
        }
        return bench;
    }

    /// <summary>A text without its cursor, and where the cursor stood.</summary>
    public static (string Text, int Offset) Cursor(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        return (marked.Remove(at, 1), at);
    }

    /// <summary>The place of the first letter of a piece that stands once in a file.</summary>
    public static int At(Workbench bench, string file, string piece, int into = 0)
    {
        var text = bench.Text(file)!.Text;
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{piece} is not in {file}");
        return at + into;
    }

    public static string Say(Workbench bench, FileSpan place) =>
        $"{place.File}:{bench.Text(place.File)!.PointAt(place.Span.Start).Line + 1} {bench.Text(place.File)![place.Span]}";
}
