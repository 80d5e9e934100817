using System.Text;

namespace Scrutineer.Returns;

/// <summary>Many short texts in one UTF-8 buffer: no object per station.</summary>
internal sealed class Labels
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    private Labels(byte[] bytes, int[] ends)
    {
        _bytes = bytes;
        _ends = ends;
    }

    public int Count => _ends.Length;

    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    public ReadOnlySpan<byte> Utf8(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    /// <summary>Collects labels in order.</summary>
    internal sealed class Builder
    {
        private byte[] _bytes = new byte[4096];
        private int _used;
        private readonly List<int> _ends = [];

        public void Add(ReadOnlySpan<char> text)
        {
            var most = _used + Encoding.UTF8.GetMaxByteCount(text.Length);
            if (most > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(most, _bytes.Length * 2));
            }
            _used += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_used));
            _ends.Add(_used);
        }

        public Labels Build() => new(_bytes.AsSpan(0, _used).ToArray(), [.. _ends]);
    }
}
