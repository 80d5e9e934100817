namespace Scrutineer.Wording;

/// <summary>Collects every problem of an input, so that a reader mends them in one go.</summary>
public sealed class Problems
{
    /// <summary>How many are kept: who mends these begins again anyway, and a hostile file has no end of them.</summary>
    public const int Most = 1000;

    private readonly List<Problem> _found = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => _found.Count == 0;

    /// <summary>Every problem so far, in the order of finding.</summary>
    public IReadOnlyList<Problem> Found => _found;

    /// <summary>Whether no more are kept.</summary>
    public bool IsFull => _found.Count > Most;

    /// <summary>One more problem; of too many the first <see cref="Most"/> are kept, and that there were more.</summary>
    public void Add(Problem problem)
    {
        if (_found.Count < Most)
        {
            _found.Add(problem);
        }
        else if (_found.Count == Most)
        {
            _found.Add(More());
        }
    }

    /// <summary>Several more problems.</summary>
    public void AddRange(IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var problem in problems)
        {
            if (IsFull)
            {
                return;
            }
            Add(problem);
        }
    }

    /// <summary>By file, then by line, then in the order of finding; the same problem once.</summary>
    /// <param name="first">The name of the file whose problems come first, or null.</param>
    public IReadOnlyList<Problem> InOrder(string? first = null) =>
        [
            .. _found
                .Distinct()
                .OrderBy(p => p.File is null ? 0 : 1)
                .ThenBy(p => first is not null && p.File?.EndsWith(first, StringComparison.Ordinal) == true ? 0 : 1)
                .ThenBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line ?? 0),
        ];

    /// <summary>What was made, when it was made without any problem; otherwise every problem, in order.</summary>
    /// <typeparam name="T">What was made.</typeparam>
    /// <exception cref="ArgumentException">Nothing was made, and nothing says why.</exception>
    public Outcome<T> OutcomeOf<T>(T? value, string? first = null)
        where T : class => value is not null && None ? Outcome<T>.Of(value) : Outcome<T>.Refused(InOrder(first));

    private static Problem More() =>
        new(
            "too-many-problems",
            new Bilingual(
                $"проблем понад {Most}; далі їх не перелічено",
                $"there are more than {Most} problems; the rest are not listed"
            ),
            new Bilingual("виправте перелічені й спробуйте знову", "mend those that are listed, then try again")
        );
}
