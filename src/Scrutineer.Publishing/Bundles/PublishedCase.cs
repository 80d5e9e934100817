using Scrutineer.Cases;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The case that a bundle carries, read in memory with the rules of the bundle and no others.</summary>
internal static class PublishedCase
{
    public static Outcome<Case> Of(BundleArchive archive) =>
        new ReadCase().Run(Folder(archive, "case"), Folder(archive, "rules"));

    // Named as in the bundle, wherever the bundle itself lies.
    private static NamedBytes Folder(BundleArchive archive, string name) =>
        NamedBytes.Of(archive.Members.Under(name), name).Value
        ?? throw new InvalidOperationException("A bundle's members have names that were not safe.");
}
