using System.IO.Compression;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>A zip taken apart and put together with one part changed.</summary>
internal static class Packed
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> Parts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var parts = new List<(string, byte[])>();
        foreach (var entry in archive.Entries.Where(e => e.Length > 0))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }
        return parts;
    }

    public static byte[] With(IReadOnlyList<(string Name, byte[] Bytes)> parts, int changed, byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                using var stream = zip.CreateEntry(parts[i].Name, CompressionLevel.Fastest).Open();
                stream.Write(i == changed ? bytes : parts[i].Bytes);
            }
        }
        return file.ToArray();
    }
}
