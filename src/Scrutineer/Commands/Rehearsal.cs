using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>
/// While a file is read, a processor waits. The methods answer meanwhile about a small made-up vote, and it is told to nobody: what
/// they need is compiled by the time the real returns are there. Nothing of the rehearsal is kept.
/// </summary>
internal static class Rehearsal
{
    private const int Stations = 600;
    private const int Regions = 2;
    private const int OfCommission = 20;
    private static int _begun;

    /// <summary>Begins it, once in a process, where there is a processor to spare. It ends by itself, and whatever happens in it stays there.</summary>
    /// <param name="methods">Those that will be asked; the costly ones are not rehearsed.</param>
    /// <param name="like">How the result will be told.</param>
    public static void Begin(IReadOnlyList<Method> methods, Terminal like)
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref _begun, 1) == 0)
        {
            var nobody = new Terminal(
                TextWriter.Null,
                TextWriter.Null,
                like.Language,
                quiet: true,
                like.Json,
                decorate: false
            );
            _ = Task.Run(() => Rehearse([.. methods.Where(m => m is { OnRequest: false })], nobody));
        }
    }

    /// <summary>The rehearsal itself.</summary>
    /// <param name="methods">Those that are asked.</param>
    /// <param name="nobody">Where the answers are told.</param>
    /// <returns>The answers, for who wants to know that nothing was passed over.</returns>
    internal static MethodAnswers Rehearse(IReadOnlyList<Method> methods, Terminal nobody)
    {
        var returns = Returns();
        var asked = methods.Select(m => (m.Name, Answer: m.Run(new MethodInput(returns)))).ToList();
        var answers = new MethodAnswers(
            [.. asked.Where(a => a.Answer.Succeeded).Select(a => a.Answer.Value!)],
            [.. asked.SelectMany(a => a.Answer.Problems.Select(p => (a.Name, p)))]
        );
        ForensicsView.Tell(nobody, new GivenReturns(Report(returns), null), answers);
        return answers;
    }

    private static ReturnSet Returns()
    {
        var builder = new ReturnSetBuilder(
            [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast, ReturnField.Valid, ReturnField.Invalid],
            ["A", "B", "C"]
        );
        for (var i = 0; i < Stations; i++)
        {
            var registered = 400 + (i * 7_919 % 1_600);
            var issued = registered * Percent(55, i * 31) / 100;
            var invalid = i % 5;
            var leader = (issued - invalid) * Percent(45, i * 17) / 100;
            var second = (issued - invalid - leader) / 2;
            builder.Add(
                $"R{i * Regions / Stations}",
                $"C{i / OfCommission}",
                $"{i}",
                i + 2,
                [registered, issued, issued, issued - invalid, invalid],
                [leader, second, issued - invalid - leader - second]
            );
        }
        return builder.Build();
    }

    // Most near the middle, as votes are: a sum of three that go their own ways.
    private static int Percent(int middle, int i) => middle - 18 + (i % 13) + (i / 13 % 13) + (i / 169 % 13);

    private static ReadReport Report(ReturnSet returns) =>
        new()
        {
            Returns = returns,
            File = "",
            Sha256 = "",
            Bytes = 0,
            Packing = Packing.Plain,
            Format = TableFormat.Csv,
            Mapping = Mapping.Auto.Id,
            Columns = [],
            Rows = returns.Count,
            BlankRows = 0,
            DroppedRows = 0,
            Warnings = [],
        };
}
