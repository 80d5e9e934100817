using Scrutineer.Acts;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing;

/// <summary>What is published, where, and by whom.</summary>
public sealed record PublishRequest
{
    /// <summary>The case that the act rests on, assessed.</summary>
    public required AssessedCase Case { get; init; }

    /// <summary>The adopted act.</summary>
    public required ActDraft Act { get; init; }

    /// <summary>The record of the meeting that adopted it.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>The log that the bundle is entered in.</summary>
    public required IByteStore Log { get; init; }

    /// <summary>The program, as the bundle records it.</summary>
    public required Tool Tool { get; init; }

    /// <summary>Opens the keys; asked only when everything else fits.</summary>
    public required Func<Outcome<PublishingKeys>> Keys { get; init; }

    /// <summary>Signatures that others gave before.</summary>
    public GivenSignatures Signatures { get; init; } = GivenSignatures.None;

    /// <summary>Hash of the manifest whose place this one takes; null where it takes none.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Whether the act is printed to PDF.</summary>
    public bool Prints { get; init; } = true;

    /// <summary>Path of the Chromium that prints; null where there is none.</summary>
    public string? Chromium { get; init; }
}

/// <summary>The keys that a publication is signed with. Disposing of them clears both.</summary>
/// <param name="Publisher">Signs the act and the manifest.</param>
/// <param name="Log">Signs the log's checkpoint; null where the publisher's key does.</param>
public sealed record PublishingKeys(NoteSigner Publisher, NoteSigner? Log = null) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Publisher.Dispose();
        Log?.Dispose();
    }
}

/// <summary>A bundle, closed with the log's proof.</summary>
/// <param name="Manifest">What it holds, by hash.</param>
/// <param name="Bytes">The file.</param>
public sealed record PublishedBundle(BundleManifest Manifest, ReadOnlyMemory<byte> Bytes);

/// <summary>Publishes an adopted act as one file that anyone verifies offline: an operation. Run again, it takes a new proof.</summary>
public sealed class Publish
{
    /// <summary>Checks the adoption again, puts the bundle together, enters it in the log, closes it with the proof.</summary>
    /// <param name="request">What is published, where, and by whom.</param>
    /// <param name="progress">Told of the steps; null where nobody watches.</param>
    /// <param name="stop">Stops the work before anything is entered in the log.</param>
    public async Task<Outcome<PublishedBundle>> Run(
        PublishRequest request,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var (assessment, basis) = (request.Case.Assessment, request.Case.Basis);
        IReadOnlyList<Problem> unfit =
        [
            .. AdoptionCheck.Of(request.Act, basis, request.Meeting, assessment.Case),
            .. LinkedFiles.Of(assessment.Case),
        ];
        if (unfit.Count > 0)
        {
            return Outcome<PublishedBundle>.Refused(unfit);
        }
        progress?.Report(new Step(Printing, 0));
        var printed = await PrintedAct.Of(request.Act, request.Prints, request.Chromium, stop);
        progress?.Report(new Step(Printing, 1));
        var files = printed.Then(pages =>
            PublicationFiles.Of(
                assessment,
                request.Act,
                request.Meeting,
                pages,
                request.Signatures.ByCertificate,
                request.Tool
            )
        );
        return files.Then(members => request.Keys().Then(keys => Enter(request, members, keys)));
    }

    private static Bilingual Printing { get; } = new("PDF", "PDF");

    private static Outcome<PublishedBundle> Enter(
        PublishRequest request,
        Dictionary<string, ReadOnlyMemory<byte>> members,
        PublishingKeys keys
    )
    {
        using (keys)
        {
            members.Add(ActSignature.Member, request.Signatures.Note(keys.Publisher, request.Act).ToBytes());
            return BundleDraft
                .Sign(request.Act.Id, members, keys.Publisher, request.Supersedes)
                .Then(draft =>
                    Publisher
                        .Publish(draft, request.Log, keys.Log ?? keys.Publisher)
                        .Map(closed => new PublishedBundle(draft.Manifest, closed.ToBytes()))
                );
        }
    }
}
