using System.Text.Json.Nodes;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Law.Exports;

/// <summary>A derivation as JSON for readers: each step in words, with its provision, fact, sources and note.</summary>
public static class DerivationJson
{
    /// <summary>The steps in the order of the derivation, the conclusion first.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="law">The rules that it applies and the facts that it rests on.</param>
    public static JsonArray Of(Derivation derivation, ApplicableLaw law)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentNullException.ThrowIfNull(law);
        return [.. derivation.Nodes.Select(n => Step(n, law))];
    }

    private static JsonObject Step(DerivationNode node, ApplicableLaw law)
    {
        var rule = node.RuleId is null ? null : law.Rules.Rule(node.RuleId);
        var fact = node.FactId is null ? null : law.Register.Fact(node.FactId);
        var step = new JsonObject
        {
            ["id"] = node.Id,
            ["kind"] = JsonForm.Node(node.Kind),
            ["sentence"] = JsonForm.Node(law.Register.Vocabulary.Say(node.Sentence)),
            ["rule"] = node.RuleId,
            ["provision"] = rule is null ? null : JsonForm.Node(rule.Provision),
            ["fact"] = node.FactId,
            ["sources"] = JsonForm.Node(fact?.Sources ?? []),
            ["certainty"] = node.Certainty.Letter(),
            ["strength"] = node.Strength?.Code(),
            ["premises"] = JsonForm.Node(node.Premises),
        };
        if (fact?.Note is { } note)
        {
            step["note"] = JsonForm.Node(note);
        }
        return step;
    }
}
