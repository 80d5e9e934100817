using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary>What is supposed: some facts and rules are not there, and the rules of some files are.</summary>
internal sealed record Hypothesis(
    IReadOnlyList<string> WithoutFacts,
    IReadOnlyList<string> WithoutRules,
    IReadOnlyList<string> RuleFiles
)
{
    public bool IsNone => WithoutFacts.Count + WithoutRules.Count + RuleFiles.Count == 0;

    /// <summary>The engine that would answer then. Rules are taken away before others are added: so one may stand for another.</summary>
    public Outcome<Engine> Engine(LawQuestion question)
    {
        var (rules, register) = (question.Engine.Rules, question.Engine.Register);
        List<Problem> unknown =
        [
            .. WithoutFacts.Where(f => register.Fact(f) is null).Select(f => UnknownFact(register, f)),
            .. WithoutRules.Where(r => rules.Rule(r) is null).Select(r => UnknownRule(rules, r)),
            .. RuleFiles.Where(f => !File.Exists(f)).Select(NoFile),
        ];
        if (unknown.Count > 0)
        {
            return Outcome<Engine>.Refused(unknown);
        }
        var files = Outcome.All(RuleFiles.Select(f => InputFiles.Text(f).Map(text => new RuleFile(f, text))));
        return !files.Succeeded
            ? Outcome<Engine>.Refused(files.Problems)
            : new Counterfactuals(question.Engine, question.KnownAsOf)
                .WhatIf([.. WithoutFacts], [])
                .Then(changed =>
                    rules
                        .Without([.. WithoutRules])
                        .With(files.Value)
                        .Then(then => Scrutineer.Law.Deduction.Engine.Prepare(then, changed.Register))
                );
    }

    private static Problem UnknownFact(Register register, string fact)
    {
        var near = Spelling.Nearest(fact, register.Facts.Select(f => f.Id));
        return new(
            "unknown-fact",
            new($"Реєстр не має факту «{fact}».", $"The register has no fact \"{fact}\"."),
            near is null
                ? new("імена фактів показує scrutineer law why", "scrutineer law why shows the facts' ids")
                : new($"можливо, {near}?", $"did you mean {near}?")
        );
    }

    private static Problem UnknownRule(RuleBase rules, string rule)
    {
        var near = Spelling.Nearest(rule, rules.Rules.Select(r => r.Id));
        return new(
            "unknown-rule",
            new($"Правила «{rule}» немає.", $"There is no rule \"{rule}\"."),
            near is null
                ? new("імена правил показує scrutineer law coverage", "scrutineer law coverage shows the rules' ids")
                : new($"можливо, {near}?", $"did you mean {near}?")
        );
    }

    private static Problem NoFile(string file) =>
        new(
            "missing-file",
            new("Файла немає.", "There is no such file."),
            new("назвіть файл із правилами (*.rule.txt)", "name a file with rules (*.rule.txt)"),
            file
        );
}
