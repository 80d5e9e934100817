using Scrutineer.Forensics;
using Scrutineer.Returns;

namespace Scrutineer.Benchmarks;

/// <summary>The methods that are measured: those of the library that look at one vote, those that take longest first.</summary>
internal static class Methods
{
    public static IReadOnlyList<Method> All { get; } =
    [
        .. Forensics
            .Register.Methods.All.Where(m => !m.NeedsEarlier && m.Name != "mixture")
            .OrderBy(m => m.OnRequest)
            .ThenByDescending(m => m.Cost),
    ];

    /// <summary>Those that run unasked.</summary>
    public static IReadOnlyList<Method> Usual { get; } = [.. All.Where(m => !m.OnRequest)];

    /// <summary>Those for which one bound is set together: all but spikes and the finite mixture.</summary>
    public static IReadOnlyList<Method> Bounded { get; } = [.. All.Where(m => m.Name != "spikes")];

    /// <summary>Runs methods side by side, as the executable does.</summary>
    public static MethodAnswers RunTogether(IReadOnlyList<Method> methods, ReturnSet returns) =>
        MethodAnswers.Of(methods, new MethodInput(returns), CancellationToken.None);
}
