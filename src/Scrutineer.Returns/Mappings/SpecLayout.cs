using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>Finds the columns that a mapping file names in a header.</summary>
internal sealed class SpecLayout
{
    private readonly MappingSpec _spec;
    private readonly Headers _headers;
    private readonly string _file;
    private readonly List<Problem> _problems = [];
    private readonly List<int> _numbers = [];
    private readonly Dictionary<int, string> _uses = [];

    private SpecLayout(MappingSpec spec, Headers headers, string file)
    {
        _spec = spec;
        _headers = headers;
        _file = file;
    }

    public static Outcome<Layout> Resolve(MappingSpec spec, Headers headers, string file)
    {
        var reading = new SpecLayout(spec, headers, file);
        var layout = reading.Make();
        return reading._problems.Count > 0 ? Outcome<Layout>.Refused(reading._problems) : Outcome<Layout>.Of(layout);
    }

    private Layout Make()
    {
        var region = Optional(_spec.Region, "region");
        var commission = Optional(_spec.Commission, "commission");
        var station = Columns(_spec.Station, "station");
        var key = Optional(_spec.JoinKey, "key");
        var fields = Fields();
        var drops = Drops(fields);
        var choices = _spec.Range is { } range
            ? Between(range)
            : [.. _spec.Choices.Select(c => new ChoicePlan(c.Name, Slots(c.Columns, "choice"), c.RestOf))];
        foreach (var twice in choices.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _problems.Add(MappingProblem.Twice(_file, twice.Key, [twice.Key]));
        }
        if (choices.Count == 0 && _spec.JoinKey is null)
        {
            _problems.Add(MappingProblem.NoChoices(_file));
        }
        return new Layout
        {
            Region = region,
            RegionName = _spec.Territory ?? Layout.Unnamed,
            Commission = commission,
            Name = station,
            Numbers = [.. _numbers],
            Fields = fields,
            Choices = choices,
            Drops = drops,
            JoinKey = key,
            KeepDuplicates = _spec.KeepDuplicates,
            Kind = Optional(_spec.Kinds?.Column, "kind"),
            Once = [.. fields.Where(f => _spec.Kinds?.Once.Contains(f.Field) == true).SelectMany(f => f.Slots)],
            BlankVotesAreZero = _spec.BlankVotesAreZero,
            ZerosAreMissing = _spec.ZerosAreMissing,
            FillRegion = _spec.Fill.Contains("region"),
            FillCommission = _spec.Fill.Contains("commission"),
            Uses =
            [
                .. Enumerable
                    .Range(0, _headers.Count)
                    .Select(i => new ColumnUse(_headers[i], _uses.GetValueOrDefault(i, "ignored"))),
            ],
        };
    }

    private List<FieldPlan> Fields()
    {
        var plans = new List<FieldPlan>();
        foreach (var field in _spec.Fields.Where(f => f.Same is null))
        {
            plans.Add(new FieldPlan(field.Field, Slots(field.Columns, field.Field.Id()), field.SumOfChoices));
        }
        foreach (var field in _spec.Fields)
        {
            if (field.Same is { } same && plans.Find(p => p.Field == same) is { } plan)
            {
                plans.Add(plan with { Field = field.Field });
            }
        }
        return plans;
    }

    private List<DropPlan> Drops(List<FieldPlan> fields)
    {
        Operand Of(DropTerm? term) =>
            term is null
                ? new Operand([], 0)
                : new Operand(
                    [.. term.Fields.SelectMany(f => fields.Find(p => p.Field == f)?.Slots ?? [])],
                    term.Number
                );
        return
        [
            .. _spec.Drops.Select(d => new DropPlan(Of(d.Left), d.Comparison, Of(d.Right))
            {
                Column = Optional(d.Column, "drop"),
                Texts = d.Texts,
            }),
        ];
    }

    private List<ChoicePlan> Between(ChoiceRange range)
    {
        var first = range.After is { } after ? Column(after) + 1 : 0;
        var last = range.Before is { } before ? Column(before) : _headers.Count;
        var except = range.Except.Select(Column).ToHashSet();
        var plans = new List<ChoicePlan>();
        for (var column = Math.Max(0, first); column < last; column++)
        {
            if (!_uses.ContainsKey(column) && !except.Contains(column) && _headers[column].Length > 0)
            {
                plans.Add(new ChoicePlan(_headers[column], [Slot(column, "choice")]));
            }
        }
        return plans;
    }

    private int? Optional(string? name, string use)
    {
        if (name is null)
        {
            return null;
        }
        var column = Column(name);
        _uses.TryAdd(column, use);
        return column;
    }

    private int[] Columns(IReadOnlyList<string> names, string use) =>
        [.. names.Select(name => Optional(name, use)!.Value)];

    private int[] Slots(IReadOnlyList<string> names, string use) => [.. names.Select(name => Slot(Column(name), use))];

    private int Slot(int column, string use)
    {
        _uses.TryAdd(column, use);
        var slot = _numbers.IndexOf(column);
        if (slot < 0)
        {
            slot = _numbers.Count;
            _numbers.Add(column);
        }
        return slot;
    }

    private int Column(string name)
    {
        var found = _headers.Find(name);
        if (found.Count == 1)
        {
            return found[0];
        }
        _problems.Add(
            found.Count == 0
                ? MappingProblem.Missing(_file, $"«{name}»", _headers, name)
                : MappingProblem.Twice(_file, name, found.Select(i => _headers[i]))
        );
        return 0;
    }
}
