using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary>Answers of law for people and for machines.</summary>
internal static class LawForm
{
    public static JsonObject Head(LawQuestion question, string command, Ruling ruling) =>
        new()
        {
            ["schema"] = $"scrutineer-law-{command}-1",
            ["case"] = question.Case.Id,
            ["question"] = JsonForm.Node(Say(question, ruling.Question)),
            ["sentence"] = ruling.Question.ToString(),
            ["on"] = JsonForm.Node(question.On),
            ["knownAsOf"] = question.KnownAsOf is { } day ? JsonForm.Node(day) : null,
            ["lawOf"] = question.LawOf is { } law ? JsonForm.Node(law) : null,
            ["answer"] = JsonForm.Node(ruling.Answer),
            ["reason"] = ruling.Reason.Code(),
            ["certainty"] = ruling.Derivation?.Certainty.Letter(),
            ["strength"] = ruling.Derivation?.Strength?.Code(),
            ["strengths"] = ruling.Derivation is { } proof
                ? JsonForm.Node(Ground.Of(proof, question.Engine.Rules).Strengths.Select(s => s.Code()).ToList())
                : null,
        };

    /// <summary>What stands under the answer of an invented case.</summary>
    public static Bilingual Invented { get; } = new("ВИГАДАНА СПРАВА", "AN INVENTED CASE");

    public static JsonArray List(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static int Write(Terminal terminal, JsonObject document)
    {
        terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(document)));
        return ExitCode.Done;
    }

    public static Bilingual Say(LawQuestion question, Sentence sentence) =>
        question.Engine.Register.Vocabulary.Say(sentence);

    /// <summary>The sentence, the answer, and how sure and how strong it is.</summary>
    public static void Tell(Terminal terminal, LawQuestion question, Ruling ruling)
    {
        var l = terminal.Language;
        terminal.Paragraph($"{ruling.Answer.Words().In(l)}: {Say(question, ruling.Question).In(l)}", 0);
        if (question.Case.Invented)
        {
            terminal.Say(Invented);
        }
        if (ruling.Reason.Words() is { } reason)
        {
            terminal.Paragraph(reason.In(l));
        }
        if (ruling.Because is { } because)
        {
            terminal.Paragraph(Say(question, because.Question).In(l));
        }
        if (ruling.Derivation is { } proof)
        {
            var ground = Ground.Of(proof, question.Engine.Rules);
            var strength = ground.Strengths.Count switch
            {
                0 => "",
                1 => "; " + ground.Strengths[0].Words().In(l),
                _ => "; " + ground.Label.In(l),
            };
            terminal.Paragraph($"{proof.Certainty.Words().In(l)} ({proof.Certainty.Letter()}){strength}");
        }
    }

    /// <summary>A fact in words, on a day (that of the question, where none is given) where it is so then; or a rule's provision.</summary>
    public static Bilingual Fact(LawQuestion question, string id, DateOnly? on = null)
    {
        var fact = question.Engine.Register.Fact(id);
        if (fact is null)
        {
            var rule = question.Engine.Rules.Rule(id);
            return rule?.Provision ?? Bilingual.Same(id);
        }
        return Fact(question, fact, on);
    }

    /// <summary>A fact in words. What sources refute or dispute is never told as so.</summary>
    public static Bilingual Fact(LawQuestion question, Fact fact, DateOnly? on = null)
    {
        var vocabulary = question.Engine.Register.Vocabulary;
        var asked = on ?? question.On;
        var day = fact.Validity.Contains(asked) ? asked : fact.Validity.From ?? asked;
        var said = vocabulary.Say(Sentence.Of(vocabulary.Predicate(fact.Predicate)!, fact.Arguments, day));
        return fact.Status switch
        {
            FactStatus.Refuted => new($"спростовано, що {said.Uk}", $"it is refuted that {said.En}"),
            FactStatus.Disputed => new($"спірно, що {said.Uk}", $"it is disputed that {said.En}"),
            _ => said,
        };
    }
}
