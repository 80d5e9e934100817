using Scrutineer.Law;

namespace Scrutineer.Acts.Tests;

public sealed class FindingIdTests
{
    [Fact]
    public void The_id_that_a_finding_gives_itself_is_the_one_that_entries_go_by()
    {
        // Forensics and Law never know each other: here is where their two spellings must agree.
        var finding = Bases.Integers(3);
        Assert.True(EntryId.TryRead(finding.Id, out var id));
        Assert.Equal(EntryId.OfFinding(finding.Method), id);
    }
}
