using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.Cases;
using Scrutineer.Forensics;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Register;
using Scrutineer.Law;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>The main flow, an operation: a case from left to right.</summary>
public sealed class Assess
{
    // An act cites the calibrated headline, the band, and what cannot be checked at all; the rest stays in the dossier.
    private static readonly string[] Cited =
    [
        IntegerPercentagesMethod.Name,
        ExcessLeaderVotesMethod.Name,
        MissingReturnsMethod.Name,
    ];

    /// <summary>Walks a case.</summary>
    /// <param name="case">The case, as it was read.</param>
    /// <param name="returns">Where its returns come from.</param>
    /// <param name="progress">Told of the steps; null where nobody watches.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>What was found, or why the returns or the law cannot be read.</returns>
    public async Task<Outcome<Assessment>> Run(
        Case @case,
        ReturnsSource returns,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(returns);
        var law = Task.Run(() => Determine(@case), stop);
        CheckedReturns? given = null;
        var answers = MethodAnswers.None;
        if (returns is not ReturnsSource.Without && @case.Returns is not null)
        {
            var read = await progress.Run(
                new Bilingual("протоколи", "returns"),
                () => new ReadReturns().Run(@case, returns, stop)
            );
            if (!read.Succeeded)
            {
                return Outcome<Assessment>.Refused(read.Problems);
            }
            given = read.Value;
            answers = await progress.Run(
                new Bilingual("статистика", "statistics"),
                () =>
                    MethodAnswers
                        .Of(
                            Methods.Usual,
                            new MethodInput(given.Read.Returns, CaseClaims.Of(@case, given.Read.Returns)),
                            stop
                        )
                        .With(@case.Names)
            );
        }
        var determined = await progress.Run(new Bilingual("право", "law"), () => law);
        if (!determined.Succeeded)
        {
            return Outcome<Assessment>.Refused(determined.Problems);
        }
        var (determinations, inconsistencies) = (determined.Value.Determinations, determined.Value.Inconsistencies);
        return Outcome<Assessment>.Of(
            new Assessment
            {
                Case = @case,
                Determinations = determinations,
                WhyNot = determined.Value.WhyNot,
                Inconsistencies = inconsistencies,
                Returns = given,
                Answers = answers,
                Drafted = new(() => Draft(@case, determinations, answers.Findings)),
            }
        );
    }

    /// <summary>Answers with derivations that the checker, which shares no code with the engine, has re-validated.</summary>
    private static Outcome<Judged> Determine(Case @case)
    {
        var engine = Engine.Prepare(@case.Law.Rules, @case.Law.Register);
        if (!engine.Succeeded)
        {
            return Outcome<Judged>.Refused(engine.Problems);
        }
        var determinations = CaseDeterminations.Of(@case, engine.Value);
        var conclusions = determinations.SelectMany(d => d.Conclusions).ToList();
        var checker = new Checker(@case.Law.Rules, @case.Law.Register);
        foreach (var determined in conclusions)
        {
            if (
                determined.Ruling.Derivation is { } derivation
                && checker.Refute(derivation, determined.Ruling.Question) is { } flaw
            )
            {
                throw new InvalidOperationException($"The checker refutes {determined.Id}: {flaw}");
            }
        }
        var why = conclusions.ToDictionary(
            d => d.Id.ToString(),
            d => MissingPremises.Why(@case, engine.Value, d),
            StringComparer.Ordinal
        );
        return Outcome<Judged>.Of(new Judged(determinations, why, Consistency.Report(engine.Value, @case.AsOf)));
    }

    private static IReadOnlyList<Outcome<ActDraft>> Draft(
        Case @case,
        IReadOnlyList<Determination> determinations,
        IReadOnlyList<Finding> findings
    )
    {
        if (@case.Commission is not { } commission || @case.Acts is not { } acts)
        {
            return [];
        }
        var cited = findings.Where(f => Cited.Contains(f.Method)).ToList();
        var basis = new ActBases(@case, commission, acts).Of(determinations, cited);
        return [.. Enum.GetValues<ActKind>().Select(kind => Drafts.From(kind, basis))];
    }

    private sealed record Judged(
        IReadOnlyList<Determination> Determinations,
        IReadOnlyDictionary<string, Condition?> WhyNot,
        IReadOnlyList<Problem> Inconsistencies
    );
}
