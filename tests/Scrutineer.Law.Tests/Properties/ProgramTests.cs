using CsCheck;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;

namespace Scrutineer.Law.Tests;

/// <summary>The engine, the checker and the slow meaning of random programs agree.</summary>
public sealed class ProgramTests
{
    private const int Times = 1500;

    [Fact]
    public void Random_stratified_programs_mean_what_the_slow_fixpoint_says() =>
        Programs
            .Any(positive: false, contested: true)
            .Sample(
                program =>
                {
                    var register = program.Register;
                    var engine = SmallLaw.Require(Engine.Prepare(program.Rules, register));
                    var slow = new NaiveFixpoint(program.Rules, program.Facts);
                    foreach (var sentence in Programs.Sentences(program.Rules.Vocabulary))
                    {
                        foreach (var day in Programs.Days)
                        {
                            var (fast, meant) = (engine.Ask(sentence, day), slow.Ask(sentence, day));
                            Assert.True(
                                meant == fast.Answer,
                                $"{sentence} on {day:yyyy-MM-dd}: {fast.Answer}, not {meant}"
                            );
                        }
                    }
                },
                iter: Times,
                seed: "1K4pSQzKtB22"
            );

    [Fact]
    public void Every_proof_of_a_random_program_holds_before_the_checker() =>
        Programs
            .Any(positive: false, contested: true)
            .Sample(
                program =>
                {
                    var register = program.Register;
                    var engine = SmallLaw.Require(Engine.Prepare(program.Rules, register));
                    var checker = new Checker(program.Rules, register);
                    foreach (var sentence in Programs.Sentences(program.Rules.Vocabulary))
                    {
                        foreach (var day in Programs.Days)
                        {
                            if (engine.Ask(sentence, day).Derivation is { } derivation)
                            {
                                Assert.Null(checker.Refute(derivation));
                            }
                        }
                    }
                },
                iter: Times / 10
            );

    [Fact]
    public void More_facts_never_take_a_conclusion_from_a_positive_program() =>
        Programs
            .Any(positive: true, contested: false)
            .Sample(
                program =>
                {
                    var whole = SmallLaw.Require(Engine.Prepare(program.Rules, program.Register));
                    var half = SmallLaw.Require(
                        Engine.Prepare(
                            program.Rules,
                            (program with { Facts = [.. program.Facts.Where((_, i) => i % 2 == 0)] }).Register
                        )
                    );
                    foreach (var sentence in Programs.Sentences(program.Rules.Vocabulary))
                    {
                        foreach (var day in Programs.Days)
                        {
                            if (half.Ask(sentence, day).Answer == Answer.Established)
                            {
                                Assert.Equal(Answer.Established, whole.Ask(sentence, day).Answer);
                            }
                        }
                    }
                },
                iter: Times / 3
            );

    [Fact]
    public void Random_programs_use_negation_recursion_and_reach_every_answer()
    {
        var (negation, recursion, established, unknown, excluded) = (0, 0, 0, 0, 0);
        Programs
            .Any(positive: false, contested: true)
            .Sample(
                program =>
                {
                    negation += program.Rules.Rules.Count(r => r.Premises.Any(p => p.Negated));
                    recursion += program.Rules.Rules.Count(r =>
                        r.Premises.Any(p => p.Sentence.Predicate == r.Head.Predicate)
                    );
                    var engine = SmallLaw.Require(Engine.Prepare(program.Rules, program.Register));
                    foreach (var rule in program.Rules.Rules)
                    {
                        foreach (
                            var sentence in Programs
                                .Sentences(program.Rules.Vocabulary)
                                .Where(s => s.Predicate == rule.Head.Predicate)
                        )
                        {
                            switch (engine.Ask(sentence, Programs.Days.First().AddDays(3)).Answer)
                            {
                                case Answer.Established:
                                    established++;
                                    break;
                                case Answer.Unknown:
                                    unknown++;
                                    break;
                                default:
                                    excluded++;
                                    break;
                            }
                        }
                    }
                },
                iter: 200,
                threads: 1
            );
        Assert.All([negation, recursion, established, unknown, excluded], n => Assert.True(n > 20, $"{n}"));
    }
}
