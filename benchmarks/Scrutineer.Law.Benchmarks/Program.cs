using System.Diagnostics;
using System.Globalization;
using Scrutineer.Law;
using Scrutineer.Law.Benchmarks;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

// Every question "is vote V null in territory T", with its proof written out. One size a process, so that each has its own
// peak of memory. Prints one row of a markdown table.
//   law-benchmark TERRITORIES VOTES [shipped]
if (args is [_, _, "shipped"])
{
    ShippedRun.Print(
        int.Parse(args[0], CultureInfo.InvariantCulture),
        int.Parse(args[1], CultureInfo.InvariantCulture)
    );
    return;
}
var territories = int.Parse(args[0], CultureInfo.InvariantCulture);
var votes = int.Parse(args[1], CultureInfo.InvariantCulture);
var vocabulary = Require(Vocabulary.Parse(BenchmarkLaw.Vocabulary, "vocabulary.txt"));
var rules = Require(RuleBase.Load(vocabulary, [new("benchmark.rule.txt", BenchmarkLaw.Rules)]));
var clock = Stopwatch.StartNew();
var processor = Environment.CpuUsage.TotalTime;
var register = Require(BenchmarkLaw.Register(vocabulary, territories, votes));
var read = Lap();
var question = Require(register.Vocabulary.ParseSentence("v0 is null in t0"));
var questions = new List<(Sentence, DateOnly)>(territories * votes);
for (var t = 0; t < territories; t++)
{
    for (var v = 0; v < votes; v++)
    {
        questions.Add(
            (new(question.Predicate, [Slot.Of(Value.Of($"v{v}")), Slot.Of(Value.Of($"t{t}"))]), new(2024, 5, 8))
        );
    }
}
Lap();
var engine = Require(Engine.Prepare(rules, register));
var rulings = engine.AskAll(questions);
var answered = Lap();
long nodes = 0;
var established = 0;
foreach (var ruling in rulings)
{
    if (ruling.Derivation is { } derivation)
    {
        established++;
        nodes += derivation.Nodes.Count;
    }
}
var proved = Lap();
using var self = Process.GetCurrentProcess();
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"| {territories:N0} × {votes} | {register.Facts.Count:N0} | {questions.Count:N0} | {established:N0} | {nodes:N0} | {read.Clock:N2} ({read.Processor:N2}) | {answered.Clock:N2} ({answered.Processor:N2}) | {proved.Clock:N2} ({proved.Processor:N2}) | **{answered.Clock + proved.Clock:N2} ({answered.Processor + proved.Processor:N2})** | {self.PeakWorkingSet64 / 1048576.0:N0} MiB |"
    )
);
GC.KeepAlive(rulings);

// Clock and processor time since the last lap.
(double Clock, double Processor) Lap()
{
    var now = Environment.CpuUsage.TotalTime;
    var lap = (clock.Elapsed.TotalSeconds, (now - processor).TotalSeconds);
    clock.Restart();
    processor = now;
    return lap;
}

static T Require<T>(Outcome<T> outcome)
    where T : class =>
    outcome.Value
    ?? throw new InvalidOperationException(string.Join("\n", outcome.Problems.Take(5).Select(p => p.In(Language.En))));
