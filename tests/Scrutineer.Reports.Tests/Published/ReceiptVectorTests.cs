using System.Text.Json.Nodes;
using Scrutineer.Reports.Receipts;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Published;

/// <summary>
/// <c>receipts.json</c> was made by another program in another language: RFC 5869 from hashes, RFC 7748 §5 from its text.
/// Receipts live for years: what a vector says never changes.
/// </summary>
public sealed class ReceiptVectorTests
{
    [Fact]
    public void Words_lead_to_the_id_and_the_key_that_the_vectors_say()
    {
        var file = Path.Combine(
            SharedData.Repository,
            "tests",
            "Scrutineer.Reports.Tests",
            "Published",
            "receipts.json"
        );
        var vectors = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        Assert.Equal(12, vectors.Count);
        foreach (var vector in vectors.Select(v => v!))
        {
            foreach (var language in new[] { Language.Uk, Language.En })
            {
                var words = vector[language.Code()]!.GetValue<string>();
                var receipt = Receipt.Read(words).Value!;
                Assert.Equal(words, string.Join(' ', receipt.In(language)));
                Assert.Equal(vector["lookUp"]!.GetValue<string>(), Convert.ToHexStringLower(receipt.LookUp()));
                Assert.Equal(vector["lookUpHash"]!.GetValue<string>(), receipt.Mark().LookUpHash);
                Assert.Equal(vector["recipient"]!.GetValue<string>(), receipt.Mark().Recipient.ToString());
                using var identity = receipt.Identity();
                Assert.Equal(vector["secret"]!.GetValue<string>(), identity.Reveal());
            }
        }
    }
}
