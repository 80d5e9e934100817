using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Tests.ToyMethod;

/// <summary>Counts stations whose ballots cast end in nought: all that a method needs, in one folder.</summary>
internal static class RoundBallots
{
    public static Method Method { get; } = Method.Of("toy", (ReturnSet returns) => Run(returns));

    public static bool IsRound(ReturnSet returns, int station) => returns.Cast[station] % 10 == 0;

    private static Outcome<ToyFinding> Run(ReturnSet returns)
    {
        var round = Enumerable.Range(0, returns.Count).Count(i => IsRound(returns, i));
        return Outcome<ToyFinding>.Of(
            new ToyFinding
            {
                Round = round,
                Stations = returns.Count,
                Summary = new("Іграшковий підсумок.", "A toy's summary."),
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["base"] = 10 },
                Source = "Invented for a test",
                Assumptions = [new("Жодних.", "None.")],
                OtherExplanations = [new("Випадок.", "Chance.")],
                FalseAlarms = new("Не виміряно.", "Not measured."),
            }
        );
    }
}
