using System.Formats.Tar;

namespace Scrutineer.Stores;

/// <summary>Devices, pipes and sockets: they look like empty files, and what is put in their place is no device any more.</summary>
internal static class SpecialFiles
{
    /// <summary>Whether a path leads to one; it is not opened, for a pipe would wait for its other end.</summary>
    /// <param name="path">A path, or a link to one.</param>
    public static bool Is(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        if (OperatingSystem.IsWindows() || file is not { Exists: true, Length: 0 })
        {
            return false;
        }
        try
        {
            // The one thing of .NET that tells what an entry of a folder is: an empty file is an archive's header, and no more.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
            {
                writer.WriteEntry(file.FullName, "x");
            }
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry() is not { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile };
        }
        catch (IOException)
        {
            // A socket is in no archive; an empty file that may not be read is left alone too.
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
