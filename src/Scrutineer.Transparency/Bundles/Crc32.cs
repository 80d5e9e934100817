namespace Scrutineer.Transparency.Bundles;

/// <summary>CRC-32 of the zip format (APPNOTE 4.4.7: polynomial 0xEDB88320, reflected). Finds slips, not forgers.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Step((uint)i))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }
        return ~crc;
    }

    private static uint Step(uint crc)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return crc;
    }
}
