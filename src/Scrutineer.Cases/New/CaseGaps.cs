using Scrutineer.Cases.Assessments;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Cases.New;

/// <summary>What a case lacks before its questions are answered and its acts drafted, each gap once, in the order of the questions.</summary>
public static class CaseGaps
{
    /// <summary>The gaps of an assessed case; none where every question has an answer and every act a draft.</summary>
    public static IReadOnlyList<Bilingual> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        List<Bilingual> gaps = [];
        if (!assessment.Case.Law.Register.Facts.Any(f => Mentions(f, assessment.Case.Vote)))
        {
            gaps.Add(
                new(
                    "Жоден факт не згадує голосування: скажіть у register/*.yaml, де й коли воно відбулося, з джерелом",
                    "No fact mentions the vote: say in register/*.yaml where and when it was held, with a source"
                )
            );
        }
        gaps.AddRange(
            assessment
                .Conclusions.Where(c => c.Ruling.Answer == Answer.Unknown)
                .SelectMany(c => Lacking(assessment, c))
                .Distinct()
        );
        if (assessment.Case.Returns is null)
        {
            gaps.Add(
                new(
                    "Протоколів дільниць немає: додайте returns.yaml, і числа буде перевірено",
                    "There are no returns of polling stations: add returns.yaml, and the numbers will be checked"
                )
            );
        }
        if (assessment.Case.Acts is null)
        {
            gaps.Add(
                new(
                    "Актів не буде: немає acts.yaml, який каже, як організатор називає голосування",
                    "There will be no acts: no acts.yaml says what the organiser calls the vote"
                )
            );
        }
        gaps.AddRange(assessment.RefusedActs.Select(p => p.What).Distinct());
        return gaps;
    }

    private static IReadOnlyList<Bilingual> Lacking(Assessment assessment, ConclusionRuling conclusion)
    {
        if (assessment.Missing(conclusion) is { Count: > 0 } missing)
        {
            return missing;
        }
        var said = assessment.Case.Law.Rules.Vocabulary.Say(conclusion.Ruling.Question);
        return
        [
            new(
                $"Жодне правило з названих не відповідає, чи {said.Uk}: додайте теку правил до ключа rules",
                $"No rule of those named answers whether {said.En}: add a folder of rules to the key rules"
            ),
        ];
    }

    // What is so by definition, or by case.yaml, was written nowhere in a register.
    private static bool Mentions(Fact fact, string vote) =>
        fact.Where is not null && fact.Arguments.Any(a => a.ToString() == vote);
}
