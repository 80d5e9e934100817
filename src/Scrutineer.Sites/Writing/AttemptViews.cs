using Scrutineer.Cases.Assessments;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Sites.Dossier;

namespace Scrutineer.Sites.Writing;

/// <summary>The rules that could establish a sentence, as the pages show them: each sentence is unfolded once.</summary>
internal sealed class AttemptViews(RuleBase rules)
{
    private readonly HashSet<string> _unfolded = new(StringComparer.Ordinal);

    public static IReadOnlyList<AttemptView> Of(RuleBase rules, Condition condition) =>
        new AttemptViews(rules).Attempts(condition);

    private IReadOnlyList<AttemptView> Attempts(Condition condition) =>
        condition.Attempts.Count > 0 && _unfolded.Add(rules.Vocabulary.Say(condition.Sentence).En)
            ?
            [
                .. condition.Attempts.Select(a => new AttemptView(
                    rules.Rule(a.RuleId)!.Provision,
                    a.IsInForce,
                    [
                        .. a.Conditions.Select(c => new ConditionView(
                            ConditionWords.Of(rules.Vocabulary, c),
                            c.Standing.Mark(),
                            Attempts(c)
                        )),
                    ]
                )),
            ]
            : [];
}
