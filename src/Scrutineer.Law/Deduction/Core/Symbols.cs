namespace Scrutineer.Law.Deduction.Core;

/// <summary>Numbers for values, and back.</summary>
internal sealed class Symbols
{
    /// <summary>Somebody or something that no source names.</summary>
    public const int Someone = -1;

    private readonly Dictionary<Value, int> _numbers = [];
    private readonly List<Value> _values = [];

    public int Of(Value value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
        }
        return number;
    }

    public Value this[int number] => _values[number];
}
