using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>A field as it is guessed.</summary>
/// <param name="Field">Which.</param>
/// <param name="Columns">Its columns, to be summed where there are several.</param>
/// <param name="Why">By what it was guessed.</param>
internal sealed record GuessedField(ReturnField Field, IReadOnlyList<int> Columns, Bilingual Why);

/// <summary>Guesses the fields: by their headers, read with their neighbours, then by arithmetic.</summary>
internal sealed class FieldGuess
{
    private static readonly Bilingual ByHeader = new("за заголовком", "by the header");
    private static readonly Bilingual AllParts = new(
        "сума частин за заголовками",
        "the parts by their headers, summed"
    );
    private static readonly Bilingual Largest = new("найбільше в кожному рядку", "the largest in every row");
    private static readonly Bilingual Adds = new(
        "бо недійсні + дійсні = виявлені в кожному рядку",
        "invalid + valid = cast in every row"
    );

    private readonly Sketch _sketch;
    private readonly List<GuessedField> _fields = [];
    private readonly List<Bilingual> _doubts;
    private readonly HashSet<int> _taken;

    private FieldGuess(Sketch sketch, IEnumerable<int> places, List<Bilingual> doubts)
    {
        _sketch = sketch;
        _taken = [.. places];
        _doubts = doubts;
    }

    /// <summary>The fields, and the columns that are parts of them and no choices.</summary>
    public static (List<GuessedField> Fields, HashSet<int> Parts) Of(
        Sketch sketch,
        IReadOnlyCollection<int> places,
        List<Bilingual> doubts
    )
    {
        var guess = new FieldGuess(sketch, places, doubts);
        guess.ByWords();
        guess.ByArithmetic();
        var used = guess._fields.SelectMany(f => f.Columns).Concat(places).ToHashSet();
        return (guess._fields, [.. guess._taken.Where(c => !used.Contains(c))]);
    }

    private IEnumerable<int> Free => _sketch.Counted.Where(c => !_taken.Contains(c));

