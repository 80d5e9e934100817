namespace Scrutineer.Returns.Columnar;

/// <summary>How many bytes the pages and dictionaries that are held at one time may unpack to.</summary>
/// <param name="most">At most so many.</param>
internal sealed class Budget(long most)
{
    private long _taken;

    /// <summary>Takes some, or gives some back where fewer than 0.</summary>
    public void Take(long bytes)
    {
        _taken += bytes;
        if (_taken > most)
        {
            throw Thrift.Broken($"its pages unpack to more than {most >> 20} MiB");
        }
    }
}
