using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Carries a problem up from the middle of a stream to the reader's door, where it becomes a value.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1064:Exceptions should be public",
    Justification = "It never leaves the room: the reader turns it into an Outcome."
)]
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "Without a problem it would say nothing."
)]
internal sealed class RefusedException(Problem problem) : Exception(problem.What.En)
{
    public Problem Problem { get; } = problem;
}
