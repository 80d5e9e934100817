using System.Text.Json;
using Scrutineer.Forensics.Register;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording.Json;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>A finding as JSON is what the library's serializer makes of it, key by key.</summary>
public sealed class FindingJsonTests
{
    public static TheoryData<string> Names => [.. Methods.All.Where(m => m.Name != "mixture").Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_is_written_as_by_the_serializer(string name)
    {
        var method = Methods.All.First(m => m.Name == name);
        foreach (var vote in new[] { Votes.Clean(3), Votes.With(new Rounding(0.1), 11) })
        {
            var finding = method.Run(new MethodInput(vote, Earlier: Votes.Clean(4))).Value;
            if (finding is not null)
            {
                Assert.Equal(
                    JsonSerializer.SerializeToNode(finding, finding.GetType(), JsonForm.Options)!.ToJsonString(),
                    JsonForm.Node(finding).ToJsonString()
                );
            }
        }
    }
}
