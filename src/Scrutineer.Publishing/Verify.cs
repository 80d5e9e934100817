using Scrutineer.Cases;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing;

/// <summary>What a bundle is verified with.</summary>
/// <param name="Bundle">The bundle's bytes.</param>
/// <param name="Now">The present time, by which witnesses and certificates are judged.</param>
public sealed record VerifyRequest(ReadOnlyMemory<byte> Bundle, DateTimeOffset Now)
{
    /// <summary>Whom the reader believes; null where nobody was named.</summary>
    public TrustPolicy? Policy { get; init; }

    /// <summary>Returns from which the numbers are computed again.</summary>
    public ReturnsSource Returns { get; init; } = ReturnsSource.None;

    /// <summary>The log or a mirror of it, in which a later act may stand; null where none is at hand.</summary>
    public IByteSource? Log { get; init; }
}

/// <summary>What of a bundle was checked, and how it stands.</summary>
/// <param name="Checks">One row per check, in the order in which readers see them.</param>
/// <param name="Archive">The bundle's members; null where it is not an archive.</param>
public sealed record Verification(IReadOnlyList<BundleCheck> Checks, BundleArchive? Archive)
{
    /// <summary>Whether the reader named anybody whose word counts; else whatever agrees with itself is nobody's.</summary>
    public bool IsVouchedFor { get; init; } = true;

    /// <summary>What to make of it.</summary>
    public Verdict Verdict =>
        IsBroken ? Verdict.Broken
        : !IsVouchedFor ? Verdict.NobodyVouches
        : IsComplete ? Verdict.Complete
        : Verdict.Incomplete;

    /// <summary>Whether something does not hold.</summary>
    public bool IsBroken => Checks.Any(c => c.Status == CheckStatus.Broken);

    /// <summary>Whether everything was checked and holds.</summary>
    public bool IsComplete => Checks.All(c => c.Status is CheckStatus.Holds or CheckStatus.NotPresent);
}

/// <summary>What to make of a bundle.</summary>
public enum Verdict
{
    /// <summary>Everything was checked and holds.</summary>
    Complete,

    /// <summary>Something does not hold.</summary>
    Broken,

    /// <summary>Nothing is broken, but not everything was checked: the returns were not given, say.</summary>
    Incomplete,

    /// <summary>It agrees with itself; whose it is nobody has said, and anybody can make such a bundle.</summary>
    NobodyVouches,
}

/// <summary>Verifies a published bundle in memory, without a network: an operation.</summary>
public sealed class Verify
{
    /// <summary>Checks the shell; where it is whole, everything that the bundle says.</summary>
    /// <param name="request">The bundle, and what it is verified with.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<Verification> Run(VerifyRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shell = BundleVerifier.Verify(request.Bundle, request.Policy, request.Now);
        var isWhole = shell.Checks.Take(2).All(c => c.Status == CheckStatus.Holds);
        var publisher = shell.Checks.First(c => c.Id == "publisher").Status;
        // Who is refused at the signature has nothing evaluated: rules and documents of anybody are work that they choose.
        var isOfNobody = isWhole && publisher == CheckStatus.Broken;
        var content =
            isOfNobody ? ContentChecks.OfNobody
            : isWhole
                ? await new ContentChecks(
                    shell.Archive!,
                    request.Policy,
                    request.Returns,
                    publisher == CheckStatus.Holds
                ).Run(stop)
            : ContentChecks.Unreachable;
        var certificates =
            isWhole && !isOfNobody
                ? new CertificateChecks(shell.Archive!, request.Policy).Run()
                : CertificateChecks.Unreachable;
        List<BundleCheck> rows = [.. shell.Checks, .. content, .. certificates];
        if (request.Log is { } log)
        {
            rows.Add(LaterActs.Check(shell, request.Policy, log, request.Now));
        }
        var isVouchedFor = request.Policy is { Publishers.Count: > 0 };
        return new Verification([.. rows.Select(r => isVouchedFor ? r : Unvouched(r))], shell.Archive)
        {
            IsVouchedFor = isVouchedFor,
        };
    }

    private static BundleCheck Unvouched(BundleCheck row) =>
        row.Status == CheckStatus.Holds ? row with { Status = CheckStatus.SelfConsistent } : row;
}
