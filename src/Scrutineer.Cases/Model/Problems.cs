using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>Collects every problem of a folder, so that a reader mends them in one go.</summary>
internal sealed class Problems
{
    private readonly List<Problem> found = [];

    public bool None => found.Count == 0;

    public void Add(Problem problem) => found.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => found.AddRange(problems);

    /// <summary>By file (case.yaml first), then by line, then in the order of finding; the same problem once.</summary>
    public IReadOnlyList<Problem> InOrder() =>
        [
            .. found
                .Distinct()
                .OrderBy(p => p.File is null ? 0 : 1)
                .ThenBy(p => p.File?.EndsWith("case.yaml", StringComparison.Ordinal) == true ? 0 : 1)
                .ThenBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line ?? 0),
        ];
}
