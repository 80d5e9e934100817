using Scrutineer.Parties.Register;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Parties.Tests.Operations;

/// <summary>Every person and body here is invented.</summary>
public sealed class FindGapsTests
{
    private const string Bureau = """
        bodies:
          - id: bureau
            name: { uk: Вигадане бюро, en: The Invented Bureau }
            source: s1
            certainty: high
        """;

    [Fact]
    public void Every_party_of_every_file_is_asked_about_in_every_jurisdiction()
    {
        var second = Bureau.Replace("bureau", "office", StringComparison.Ordinal);
        var gaps = new FindGaps()
            .Run(Case(("register/parties/a.yaml", Bureau), ("register/parties/b.yaml", "\uFEFF" + second)))
            .Must();
        Assert.Equal(2 * Gaps.Jurisdictions.Count, gaps.Count);
        Assert.Equal(["bureau", "office"], gaps.Select(g => g.Party.Id).Distinct(StringComparer.Ordinal));
        Assert.All(gaps, g => Assert.Equal(GapState.NoSnapshot, g.State));
    }

    [Fact]
    public void A_case_without_parties_is_refused_and_other_files_are_not_read()
    {
        new FindGaps().Run(Case(("case.yaml", "x: 1"))).Refuses("no-parties");
        new FindGaps()
            .Run(Case(("register/parties/notes.txt", "x"), ("register/parties/old/a.yaml", Bureau)))
            .Refuses("no-parties");
    }

    [Fact]
    public void A_problem_names_its_file() =>
        new FindGaps()
            .Run(Case(("register/parties/a.yaml", Bureau + "\nstrangers: []\n")))
            .Refuses("unknown-key", "a.yaml");

    private static IByteSource Case(params (string Name, string Text)[] files)
    {
        var store = new MemoryStore();
        foreach (var (name, text) in files)
        {
            store.Replace(name, System.Text.Encoding.UTF8.GetBytes(text));
        }
        return store;
    }
}
