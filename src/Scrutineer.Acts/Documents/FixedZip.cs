using System.IO.Compression;

namespace Scrutineer.Acts.Documents;

/// <summary>Packs a zip again with sorted members and one fixed time, so that the same content gives the same bytes.</summary>
internal static class FixedZip
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(byte[] zip)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of types comes first, as readers expect; '[' would sort after the letters' capitals.
            var members = source
                .Entries.OrderBy(e => e.FullName != "[Content_Types].xml")
                .ThenBy(e => e.FullName, StringComparer.Ordinal);
            foreach (var member in members)
            {
                var entry = packed.CreateEntry(member.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var from = member.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }
        return target.ToArray();
    }
}
