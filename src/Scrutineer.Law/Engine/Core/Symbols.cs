namespace Scrutineer.Law;

/// <summary>Numbers for values, and back.</summary>
internal sealed class Symbols
{
    /// <summary>Somebody or something that no source names.</summary>
    public const int Someone = -1;

    private readonly Dictionary<Value, int> numbers = [];
    private readonly List<Value> values = [];

    public int Of(Value value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = values.Count;
            numbers.Add(value, number);
            values.Add(value);
        }
        return number;
    }

    public Value this[int number] => values[number];
}
