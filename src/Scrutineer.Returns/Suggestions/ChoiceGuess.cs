using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Guesses the choices: columns of counts that are nothing else, and whose votes make the valid ballots.</summary>
internal sealed class ChoiceGuess
{
    // One blank that happens to fit tells nothing.
    private const int LeastGaps = 3;

    private readonly Sketch _sketch;
    private readonly List<Bilingual> _doubts;
    private readonly IReadOnlyList<GuessedField> _fields;

    private ChoiceGuess(Sketch sketch, IReadOnlyList<GuessedField> fields, List<Bilingual> doubts)
    {
        _sketch = sketch;
        _fields = fields;
        _doubts = doubts;
    }

    /// <summary>The choices, in the order of the table.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    /// <summary>Whether their votes are the valid ballots (or those found, less the invalid) in nearly every row.</summary>
    public bool MakeTotal => Fits(Columns, blanks: false);

    /// <summary>Whether blank cells among them are zeros: with them the votes make the total all the same.</summary>
    public bool BlankIsZero
    {
        get
        {
            var gaps = Enumerable.Range(0, _sketch.Rows.Count).Where(HasGap).ToList();
            return Target is { } target
                && gaps.Count >= LeastGaps
                && gaps.Count(row => _sketch.Sum(row, Columns) != Total(target, row)) * 20 <= gaps.Count;
        }
    }

    private bool HasGap(int row) =>
        Columns.Any(c => _sketch[row, c] == Counts.Blank) && Columns.Any(c => _sketch[row, c] >= 0);

    /// <summary>Whether there are blank cells among the votes of rows that have some.</summary>
    public bool HasGaps => HasBlanks(Columns);

    /// <summary>The guess.</summary>
    /// <param name="sketch">The table.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="taken">Columns that are something else.</param>
    /// <param name="doubts">Where doubts go.</param>
    public static ChoiceGuess Of(
        Sketch sketch,
        IReadOnlyList<GuessedField> fields,
        IReadOnlyCollection<int> taken,
        List<Bilingual> doubts
    )
    {
        var guess = new ChoiceGuess(sketch, fields, doubts);
        var free = sketch
            .Counted.Where(c => !taken.Contains(c) && !SuggestionWords.IsPlace(sketch.Headers.Plain(c)))
            .ToList();
        var choices = free.Where(c => !guess.IsService(c)).ToList();
        foreach (var column in free.Except(choices))
        {
            guess.Doubt(
                $"«{guess.Header(column)}» не взято: заголовок не вибору",
                $"\"{guess.Header(column)}\" is left out: its header does not look like a choice"
            );
        }
        guess.Columns = guess.Narrowed(choices);
        return guess;
    }

    private bool IsService(int column)
    {
        var plain = _sketch.Headers.Plain(column);
        return HeaderWords.IsNoChoice(plain) || Reading.TotalWords.Is(_sketch.Headers[column]);
    }

    // Where the votes do not make the total, a column that repeats a field, or that is just what is too much, is not a choice.
    private List<int> Narrowed(List<int> choices)
    {
        if (Target is not { } target || choices.Count < 2 || Fits(choices, HasBlanks(choices)))
        {
            return choices;
        }
        var copies = choices
            .Where(c =>
                _fields.Any(f =>
                    f.Columns is [var only]
                    && _sketch.Nearly([c, only], row => _sketch[row, c] == _sketch[row, only])
                    && _sketch.Sum(c) > 0
                )
            )
            .ToList();
        if (copies.Count > 0 && Makes(Less(copies)))
        {
            return Told(copies, new("повторює інший стовпець", "it repeats another column"));
        }
        foreach (
            var left in choices
                .Select(c => (int[])[c])
                .Concat(choices.SelectMany((c, i) => choices.Skip(i + 1).Select(d => (int[])[c, d])))
        )
        {
            if (choices.Count - left.Length >= 1 && Makes(Less(left)))
            {
                return Told(left, new("без нього голоси складають підсумок", "without it the votes make the total"));
            }
        }
        var (rows, failed) = _sketch.Share(
            [.. choices, .. target.Plus],
            row => _sketch.Sum(row, choices) == Total(target, row)
        );
        Doubt(
            $"? голоси за ці стовпці не складають підсумку (рядків: {failed} із {rows}): перевірте, чи всі вони вибори",
            $"? the votes of these columns do not make the total in {failed} of {rows} rows: check that all of them are choices"
        );
        return choices;

        List<int> Less(IReadOnlyCollection<int> left) => [.. choices.Where(c => !left.Contains(c))];

        List<int> Told(IReadOnlyCollection<int> left, Bilingual why)
        {
            foreach (var column in left)
            {
                Doubt($"«{Header(column)}» — не вибір: {why.Uk}", $"\"{Header(column)}\" is not a choice: {why.En}");
            }
            return Less(left);
        }

        bool Makes(List<int> columns) => Fits(columns, HasBlanks(columns));
    }

    private bool Fits(IReadOnlyList<int> columns, bool blanks) =>
        Target is { } target
        && columns.Count > 0
        && _sketch.Nearly(
            [.. target.Plus, .. target.Minus, .. blanks ? [] : columns],
            row => _sketch.Sum(row, columns) == Total(target, row)
        );

    private bool HasBlanks(IReadOnlyList<int> columns) =>
        Enumerable
            .Range(0, _sketch.Rows.Count)
            .Any(row => columns.Any(c => _sketch[row, c] == Counts.Blank) && columns.Any(c => _sketch[row, c] >= 0));

    // The valid ballots; or those found less the invalid ones; or those found.
    private (int[] Plus, int[] Minus)? Target =>
        Of(ReturnField.Valid) is { } valid ? (valid, [])
        : Of(ReturnField.Cast) is { } cast ? (cast, Of(ReturnField.Invalid) ?? [])
        : null;

    private int[]? Of(ReturnField field) =>
        _fields.FirstOrDefault(f => f.Field == field) is { } found ? [.. found.Columns] : null;

    private long Total((int[] Plus, int[] Minus) target, int row) =>
        _sketch.Sum(row, target.Plus) - _sketch.Sum(row, target.Minus);

    private string Header(int column) => _sketch.Headers[column];

    private void Doubt(string uk, string en) => _doubts.Add(new Bilingual(uk, en));
}
