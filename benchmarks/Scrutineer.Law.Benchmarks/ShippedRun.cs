using System.Diagnostics;
using System.Globalization;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;

namespace Scrutineer.Law.Benchmarks;

/// <summary>
/// All answers to the four conclusions under the shipped rules, then a thousand proofs drawn by a fixed step: each written out,
/// and each checked. One row of a markdown table.
/// </summary>
internal static class ShippedRun
{
    private const int Drawn = 1000;

    public static void Print(int territories, int votes)
    {
        var law = ShippedLaw.Of(territories, votes);
        var vocabulary = law.Register.Vocabulary;
        var questions = new List<(Sentence, DateOnly)>(territories * votes * 4);
        for (var t = 0; t < territories; t++)
        {
            for (var v = 0; v < votes; v++)
            {
                var day = new DateOnly(2022, 9, 24).AddDays(v * 90);
                foreach (var conclusion in Conclusions.All)
                {
                    var on = conclusion.IsPosition() ? new(2026, 1, 1) : day;
                    questions.Add((FourConclusions.Question(vocabulary, conclusion, $"v{v}", $"t{t}").On(on), on));
                }
            }
        }
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var engine = Engine.Prepare(law.Rules, law.Register).Value!;
        var rulings = engine.AskAll(questions);
        var (seconds, busy) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        var peak = Peak();
        var established = rulings.Where(r => r.Answer == Answer.Established).ToList();
        var unknown = rulings.Count(r => r.Answer == Answer.Unknown);
        var step = Math.Max(1, established.Count / Drawn);
        var checker = new Checker(law.Rules, law.Register);
        var (written, checks, drawn) = (new List<double>(), new List<double>(), 0);
        var (writing, checking) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i < established.Count && drawn < Drawn; i += step, drawn++)
        {
            var before = Environment.CpuUsage.TotalTime;
            clock.Restart();
            var derivation = established[i].Derivation!;
            var first = clock.Elapsed.TotalMilliseconds;
            var between = Environment.CpuUsage.TotalTime;
            clock.Restart();
            if (checker.Refute(derivation, established[i].Question) is { } reason)
            {
                throw new InvalidOperationException(reason);
            }
            var second = clock.Elapsed.TotalMilliseconds;
            (writing, checking) = (writing + between - before, checking + Environment.CpuUsage.TotalTime - between);
            written.Add(first);
            checks.Add(second);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {territories:N0} × {votes} | {law.Register.Facts.Count:N0} | {questions.Count:N0} | {established.Count:N0} | {unknown:N0} | **{seconds:N2} ({busy:N2})** | {peak:N0} MiB | {Spread(writing, written)} | {Spread(checking, checks)} |"
            )
        );
        GC.KeepAlive(rulings);
    }

    // Mean of all by the processor; by the clock, of all but the first, which also compiles and indexes, what 99 of 100 stay below, and
    // the slowest.
    private static string Spread(TimeSpan busy, List<double> all)
    {
        var later = all.Skip(1).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{busy.TotalMilliseconds / all.Count:N3} (99 % ≤ {later[later.Count * 99 / 100]:N2}; all ≤ {later[^1]:N2})"
        );
    }

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }
}
