using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// CRC-32 of zip and gzip (reflected polynomial 0xEDB88320; ISO 3309, RFC 1952 section 8), eight bytes a step by
/// eight tables.
/// </summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = Tables();
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var state = _state;
        while (bytes.Length >= 8)
        {
            var block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ state;
            state =
                table[(int)(0x700 + (block & 0xFF))]
                ^ table[(int)(0x600 + ((block >> 8) & 0xFF))]
                ^ table[(int)(0x500 + ((block >> 16) & 0xFF))]
                ^ table[(int)(0x400 + ((block >> 24) & 0xFF))]
                ^ table[(int)(0x300 + ((block >> 32) & 0xFF))]
                ^ table[(int)(0x200 + ((block >> 40) & 0xFF))]
                ^ table[(int)(0x100 + ((block >> 48) & 0xFF))]
                ^ table[(int)(block >> 56)];
            bytes = bytes[8..];
        }
        foreach (var one in bytes)
        {
            state = (state >> 8) ^ table[(int)((state ^ one) & 0xFF)];
        }
        _state = state;
    }

    private static uint[] Tables()
    {
        var table = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            }
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++)
        {
            var before = table[i - 256];
            table[i] = (before >> 8) ^ table[(int)(before & 0xFF)];
        }
        return table;
    }
}
