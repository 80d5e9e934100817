using System.Text.Json;

namespace Scrutineer.Sites.Writing;

/// <summary>What stands where a dossier is to be written: an earlier dossier may go, nobody's other files may.</summary>
internal static class StandingDossier
{
    public const string Schema = "scrutineer-manifest-1";
    private const int Attempts = 20;
    private const int LongestManifest = 16 << 20;

    /// <summary>A name in the folder that an earlier dossier does not account for; null where the folder may be replaced.</summary>
    public static string? ForeignIn(string place)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Foreign(place);
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts)
            {
                // Another run put its dossier there at this moment.
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                // Likewise.
            }
        }
    }

    private static string? Foreign(string place)
    {
        if (File.Exists(place))
        {
            return Path.GetFileName(place);
        }
        if (!Directory.Exists(place))
        {
            return null;
        }
        if (new DirectoryInfo(place).LinkTarget is not null)
        {
            return Path.GetFileName(Path.TrimEndingDirectorySeparator(place));
        }
        var found = Directory
            .EnumerateFileSystemEntries(place, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            .FirstOrDefault();
        if (found is null)
        {
            return null;
        }
        return Listed(Path.Combine(place, WriteDossier.ManifestName)) is { } listed
            ? Unlisted(place, "", listed)
            : Path.GetFileName(found);
    }

    private static string? Unlisted(string folder, string under, HashSet<string> listed)
    {
        foreach (
            var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos(
                "*",
                new EnumerationOptions { AttributesToSkip = FileAttributes.None }
            )
        )
        {
            var name = under + entry.Name;
            var isInside = entry is DirectoryInfo && entry.LinkTarget is null;
            var isKnown = isInside
                ? listed.Any(l => l.StartsWith(name + "/", StringComparison.Ordinal))
                : entry.LinkTarget is null && listed.Contains(name);
            if (!isKnown)
            {
                return name;
            }
            if (isInside && Unlisted(entry.FullName, name + "/", listed) is { } foreign)
            {
                return foreign;
            }
        }
        return null;
    }

    /// <summary>What a manifest of ours lists, itself included; null for any other file.</summary>
    private static HashSet<string>? Listed(string manifest)
    {
        if (new FileInfo(manifest) is not { Exists: true, Length: <= LongestManifest, LinkTarget: null })
        {
            return null;
        }
        try
        {
            using var said = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return said.RootElement.GetProperty("schema").GetString() == Schema
                ?
                [
                    .. said
                        .RootElement.GetProperty("outputs")
                        .EnumerateArray()
                        .Select(o => o.GetProperty("path").GetString()!),
                    WriteDossier.ManifestName,
                ]
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
