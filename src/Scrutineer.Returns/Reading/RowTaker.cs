using System.Runtime.CompilerServices;
using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>Turns the counts of one row, laid into <see cref="Slots"/>, into a station of the returns.</summary>
internal sealed class RowTaker
{
    private readonly Layout _layout;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly JoinedVotes? _joined;
    private readonly ReturnSetBuilder _builder;
    private readonly int[] _values;
    private readonly int[] _votes;

    public RowTaker(Layout layout, string file, ProblemList problems, JoinedVotes? joined)
    {
        _layout = layout;
        _file = file;
        _problems = problems;
        _joined = joined;
        var choices = joined?.Choices ?? [.. layout.Choices.Select(c => c.Name)];
        _builder = new ReturnSetBuilder(
            layout.Fields.Select(f => f.Field),
            choices,
            layout.Choices.Index().Where(c => c.Item.RestOf is not null).Select(c => c.Index)
        );
        _values = new int[layout.Fields.Count];
        _votes = new int[choices.Count];
        Slots = new int[layout.Numbers.Length];
    }

    /// <summary>The row's counts, in the order of <see cref="Layout.Numbers"/>.</summary>
    public int[] Slots { get; }

    public int Stations { get; private set; }

    public int Dropped { get; private set; }

    public ReturnSet Build() => _builder.Build();

    /// <summary>Whether the row has voters on the list and zeros in everything else.</summary>
    public bool HasOnlyVoters()
    {
        var registered = FieldIndex(ReturnField.Registered);
        var voters = _layout.Fields[registered].Slots;
        for (var i = 0; i < Slots.Length; i++)
        {
            if (Slots[i] != 0 && Array.IndexOf(voters, i) < 0)
            {
                return false;
            }
        }
        return Array.Exists(voters, slot => Slots[slot] > 0);
    }

    /// <summary>Leaves a row out, and the votes joined to it.</summary>
    public void Drop(ReadOnlySpan<char> key)
    {
        Dropped++;
        _joined?.Take(key, _votes);
    }

    /// <summary>A station without data; votes joined to it, if any, are those of nobody.</summary>
    public void Without(
        ReadOnlySpan<char> region,
        ReadOnlySpan<char> commission,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> key,
        int line
    )
    {
        if (!key.IsEmpty)
        {
            _joined?.Mark(key);
        }
        Stations++;
        _builder.AddWithoutData(region, commission, name, line);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void With(
        ReadOnlySpan<char> region,
        ReadOnlySpan<char> commission,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> key,
        int line
    )
    {
        if (Drops())
        {
            Drop(key);
            return;
        }
        var good = _joined is null ? TakeChoices(line) : _joined.Take(key, _votes);
        good &= TakeFields(line);
        good &= _joined is not null || TakeRests(line);
        if (good)
        {
            Stations++;
            _builder.Add(region, commission, name, line, _values, _votes);
        }
    }

    private bool Drops()
    {
        foreach (var drop in _layout.Drops)
        {
            if (drop.Column is null && drop.Holds(Slots))
            {
                return true;
            }
        }
        return false;
    }

    private bool TakeChoices(int line)
    {
        var good = true;
        for (var i = 0; i < _votes.Length; i++)
        {
            var plan = _layout.Choices[i];
            good &= plan.RestOf is not null || Sum(plan.Slots, plan.Name, line, out _votes[i]);
        }
        return good;
    }

    private bool TakeFields(int line)
    {
        var good = true;
        for (var i = 0; i < _values.Length; i++)
        {
            var plan = _layout.Fields[i];
            if (plan.SumOfChoices)
            {
                good &= Fits(Total(_votes), plan.Field.Id(), line, out _values[i]);
            }
            else
            {
                good &= Sum(plan.Slots, plan.Field.Id(), line, out _values[i]);
            }
        }
        return good;
    }

    private bool TakeRests(int line)
    {
        var good = true;
        for (var i = 0; i < _votes.Length; i++)
        {
            if (_layout.Choices[i] is not { RestOf: { } field } plan)
            {
                continue;
            }
            _votes[i] = 0;
            var rest = _values[FieldIndex(field)] - Total(_votes);
            if (rest < 0)
            {
                good = false;
                if (_problems.Wants())
                {
                    _problems.Tell(RowProblem.NegativeRest(_file, line, plan.Name, rest));
                }
                continue;
            }
            _votes[i] = (int)rest;
        }
        return good;
    }

    private int FieldIndex(ReturnField field)
    {
        for (var i = 0; i < _layout.Fields.Count; i++)
        {
            if (_layout.Fields[i].Field == field)
            {
                return i;
            }
        }
        throw new InvalidOperationException($"The layout takes the rest of {field}, which it does not read.");
    }

    private bool Sum(int[] slots, string what, int line, out int sum)
    {
        if (slots.Length == 1)
        {
            sum = Slots[slots[0]];
            return true;
        }
        var total = 0L;
        foreach (var slot in slots)
        {
            total += Slots[slot];
        }
        return Fits(total, what, line, out sum);
    }

    private bool Fits(long total, string what, int line, out int value)
    {
        value = total <= Counts.Most ? (int)total : 0;
        if (total <= Counts.Most)
        {
            return true;
        }
        if (_problems.Wants())
        {
            _problems.Tell(RowProblem.TooLargeSum(_file, line, what, total));
        }
        return false;
    }

    private static long Total(int[] votes)
    {
        var total = 0L;
        foreach (var count in votes)
        {
            total += count;
        }
        return total;
    }
}
