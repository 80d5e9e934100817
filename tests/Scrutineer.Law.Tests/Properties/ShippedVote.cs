using System.Text;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Registers;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>A vote under the shipped rules, in the words of a register: what all four conclusions need. The holder's days are invented.</summary>
internal static class ShippedVote
{
    public const string Vote = "their-vote";

    private const string Text = """
        sources:
          - id: news
            title: {uk: Вигадано, en: Invented}
        terms:
          - id: their-vote
            kind: vote
            en: the vote
            uk: {nom: голосування, gen: голосування, dat: голосуванню, acc: голосування, ins: голосуванням, loc: голосуванні}
          - id: organiser
            kind: body
            en: the organiser
            uk: {nom: організатор, gen: організатора, dat: організаторові, acc: організатора, ins: організатором, loc: організаторові}
        facts:
          - {id: held, says: "the vote is held in Crimea on {d}", from: 2024-03-15, until: 2024-03-18, sources: [news], certainty: U}
          - {id: by, says: "the vote is organised by the organiser on {d}", from: 2024-03-15, until: 2024-03-18, sources: [news], certainty: U}
          - {id: of, says: "the organiser is a body of the Russian Federation", from: open, until: open, sources: [news], certainty: U}
          - {id: not, says: "the organiser is created and authorised by the laws of Ukraine to administer elections on {d}", from: open, until: open, sources: [news], certainty: U, status: refuted}
          - {id: claimed, says: "the Russian Federation claims results of the vote for Crimea on {d}", from: 2024-03-21, until: open, sources: [news], certainty: U}
          - {id: tainted, says: "the Central Election Commission of Ukraine takes the position that the overall result of the vote is tainted on {d}", from: 2024-05-08, until: open, sources: [news], certainty: U}
          - {id: mandate, says: "the Central Election Commission of Ukraine takes the position that the vote gives the person declared elected no mandate on {d}", from: 2024-05-08, until: open, sources: [news], certainty: U}
        """;

    public static DateOnly AsOf { get; } = new(2024, 5, 8);

    public static Engine Engine { get; } = Make();

    private static Engine Make()
    {
        var text = Text.Replace("Crimea", "the Autonomous Republic of Crimea", StringComparison.Ordinal);
        var files = NamedBytes.Of([
            KeyValuePair.Create("register/vote.yaml", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text))),
        ]);
        var law = SmallLaw.Require(LawReader.Read(RuleFolder.Shipped, ["ua", "international"], files.Value!));
        return SmallLaw.Require(Deduction.Engine.Prepare(law.Rules, law.Register));
    }
}
