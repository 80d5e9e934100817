using Scrutineer.Cases;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The case and the rules of a bundle, unpacked to a folder of their own while they are being checked.</summary>
internal sealed class PublishedCase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-verify-");

    /// <summary>Unpacks a bundle's case; names of members cannot lead outside (they have no part that begins with a dot).</summary>
    public PublishedCase(BundleArchive archive)
    {
        foreach (var (name, bytes) in archive.Members)
        {
            if (
                name.StartsWith("case/", StringComparison.Ordinal)
                || name.StartsWith("rules/", StringComparison.Ordinal)
            )
            {
                var path = Path.Combine(_folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                file.Write(bytes.Span);
            }
        }
    }

    /// <summary>The folder of the rule bases.</summary>
    public string Rules => Path.Combine(_folder.FullName, "rules");

    /// <summary>Reads the case with the rules of the bundle and no others.</summary>
    public Outcome<Case> Load()
    {
        var loaded = CaseFolder.Load(Path.Combine(_folder.FullName, "case"), Rules);
        return loaded.Succeeded
            ? loaded
            : Outcome<Case>.Refused([
                .. loaded.Problems.Select(p =>
                    p with
                    {
                        File = p.File is null ? null : Path.GetRelativePath(_folder.FullName, p.File),
                    }
                ),
            ]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
