using System.Text;
using Scrutineer.Cases.Assessments;
using Scrutineer.Testing;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Cases.Tests;

/// <summary><c>leader:</c> in <c>returns.yaml</c> says which choice the methods look at; the invented case names its own.</summary>
public sealed class LeaderTests
{
    private const string Named = "leader: Choice B (invented)\n";

    [Fact]
    public void A_leader_that_the_case_names_is_obeyed()
    {
        var own = Read(Named).Value!.Read.Returns;
        Assert.Equal("Choice B (invented)", own.Choices[own.Leader]);
        var other = own.Choices.First(c => c != own.Choices[own.Leader]);
        var led = Read($"leader: {other}\n").Value!.Read.Returns;
        Assert.Equal(other, led.Choices[led.Leader]);
    }

    [Fact]
    public void Without_a_name_the_leader_is_the_choice_with_most_votes()
    {
        var counted = Read("").Value!.Read.Returns;
        Assert.Equal("Choice B (invented)", counted.Choices[counted.Leader]);
    }

    [Fact]
    public void A_leader_whom_the_returns_do_not_have_is_refused_with_those_whom_they_have()
    {
        var refused = Assert.Single(Read("leader: Choice Z\n").Problems);
        Assert.Equal("no-such-leader", refused.Code);
        Assert.Contains("Choice B (invented)", refused.In(Language.En), StringComparison.Ordinal);
        Assert.Contains("Choice Z", refused.In(Language.Uk), StringComparison.Ordinal);
    }

    private static Outcome<CheckedReturns> Read(string leader)
    {
        var files = Shipped.Simulated.Files.Under("case");
        var yaml = Encoding.UTF8.GetString(files["returns.yaml"].Span);
        Assert.Contains(Named, yaml, StringComparison.Ordinal);
        var changed = Encoding.UTF8.GetBytes(yaml.Replace(Named, leader, StringComparison.Ordinal));
        var bytes = NamedBytes.Of(
            files
                .Where(f => f.Key != "returns.yaml")
                .Append(KeyValuePair.Create("returns.yaml", (ReadOnlyMemory<byte>)changed))
        );
        return new ReadCase()
            .Run(bytes.Value!)
            .Then(read => new ReadReturns().Run(read, ReturnsSource.OfCase(), TestContext.Current.CancellationToken));
    }
}
