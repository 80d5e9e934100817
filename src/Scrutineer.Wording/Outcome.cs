using System.Diagnostics.CodeAnalysis;

namespace Scrutineer.Wording;

/// <summary>Either a value, or every problem that kept it from being made. Never both, never neither.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The value, or null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>All problems found, in the order of the input; empty on success.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>A value without problems.</summary>
    public static Outcome<T> Of(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, []);
    }

    /// <summary>One or more problems.</summary>
    /// <exception cref="ArgumentException">There is no problem to report.</exception>
    public static Outcome<T> Refused(params IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            throw new ArgumentException("A refusal needs a reason.", nameof(problems));
        }
        return new(null, problems);
    }

    /// <summary>The next step, which may fail too; these problems instead when there is no value to go on with.</summary>
    /// <typeparam name="TNext">What the next step makes.</typeparam>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class => Succeeded ? next(Value) : Outcome<TNext>.Refused(Problems);

    /// <summary>Something made from the value by a step that cannot fail; these problems instead when there is none.</summary>
    /// <typeparam name="TNext">What is made.</typeparam>
    public Outcome<TNext> Map<TNext>(Func<T, TNext> make)
        where TNext : class => Then(value => Outcome<TNext>.Of(make(value)));

    /// <summary>The next step, taken asynchronously; these problems instead when there is no value to go on with.</summary>
    /// <typeparam name="TNext">What the next step makes.</typeparam>
    public Task<Outcome<TNext>> ThenAsync<TNext>(Func<T, Task<Outcome<TNext>>> next)
        where TNext : class => Succeeded ? next(Value) : Task.FromResult(Outcome<TNext>.Refused(Problems));
}
