using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Exports;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Testing;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests.ConclusionTypes;

public sealed class DeterminationFileTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);
    private static readonly ApplicableLaw Worked = Read();
    private static readonly Determination Crimea = FourConclusions.On(
        SmallLaw.Require(Engine.Prepare(Worked.Rules, Worked.Register)),
        "ru-president-2024",
        "crimea",
        [Day],
        new(2024, 5, 8)
    );

    [Fact]
    public void Answers_read_back_with_proofs_that_convince_the_checker()
    {
        var vocabulary = Worked.Rules.Vocabulary;
        var bytes = DeterminationFile.Write([Crimea], vocabulary);
        var read = SmallLaw.Require(DeterminationFile.Read(bytes, vocabulary, "determination.json"));
        Assert.Equal(Crimea.Conclusions.Select(c => c.Id.ToString()), read.Select(a => a.Id));
        Assert.Equal(Crimea.Conclusions.Select(c => c.Answer), read.Select(a => a.Answer));
        var checker = new Checker(Worked.Rules, Worked.Register);
        Assert.All(read, a => Assert.Null(checker.Refute(a.Derivation!, a.Question)));
        // The canary: a step less, and the checker says so.
        var cut = read[0].Derivation! with
        {
            Nodes = [.. read[0].Derivation!.Nodes.SkipLast(1)],
        };
        Assert.NotNull(checker.Refute(cut, read[0].Question));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"schema":"scrutineer-determination-1","answers":[{"id":"x"}]}""")]
    public void What_is_no_such_file_is_refused(string json)
    {
        var read = DeterminationFile.Read(Encoding.UTF8.GetBytes(json), Worked.Rules.Vocabulary, "f.json");
        Assert.Equal(("unreadable-derivation", "f.json"), (read.Problems[0].Code, read.Problems[0].File));
    }

    [Fact]
    public void A_step_for_readers_carries_provision_sources_strength_and_the_note_of_its_fact()
    {
        var steps = DerivationJson.Of(Crimea[Conclusion.NullInTerritory].Derivation!, Worked);
        Assert.All(steps, s => Assert.Equal((string?)s!["rule"] is null, s["provision"] is null));
        Assert.All(steps.Where(s => s!["fact"] is not null), s => Assert.NotEmpty(s!["sources"]!.AsArray()));
        var noted = steps.Select(s => s!["note"]).OfType<JsonNode>().ToList();
        Assert.NotEmpty(noted);
        Assert.All(noted, n => Assert.False(string.IsNullOrWhiteSpace((string?)n["uk"])));
    }

    private static ApplicableLaw Read()
    {
        var root = Path.Combine(SharedData.Repository, "cases", "ru-president-2024", "register");
        var files = Directory
            .EnumerateFiles(root)
            .Select(f =>
                KeyValuePair.Create($"register/{Path.GetFileName(f)}", new ReadOnlyMemory<byte>(File.ReadAllBytes(f)))
            );
        var register = SmallLaw.Require(NamedBytes.Of(files));
        return SmallLaw.Require(LawReader.Read(RuleFolder.Shipped, ["ua", "international"], register));
    }
}
