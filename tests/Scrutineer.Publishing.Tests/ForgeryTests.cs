using System.Text;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Publishing.Tests;

/// <summary>The right key signs a bundle whose content does not hold: signatures are whole, the content's own row refuses it.</summary>
public sealed class ForgeryTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Theory]
    [InlineData("act/act.en.txt", "null", "nil", "documents")]
    [InlineData("act/act.json", "\"inFavour\": 17", "\"inFavour\": 16", "adoption")]
    [InlineData("act/act.json", "are null and have", "are null and criminal and have", "support")]
    [InlineData(
        "assessment/determination.json",
        "\"certainty\": \"verified\"",
        "\"certainty\": \"unverified\"",
        "answers"
    )]
    [InlineData("assessment/determination.json", "\"rule\": \"ua.", "\"rule\": \"xx.", "derivations")]
    [InlineData("assessment/findings.json", "\"findings\": []", "\"findings\": [1]", "findings")]
    [InlineData("act/meeting.json", "in-favour", "against", "adoption")]
    [InlineData("rules/vocabulary.txt", "value: 17", "value: 16", "adoption")]
    [InlineData("case/case.yaml", "as-of: 2024-05-08", "as-of: 2024-05-32", "law")]
    [InlineData("act/act.note", "number 1", "number 2", "act-signature")]
    public async Task Signed_content_that_does_not_hold_is_refused(string member, string old, string by, string row)
    {
        var bundle = TestData.Forge(
            published.Bundle,
            members =>
            {
                var text = Encoding.UTF8.GetString(members[member].Span);
                Assert.Contains(old, text, StringComparison.Ordinal);
                members[member] = Encoding.UTF8.GetBytes(text.Replace(old, by, StringComparison.Ordinal));
            }
        );
        var verified = await TestData.Verify(bundle, TestData.Policy());
        Assert.Equal(CheckStatus.Broken, verified.Checks.Single(c => c.Id == row).Status);
        Assert.Equal(CheckStatus.Holds, verified.Checks.Single(c => c.Id == "publisher").Status);
    }
}
