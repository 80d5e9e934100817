using Amazon.S3.Model;

namespace Scrutineer.Reports.Store;

/// <summary>
/// An object that sealed bytes are sent to. What is short is gathered and sent at once; what is long goes in pieces of 5 MiB, of
/// which one is held.
/// </summary>
internal sealed class IncomingObject(Bucket bucket, string key) : IncomingPart
{
    // The least that S3 takes as a piece.
    private const int PieceBytes = 5 * 1024 * 1024;

    private readonly MemoryStream _piece = new();
    private readonly List<PartETag> _sent = [];
    private string? _upload;
    private bool _ended;

    protected override async ValueTask KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        _piece.Write(bytes.Span);
        if (_piece.Length >= PieceBytes)
        {
            await SendAsync(cancel).ConfigureAwait(false);
        }
    }

    protected override async Task EndAsync(CancellationToken cancel)
    {
        if (_upload is null)
        {
            _piece.Position = 0;
            await bucket.PutAsync(key, _piece, cancel).ConfigureAwait(false);
        }
        else
        {
            if (_piece.Length > 0)
            {
                await SendAsync(cancel).ConfigureAwait(false);
            }
            await bucket.EndAsync(key, _upload, _sent, cancel).ConfigureAwait(false);
        }
        _ended = true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_upload is not null && !_ended)
            {
                Abort();
            }
            _piece.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        _upload ??= await bucket.BeginAsync(key, cancel).ConfigureAwait(false);
        _piece.Position = 0;
        _sent.Add(await bucket.SendAsync(key, _upload, _sent.Count + 1, _piece, cancel).ConfigureAwait(false));
        _piece.SetLength(0);
    }

    private void Abort()
    {
        try
        {
            bucket.Abort(key, _upload!);
        }
        catch (StoreUnavailableException)
        {
            // The bucket is away: what was begun goes when a Desk starts again.
        }
    }
}
