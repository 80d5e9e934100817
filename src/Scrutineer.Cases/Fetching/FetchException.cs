using Scrutineer.Wording;

namespace Scrutineer.Cases.Fetching;

/// <summary>Carries a problem out of the middle of a download, to become a value at the fetcher's door.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "Without a problem it would say nothing."
)]
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1064:Exceptions should be public",
    Justification = "It never leaves the folder: the fetcher turns it into an Outcome."
)]
internal sealed class FetchException(Problem problem) : Exception(problem.What.En)
{
    public Problem Problem { get; } = problem;
}
