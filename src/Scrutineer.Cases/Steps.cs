using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>Tells a host when a step begins and ends.</summary>
internal static class Steps
{
    /// <summary>Runs a step of computation.</summary>
    public static Task<T> Run<T>(this IProgress<Step>? progress, Bilingual name, Func<T> work) =>
        progress.Run(name, () => Task.Run(work));

    /// <summary>Runs a step.</summary>
    public static async Task<T> Run<T>(this IProgress<Step>? progress, Bilingual name, Func<Task<T>> work)
    {
        progress?.Report(new Step(name, 0));
        var result = await work();
        progress?.Report(new Step(name, 1));
        return result;
    }
}
