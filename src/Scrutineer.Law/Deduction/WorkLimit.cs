using Scrutineer.Law.Deduction.Core;

namespace Scrutineer.Law.Deduction;

/// <summary>
/// A bound on the evaluation of rules that come from somebody unknown: so many candidates looked at, a conclusion counting as a
/// hundred, and no derivation deeper than the stack. It does not depend on the machine's speed.
/// </summary>
public static class WorkLimit
{
    /// <summary>Runs work within a bound.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="steps">How many steps it may take, 1 or more.</param>
    /// <param name="work">The work; what it starts counts too.</param>
    /// <returns>What it gives; false where the bound was met.</returns>
    public static async Task<(bool IsDone, T? Value)> Within<T>(long steps, Func<Task<T>> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentNullException.ThrowIfNull(work);
        using var scope = Work.Begin(steps);
        try
        {
            return (true, await work().ConfigureAwait(false));
        }
        catch (Exception met) when (met is WorkLimitException or InsufficientExecutionStackException)
        {
            return (false, default);
        }
    }
}
