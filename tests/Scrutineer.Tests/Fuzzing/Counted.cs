using System.Security.Cryptography;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>Bytes that count up in the place of chance: the same file on every machine.</summary>
internal sealed class Counted : RandomNumberGenerator
{
    private byte _next;

    public override void GetBytes(byte[] data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = _next++;
        }
    }
}
