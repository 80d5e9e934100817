using System.Text;

namespace Scrutineer.Parties.Screening;

/// <summary>Collects text as UTF-8 and says where each piece begins.</summary>
internal sealed class TextPool
{
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a text; it begins where the answer says and ends where the next begins.</summary>
    public int Add(string text)
    {
        var start = Length;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (Length + most > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + most));
        }
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
        return start;
    }

    /// <summary>Everything added.</summary>
    public byte[] ToBytes() => _bytes[..Length];
}
