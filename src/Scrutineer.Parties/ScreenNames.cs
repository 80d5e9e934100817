using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Parties;

/// <summary>Looks the names of a table up in lists, on several threads: an operation.</summary>
public sealed class ScreenNames
{
    // The lowest score at which a hit can mean anything.
    private const double Lowest = 0.5;

    /// <summary>The column that holds places of birth; null where no place counts.</summary>
    public string? PlaceColumn { get; init; }

    /// <summary>Why no names can be screened at a threshold; null where they can.</summary>
    /// <param name="threshold">The lowest score of a hit: 0.5 … 1.</param>
    public static Problem? WhyNot(double threshold) =>
        threshold is >= Lowest and <= 1
            ? null
            : new Problem(
                "threshold-out-of-range",
                new Bilingual("поріг має бути від 0,5 до 1", "the threshold must be from 0.5 to 1"),
                new Bilingual(
                    $"звичайний поріг — {Numbers.Say(Judge.Threshold, 2, Language.Uk)}",
                    $"the usual threshold is {Numbers.Say(Judge.Threshold, 2, Language.En)}"
                )
            );

    /// <summary>Answers each row as it is read, in the order of the rows and the same on any number of threads.</summary>
    /// <param name="index">The lists.</param>
    /// <param name="names">CSV in UTF-8 with <c>name</c> and, if known, <c>born</c> and <c>nationality</c>.</param>
    /// <param name="file">The table's name, for the problem.</param>
    /// <param name="threshold">The lowest score of a hit: 0.5 … 1.</param>
    /// <param name="threads">How many threads, 1 or more.</param>
    /// <param name="answer">Gets each row with its hits, the best first; called from the caller's thread.</param>
    /// <param name="stop">Stops between blocks of rows.</param>
    /// <returns>How many rows were answered, or the problem that ended the reading; rows before it were answered.</returns>
    public Outcome<ListCount> Run(
        NameIndex index,
        Stream names,
        string file,
        double threshold,
        int threads,
        Action<Party, IReadOnlyList<Hit>> answer,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(answer);
        if (WhyNot(threshold) is { } problem)
        {
            return Outcome<ListCount>.Refused(problem);
        }
        var screening = new ParallelScreening(index, threshold, threads, answer, stop);
        var read = NameTable.Read(names, file, screening.Ask, PlaceColumn);
        screening.Finish();
        return read;
    }
}
