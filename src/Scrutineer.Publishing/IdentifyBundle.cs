using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>By which hash later bundles and readers name a bundle: an operation.</summary>
public sealed class IdentifyBundle
{
    /// <summary>SHA-256 of the bundle's manifest, 64 lower-case hexadecimal digits.</summary>
    /// <param name="bundle">The file's bytes.</param>
    /// <returns>The hash; refused where the bundle is broken. Who published it is not asked.</returns>
    public Outcome<string> Run(ReadOnlyMemory<byte> bundle)
    {
        var report = BundleVerifier.Verify(bundle, policy: null);
        return report is { IsBroken: false, Manifest: { } manifest }
            ? Outcome.Of(manifest.Hash)
            : Outcome<string>.Refused([.. report.Problems]);
    }
}
