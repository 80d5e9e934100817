using System.Text.Json.Nodes;
using CsCheck;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.Register;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Returns such as nobody would publish: every method answers or says why not, and what it says can be written.</summary>
public sealed class HostileReturnsTests
{
    // Those that run by name take seconds.
    private static readonly Method[] Asked =
    [
        .. Methods.All.Where(m => !m.OnRequest || m.NeedsEarlier || m.NeedsSecondRace || m.Name == "transitions"),
    ];

    private static readonly Gen<int> Count = Gen.OneOf(
        Gen.Int[0, 3],
        Gen.Int[100, 3_000],
        Gen.Const(1_000),
        Gen.Int[1_000_000, 5_000_000]
    );

    private static readonly Gen<Drawn.Station> Station =
        from registered in Gen.Frequency((20, Gen.Int[100, 3_000]), (1, Count))
        from issued in Gen.OneOf(Gen.Int[0, registered], Gen.Const(registered))
        from cast in Gen.OneOf(Gen.Int[0, issued], Gen.Const(issued))
        from leader in Gen.OneOf(Gen.Int[0, cast], Gen.Const(cast), Gen.Const(0))
        select new Drawn.Station(registered, issued, cast, leader, registered % 3);

    [Fact]
    public void Every_method_answers_or_refuses_and_its_finding_is_written_as_JSON() =>
        Gen.Select(Station.Array[1, 700], Gen.Int[1, 4])
            .Sample(
                (stations, times) => All(Drawn.Returns(Enumerable.Repeat(stations, times).SelectMany(s => s))),
                iter: 8,
                threads: 1
            );

    [Theory]
    [InlineData(1_000, 1_000, 1_000, 1_000)]
    [InlineData(1_000, 500, 500, 0)]
    [InlineData(1_000, 500, 500, 250)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 1, 1, 1)]
    public void A_vote_of_one_and_the_same_station_is_answered_or_refused(
        int registered,
        int issued,
        int cast,
        int leader
    ) => All(Drawn.Returns(Enumerable.Repeat(new Drawn.Station(registered, issued, cast, leader, 0), 900)));

    private static void All(ReturnSet returns)
    {
        var answers = MethodAnswers.Of(
            Asked,
            new MethodInput(returns, Earlier: returns, SecondRace: returns),
            CancellationToken.None
        );
        Assert.Equal(
            Asked.Select(m => m.Name).Order(),
            answers.Findings.Select(f => f.Method).Concat(answers.Silent.Select(s => s.Method)).Distinct().Order()
        );
        foreach (var finding in answers.Findings)
        {
            var json = JsonNode.Parse(FindingJson.Of(finding).ToJsonString())!;
            Assert.Equal(finding.Method, (string)json["method"]!);
            Assert.False(finding.Standing().Log10P is double.NaN, finding.Method);
            Assert.All(
                [Language.Uk, Language.En],
                l => Assert.All(finding.Tables(returns, l), t => Assert.NotNull(t.Rows))
            );
        }
    }
}