    private void ByWords()
    {
        var named = Free.Select(c => (Column: c, Field: HeaderWords.FieldOf(_sketch.Headers.Plain(c))))
            .Where(n => n.Field is not null)
            .GroupBy(n => n.Field!.Value, n => n.Column)
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (field, columns) in named.OrderBy(n => n.Key))
        {
            var wholes = columns.Where(c => !IsPart(field, c)).ToList();
            var parts = columns.Except(wholes).ToList();
            if (wholes.Count > 0)
            {
                TakeWhole(field, wholes, parts);
            }
            else
            {
                Take(field, parts, parts.Count > 1 ? AllParts : ByHeader);
                if (parts.Count == 1)
                {
                    Doubt(
                        $"? «{Header(parts[0])}» звучить як частина, а цілого не видно",
                        $"? \"{Header(parts[0])}\" sounds like a part, and no whole is to be seen"
                    );
                }
            }
        }
        Unqualified();
    }

    // A part of the ballots issued has a field of its own; other fields have none for their parts.
    private bool IsPart(ReturnField field, int column) =>
        field is not (ReturnField.IssuedEarly or ReturnField.IssuedInRoom or ReturnField.IssuedOutside)
        && HeaderWords.IsPart(_sketch.Headers.Plain(column));

    private void TakeWhole(ReturnField field, List<int> wholes, List<int> parts)
    {
        var whole = wholes[0];
        if (
            parts.Count > 0
            && !_sketch.Nearly([whole, .. parts], row => _sketch[row, whole] >= _sketch.Sum(row, parts))
        )
        {
            Take(field, [whole, .. parts], AllParts);
            Doubt(
                $"«{Header(whole)}» менше за інші частини разом, тож це теж частина: їх підсумовано",
                $"\"{Header(whole)}\" is less than the other parts together, so it is a part too: they are summed"
            );
            return;
        }
        Take(field, [whole], ByHeader);
        foreach (var other in wholes.Skip(1).Concat(parts))
        {
            _taken.Add(other);
            Doubt(
                $"? «{Header(other)}» теж схоже на {field.Name().Uk}; не взято",
                $"? \"{Header(other)}\" looks like {field.Name().En} too; it is left out"
            );
        }
    }

    // "Ballots issued" beside those issued early or outside may be all of them, or those in the room.
    private void Unqualified()
    {
        var issued = _fields.Find(f => f.Field == ReturnField.Issued);
        var parts = _fields
            .Where(f => f.Field is ReturnField.IssuedEarly or ReturnField.IssuedOutside)
            .SelectMany(f => f.Columns)
            .ToList();
        if (issued is null || parts.Count == 0 || _fields.Exists(f => f.Field == ReturnField.IssuedInRoom))
        {
            return;
        }
        int[] found = _fields.Find(f => f.Field == ReturnField.Cast) is { } cast
            ? [.. cast.Columns]
            : [.. _fields.Where(f => f.Field is ReturnField.Valid or ReturnField.Invalid).SelectMany(f => f.Columns)];
        var whole = issued.Columns[0];
        if (
            found.Length > 0
            && !_sketch.Nearly([whole, .. found], row => _sketch[row, whole] >= _sketch.Sum(row, found))
        )
        {
            _fields.Remove(issued);
            _fields.Add(new GuessedField(ReturnField.IssuedInRoom, [whole], ByHeader));
            Doubt(
                $"«{Header(whole)}» менше за виявлені бюлетені, тож це частина: видані в приміщенні",
                $"\"{Header(whole)}\" is less than the ballots found, so it is a part: those issued in the room"
            );
        }
    }

    private void ByArithmetic()
    {
        if (!Has(ReturnField.Registered) && Free.Where(IsLargest).ToList() is [var most])
        {
            Take(ReturnField.Registered, [most], Largest);
        }
        if (Has(ReturnField.Valid) || Has(ReturnField.Invalid))
        {
            return;
        }
        var candidates = Free.Take(12).ToList();
        var totals = _fields.Find(f => f.Field == ReturnField.Cast) is { } cast
            ? [cast.Columns[0]]
            : candidates.OrderByDescending(_sketch.Sum).ToList();
        foreach (var total in totals)
        {
            foreach (var (one, other) in Pairs(candidates.Where(c => c != total).ToList()))
            {
                if (!IsSum(one, other, total))
                {
                    continue;
                }
                var (invalid, valid) = _sketch.Sum(one) <= _sketch.Sum(other) ? (one, other) : (other, one);
                _fields.RemoveAll(f => f.Field == ReturnField.Cast);
                Take(ReturnField.Cast, [total], Adds);
                Take(ReturnField.Invalid, [invalid], Adds);
                Take(ReturnField.Valid, [valid], Adds);
                return;
            }
        }
    }

    private static IEnumerable<(int One, int Other)> Pairs(List<int> columns) =>
        columns.SelectMany((one, i) => columns.Skip(i + 1).Select(other => (one, other)));

    private bool IsLargest(int column) =>
        Enumerable
            .Range(0, _sketch.Rows.Count)
            .All(row => _sketch[row, column] < 0 || Free.All(other => _sketch[row, other] <= _sketch[row, column]));

    // Two choices add up to a total as well: what is left must be choices, and no more than the valid ballots.
    private bool IsSum(int one, int other, int total)
    {
        var left = Free.Where(c => c != one && c != other && c != total).ToList();
        var valid = _sketch.Sum(one) <= _sketch.Sum(other) ? other : one;
        return _sketch.Rows.Count >= 10
            && Math.Min(_sketch.Sum(one), _sketch.Sum(other)) > 0
            && left.Count > 0
            && Enumerable
                .Range(0, _sketch.Rows.Count)
                .All(row =>
                    _sketch[row, total] < 0
                    || (
                        (long)_sketch[row, one] + _sketch[row, other] == _sketch[row, total]
                        && left.TrueForAll(c => _sketch[row, c] <= _sketch[row, valid])
                    )
                );
    }

    private void Take(ReturnField field, IReadOnlyList<int> columns, Bilingual why)
    {
        _fields.Add(new GuessedField(field, columns, why));
        _taken.UnionWith(columns);
    }

    private bool Has(ReturnField field) => _fields.Exists(f => f.Field == field);

    private string Header(int column) => _sketch.Headers[column];

    private void Doubt(string uk, string en) => _doubts.Add(new Bilingual(uk, en));
}
