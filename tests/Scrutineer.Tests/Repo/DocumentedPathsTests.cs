using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>What a document points to is there: its links, the paths of the repository and the classes of tests that it names.</summary>
public sealed partial class DocumentedPathsTests
{
    public static TheoryData<string> All => [.. Documents.All];

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_document_points_to_is_there(string document) =>
        Assert.Empty(Missing(document, Documents.Read(document)));

    [Fact]
    public void The_documents_are_found() =>
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "README.md",
                "CONTRIBUTING.md",
                "docs/FLOW.md",
                "docs/acts/ACTS.md",
                "src/Scrutineer.Law/README.md",
            },
            Documents.All.ToHashSet(StringComparer.Ordinal)
        );

    [Fact]
    public void Canary_a_link_and_a_path_that_lead_nowhere_are_caught() =>
        Assert.Equal(
            ["CellarTests", "docs/NOWHERE.md", "src/Scrutineer.Cellar"],
            Missing(
                "docs/FLOW.md",
                "[cases](CASES.md#case.yaml) [nowhere](NOWHERE.md) [far](https://example.org) `src/Scrutineer.Law` `src/Scrutineer.Cellar` `ArchitectureTests` `CellarTests`"
            )
        );

    private static readonly HashSet<string> Tests = Directory
        .EnumerateFiles(Path.Combine(SharedData.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Missing(string document, string markdown)
    {
        var folder = Path.GetDirectoryName(document) ?? "";
        return Link()
            .Matches(markdown)
            .Select(m => Path.Combine(folder, m.Groups["to"].Value))
            .Concat(Named().Matches(markdown).Select(m => m.Groups["path"].Value))
            .Select(path =>
                Path.GetRelativePath(SharedData.Repository, Path.Combine(SharedData.Repository, path))
                    .Replace('\\', '/')
            )
            .Where(path => !Path.Exists(Path.Combine(SharedData.Repository, path)))
            .Concat(Test().Matches(markdown).Select(m => m.Groups["name"].Value).Where(name => !Tests.Contains(name)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"\]\((?<to>(?!\w+:)[^)#\s]+)(#[^)]*)?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"`(?<path>(src|tests|docs|rules|schemas|benchmarks|mappings)/[\w./-]*\w/?)`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();

    [GeneratedRegex("`(?<name>[A-Z]\\w+Tests)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Test();
}
