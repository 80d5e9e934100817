using System.Text;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Testing;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests.Registers;

public sealed class ShippedTests
{
    private static readonly string Rules = Path.Combine(SharedData.Repository, "rules");

    [Fact]
    public void What_travels_in_the_library_is_what_stands_in_the_folder_of_rules()
    {
        var files = Directory
            .EnumerateFiles(Rules, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetFileName(f).StartsWith('.'))
            .ToDictionary(f => Path.GetRelativePath(Rules, f).Replace('\\', '/'), File.ReadAllBytes);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), RuleFolder.Shipped.Names);
        Assert.All(files, f => Assert.Equal(f.Value, RuleFolder.Shipped[f.Key].ToArray()));
    }

    [Fact]
    public void Each_shipped_folder_loads_alone_and_all_load_together()
    {
        var bases = RuleFolder.Bases(RuleFolder.Shipped);
        Assert.Equal(["ge", "international", "template", "ua"], bases);
        var together = LawReader.Read(RuleFolder.Shipped, bases, NamedBytes.Empty);
        Assert.Empty(together.Problems);
        Assert.NotEmpty(together.Value!.Rules.Rules);
        Assert.Contains(together.Value.Register.Vocabulary.Terms, t => t.Id == "crimea");
    }

    [Theory]
    [InlineData("ru-president-2024", "crimea", Answer.Established)]
    [InlineData("ua-president-2019", "ukraine-controlled", Answer.NotEstablished)]
    public void The_register_of_a_shipped_case_is_read_from_bytes_and_judged(
        string name,
        string territory,
        Answer isNull
    )
    {
        var law = LawReader.Read(RuleFolder.Shipped, ["ua", "international"], Folder(name));
        Assert.Empty(law.Problems);
        var engine = Engine.Prepare(law.Value!.Rules, law.Value.Register).Value!;
        var day = name.Contains("2024", StringComparison.Ordinal)
            ? new DateOnly(2024, 3, 16)
            : new DateOnly(2019, 3, 31);
        var determination = FourConclusions.On(engine, name, territory, [day], new DateOnly(2024, 5, 8));
        Assert.Equal(isNull, determination[Conclusion.NullInTerritory].Answer);
    }

    [Fact]
    public void A_note_of_the_register_reaches_the_fact()
    {
        var law = LawReader.Read(RuleFolder.Shipped, ["ua", "international"], Folder("ru-president-2024")).Value!;
        var written = Folder("ru-president-2024")
            .Values.Count(f => Encoding.UTF8.GetString(f.Span).Contains("note:", StringComparison.Ordinal));
        Assert.True(written > 0);
        Assert.Contains(law.Register.Facts, f => f.Note is { Uk.Length: > 0, En.Length: > 0 });
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_line_and_all_at_once()
    {
        var broken = Bytes(
            (
                "register/1.yaml",
                "facts:\n  - id: f\n    says: nobody says this\n    from: open\n    until: open\n    sources: [none]\n    certainty: X\n"
            ),
            ("register/2.yaml", "facts: [\n"),
            ("register/.#1.yaml", "an editor's lock")
        );
        var problems = LawReader.Read(RuleFolder.Shipped, ["ua"], broken).Problems;
        Assert.Equal(
            ["register/1.yaml:6 dangling-id", "register/1.yaml:7 unknown-value", "register/2.yaml:2 broken-yaml"],
            problems.Select(p => $"{p.File}:{p.Line} {p.Code}")
        );
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_with_the_nearest()
    {
        var refused = LawReader.Read(RuleFolder.Shipped, ["internatonal"], NamedBytes.Empty);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal("unknown-rules", problem.Code);
        Assert.Contains("international", problem.Mend.En, StringComparison.Ordinal);
    }

    private static NamedBytes Folder(string name)
    {
        var root = Path.Combine(SharedData.Repository, "cases", name);
        return Bytes([
            .. Directory
                .EnumerateFiles(Path.Combine(root, "register"))
                .Select(f => ($"register/{Path.GetFileName(f)}", File.ReadAllText(f))),
        ]);
    }

    private static NamedBytes Bytes(params (string Name, string Text)[] files) =>
        SmallLaw.Require(
            NamedBytes.Of(
                files.Select(f => KeyValuePair.Create(f.Name, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Text))))
            )
        );
}
