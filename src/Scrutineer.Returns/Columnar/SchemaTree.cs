namespace Scrutineer.Returns.Columnar;

/// <summary>Puts the elements of a schema, listed a parent before its children, into their tree; only leaves directly below the root are columns of a table.</summary>
/// <param name="columns">How many elements the root has.</param>
internal sealed class SchemaTree(int columns)
{
    private const int Deepest = 32;
    private readonly Stack<int> _awaited = new([columns]);

    /// <summary>Whether every group has its elements.</summary>
    public bool IsWhole => _awaited.Count == 1 && _awaited.Peek() == 0;

    /// <summary>Takes the next element; gives the leaf that it is, or null where it is a group.</summary>
    public Leaf? Place(SchemaElement one)
    {
        if (_awaited.Peek() == 0)
        {
            throw Thrift.Broken("its schema has more columns than it says");
        }
        _awaited.Push(_awaited.Pop() - 1);
        var isDeep = _awaited.Count > 1;
        if (one.Type is not { } type)
        {
            if (one.Children == 0 || _awaited.Count > Deepest)
            {
                throw Thrift.Broken("a group of its schema is empty or lies too deep");
            }
            _awaited.Push(one.Children);
            return null;
        }
        while (_awaited.Count > 1 && _awaited.Peek() == 0)
        {
            _awaited.Pop();
        }
        var kind = isDeep || one.Repetition == 2 ? LeafKind.Other : one.Kind;
        return new Leaf(one.Name, type, kind, one.Repetition == 1, one.IsUnsigned);
    }
}
