using Scrutineer.Law;
using Scrutineer.Law.Registers;
using Scrutineer.Testing;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>What every shipped rule, sentence and folder of rules must have, whatever it says.</summary>
public sealed class ShippedTextTests
{
    private static readonly Scrutineer.Law.RuleBase Rules = Shipped.RuPresident2024.Law.Rules;

    [Fact]
    public void Every_note_and_every_source_in_words_stands_in_both_languages()
    {
        Assert.All(Rules.Rules, r => Assert.True(r.Note is null || IsBoth(r.Note), r.Id));
        Assert.All(Rules.Rules.Where(r => IsWords(r.Source.En)), r => Assert.True(IsBoth(r.Source), r.Id));
        Assert.All(Rules.Vocabulary.Predicates, p => Assert.True(p.Note is null || IsBoth(p.Note), p.Id));
        Assert.All(Rules.Vocabulary.ParameterValues, v => Assert.True(IsBoth(v.Source), v.Id));
        // The canary: what is written in one language alone is caught.
        Assert.False(IsBoth(Bilingual.Same("Only English")));
    }

    [Fact]
    public void Every_earlier_wording_is_still_read_as_the_same_sentence()
    {
        var read = 0;
        foreach (var predicate in Rules.Vocabulary.Predicates)
        {
            foreach (var (_, parts) in predicate.Before)
            {
                var text = string.Concat(
                    parts.Select(p => p.Slot < 0 ? p.Text : $"{{{predicate.Slots[p.Slot].Name}}}")
                );
                var sentence = Rules.Vocabulary.ParseSentence(text);
                Assert.True(sentence.Succeeded, text);
                Assert.Equal(predicate.Id, sentence.Value.Predicate.Id);
                Assert.Equal(predicate.Slots.Select(s => s.Name), sentence.Value.Slots.Select(s => s.Variable));
                read++;
            }
        }
        Assert.True(read > 30, $"only {read} earlier wordings");
    }

    [Fact]
    public void Each_reference_is_an_iri_and_every_provision_of_law_has_one()
    {
        // What is a matter of fact or of order, a position, or a text that was not read has no provision to point to.
        string[] without =
        [
            "administers",
            "dates.rests",
            "dates.misdated",
            "consent",
            "venice-code",
            "reach.named",
            "int.territory",
        ];
        foreach (var rule in Rules.Rules)
        {
            if (rule.Reference is { } reference)
            {
                Assert.StartsWith("/akn/", reference, StringComparison.Ordinal);
                Assert.True(Uri.TryCreate(reference, UriKind.Relative, out _), rule.Id);
            }
            else if (rule.Strength != Strength.Position)
            {
                Assert.True(without.Any(w => rule.Id.Contains(w, StringComparison.Ordinal)), rule.Id);
            }
        }
    }

    [Fact]
    public void A_name_that_says_territory_is_not_the_territory_of_a_territory_and_its_clause_is_closed()
    {
        var made = Shipped.UaPresident2019;
        var vocabulary = made.Law.Register.Vocabulary;
        var sentence = Sentence.Of(
            vocabulary.Predicate("held-in")!,
            [Value.Of("ua-president-2019"), Value.Of("ukraine-controlled")],
            new DateOnly(2019, 3, 31)
        );
        var said = vocabulary.Say(sentence, Language.Uk);
        Assert.EndsWith(
            "на території, підконтрольній Уряду України, 31 березня 2019 року",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(sentence, vocabulary.ParseSentence(said).Value);
    }

    [Theory]
    [InlineData("ge", "abkhazia", "georgia", "2024-03-16")]
    [InlineData("template", "modelia-coast", "modelia", "2031-05-11")]
    public void Another_countrys_rules_judge_a_vote_there_and_speak_of_no_other_country(
        string folder,
        string place,
        string state,
        string day
    )
    {
        var register = $$"""
            sources:
              - id: invented-report
                title: {uk: Вигадано для перевірки, en: Invented for the test}
            terms:
              - id: their-vote
                kind: vote
                en: the invented vote
                uk: {nom: вигадане голосування, gen: вигаданого голосування, acc: вигадане голосування}
              - id: their-commission
                kind: body
                en: the invented commission
                uk: {nom: вигадана комісія, acc: вигадану комісію}
            facts:
              - {id: held, says: "their-vote is held in {{place}} on {d}", from: {{day}}, until: open, sources: [invented-report], certainty: U}
              - {id: organised, says: "their-vote is organised by their-commission on {d}", from: {{day}}, until: open, sources: [invented-report], certainty: U}
              - {id: not-created, says: "their-commission is created and authorised by the laws of {{state}} to administer elections on {d}", from: open, until: open, sources: [invented-report], certainty: U, status: refuted}
            """;
        var files = NamedBytes.Of([
            KeyValuePair.Create(
                "register/test.yaml",
                new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(register))
            ),
        ]);
        var law = LawReader.Read(RuleFolder.Shipped, [folder], files.Value!);
        Assert.True(law.Succeeded, string.Join('\n', law.Problems.Select(p => p.In(Language.En))));
        var engine = Scrutineer.Law.Deduction.Engine.Prepare(law.Value.Rules, law.Value.Register).Value!;
        var ruling = engine.Ask(World.Question("null-in-territory", "their-vote", place), World.Day(day));
        Assert.Equal(Answer.Established, ruling.Answer);
        Assert.All(ruling.Derivation!.RuleIds, r => Assert.StartsWith(folder, r, StringComparison.Ordinal));
        Assert.DoesNotContain(Rules.Rules, r => r.Id.StartsWith(folder + ".", StringComparison.Ordinal));
    }

    private static bool IsBoth(Bilingual text) => text.Uk != text.En && text.Uk.Any(c => c is >= 'А' and <= 'ї');

    // An address, or a list of addresses and days, says the same in both languages.
    private static bool IsWords(string source) =>
        !source.Contains(".ua", StringComparison.Ordinal) && !source.StartsWith("http", StringComparison.Ordinal);
}
