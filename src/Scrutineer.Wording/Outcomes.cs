namespace Scrutineer.Wording;

/// <summary>Outcomes put together: the values of all, or the problems of all.</summary>
public static class Outcome
{
    /// <summary>A value without problems.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    public static Outcome<T> Of<T>(T value)
        where T : class => Outcome<T>.Of(value);

    /// <summary>Every value in the order given, or every problem of every outcome that has none.</summary>
    /// <typeparam name="T">What each outcome holds.</typeparam>
    public static Outcome<IReadOnlyList<T>> All<T>(params IEnumerable<Outcome<T>> outcomes)
        where T : class
    {
        var (values, problems) = (new List<T>(), new List<Problem>());
        foreach (var outcome in outcomes)
        {
            if (outcome.Succeeded)
            {
                values.Add(outcome.Value);
            }
            problems.AddRange(outcome.Problems);
        }
        return problems.Count == 0 ? Of<IReadOnlyList<T>>(values) : Outcome<IReadOnlyList<T>>.Refused(problems);
    }

    /// <summary>Something made from two values, or the problems of both outcomes.</summary>
    /// <typeparam name="TFirst">What the first outcome holds.</typeparam>
    /// <typeparam name="TSecond">What the second outcome holds.</typeparam>
    /// <typeparam name="T">What is made.</typeparam>
    public static Outcome<T> All<TFirst, TSecond, T>(
        Outcome<TFirst> first,
        Outcome<TSecond> second,
        Func<TFirst, TSecond, T> make
    )
        where TFirst : class
        where TSecond : class
        where T : class =>
        first.Succeeded && second.Succeeded
            ? Of(make(first.Value, second.Value))
            : Outcome<T>.Refused([.. first.Problems, .. second.Problems]);

    /// <summary>Something made from three values, or the problems of all three outcomes.</summary>
    /// <typeparam name="TFirst">What the first outcome holds.</typeparam>
    /// <typeparam name="TSecond">What the second outcome holds.</typeparam>
    /// <typeparam name="TThird">What the third outcome holds.</typeparam>
    /// <typeparam name="T">What is made.</typeparam>
    public static Outcome<T> All<TFirst, TSecond, TThird, T>(
        Outcome<TFirst> first,
        Outcome<TSecond> second,
        Outcome<TThird> third,
        Func<TFirst, TSecond, TThird, T> make
    )
        where TFirst : class
        where TSecond : class
        where TThird : class
        where T : class =>
        first.Succeeded && second.Succeeded && third.Succeeded
            ? Of(make(first.Value, second.Value, third.Value))
            : Outcome<T>.Refused([.. first.Problems, .. second.Problems, .. third.Problems]);
}
