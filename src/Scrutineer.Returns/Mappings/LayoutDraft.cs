using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>A layout as a profile makes it up, column by column, with the problems on the way.</summary>
internal sealed class LayoutDraft(Headers headers, string file)
{
    private readonly List<int> _numbers = [];
    private readonly List<(ReturnField Field, int Column)> _fields = [];
    private readonly List<(string Name, int Column)> _choices = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _uses = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _doubts = [];

    /// <summary>Whether the program wrote the table.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Takes a column for a field.</summary>
    public void Field(ReturnField field, int column)
    {
        _fields.Add((field, column));
        Use(column, field.Id());
    }

    /// <summary>Says what a reader should know about how columns were taken.</summary>
    public void Doubt(Problem doubt) => _doubts.Add(doubt);

    /// <summary>Takes a column for a choice.</summary>
    public void Choice(string name, int column)
    {
        _choices.Add((name, column));
        Use(column, "choice");
    }

    /// <summary>Takes a column for <c>region</c>, <c>commission</c>, <c>station</c> or <c>constituency</c>.</summary>
    public void Place(string place, int column)
    {
        if (!_places.TryAdd(place, column))
        {
            _problems.Add(MappingProblem.Twice(file, place, [headers[_places[place]], headers[column]]));
        }
        Use(column, place);
    }

    /// <summary>The layout, unless a field that every analysis needs is missing, or something is there twice.</summary>
    /// <param name="needed">Registered, issued and cast, each with the header that would be expected.</param>
    public Outcome<Layout> Finish(params IReadOnlyList<(ReturnField Field, string Like)> needed)
    {
        foreach (var (field, like) in needed)
        {
            if (!Given(field))
            {
                _problems.Add(MappingProblem.MissingField(file, field, headers, like));
            }
        }
        foreach (var twice in _fields.GroupBy(f => f.Field).Where(g => g.Count() > 1))
        {
            _problems.Add(MappingProblem.Twice(file, twice.Key.Id(), twice.Select(t => headers[t.Column])));
        }
        foreach (var twice in _choices.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _problems.Add(MappingProblem.Twice(file, twice.Key, twice.Select(t => headers[t.Column])));
        }
        if (_choices.Count == 0)
        {
            _problems.Add(MappingProblem.NoChoices(file));
        }
        return _problems.Count > 0 ? Outcome<Layout>.Refused(_problems) : Outcome<Layout>.Of(Build());
    }

    private bool Given(ReturnField field) =>
        Has(field)
        || field switch
        {
            ReturnField.Issued => Has(ReturnField.IssuedInRoom),
            ReturnField.Cast => Has(ReturnField.Valid) && Has(ReturnField.Invalid),
            _ => false,
        };

    private bool Has(ReturnField field) => _fields.Exists(f => f.Field == field);

    private Layout Build()
    {
        int? constituency = Placed("constituency");
        int? station = Placed("station");
        return new Layout
        {
            IsOwn = IsOwn,
            Region = Placed("region"),
            Commission = Placed("commission"),
            Name = station is { } column ? [column] : [],
            NameOtherwise = constituency,
            Numbers = [.. _numbers],
            Fields = [.. _fields.Select(f => new FieldPlan(f.Field, [_numbers.IndexOf(f.Column)]))],
            Choices = [.. _choices.Select(c => new ChoicePlan(c.Name, [_numbers.IndexOf(c.Column)]))],
            Doubts = _doubts,
            Uses =
            [
                .. Enumerable
                    .Range(0, headers.Count)
                    .Select(i => new ColumnUse(headers[i], _uses.GetValueOrDefault(i, "ignored"))),
            ],
        };
    }

    private int? Placed(string place) => _places.TryGetValue(place, out var column) ? column : null;

    private void Use(int column, string use)
    {
        _uses[column] = use;
        if (use == "choice" || FieldIds.TryParse(use, out _))
        {
            _numbers.Add(column);
        }
    }
}
