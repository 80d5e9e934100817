using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Store;

/// <summary>
/// A report, or an addition to one, on its way in: each part is sealed while it streams. Disposed before it is committed, it
/// leaves nothing.
/// </summary>
public sealed class IncomingReport : IAsyncDisposable
{
    private readonly ReportStore _store;
    private readonly RandomNumberGenerator _randomness;
    private readonly DateOnly _day;
    private readonly X25519Recipient _key;
    private readonly List<StoredPart> _parts = [];
    private bool _committed;

    internal IncomingReport(
        ReportStore store,
        IReadOnlyList<IRecipient> recipients,
        DateOnly day,
        RandomNumberGenerator randomness,
        string? report = null,
        X25519Recipient? present = null
    )
    {
        (_store, _day, _randomness) = (store, day, randomness);
        Id = report ?? ReportStore.NewId(randomness);
        if (present is not null)
        {
            _key = present;
            return;
        }
        // The report's own key goes to its recipients; to destroy what they get is to erase the report.
        var secret = new byte[32];
        randomness.GetBytes(secret);
        using var identity = new X25519Identity(secret);
        _key = identity.Recipient;
        Wrapped = SealedFile.Seal(secret, recipients, randomness);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>32 random hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The sealed parts so far.</summary>
    public IReadOnlyList<StoredPart> Parts => _parts;

    internal byte[]? Wrapped { get; }

    /// <summary>Under which ids its own key lies, where not in a row.</summary>
    internal IReadOnlyList<string> KeyParts { get; set; } = [];

    /// <summary>Ids of all that was brought in for it.</summary>
    internal IEnumerable<string> Brought => _parts.Select(p => p.Id).Concat(KeyParts);

    internal RandomNumberGenerator Randomness => _randomness;

    internal X25519Recipient Key => _key;

    internal DateOnly Day => _day;

    /// <summary>Seals a text.</summary>
    /// <param name="kind"><see cref="PartKind.Text"/> or <see cref="PartKind.Message"/>.</param>
    /// <param name="text">What to seal.</param>
    /// <param name="cancel">Stops it.</param>
    public Task AddTextAsync(PartKind kind, JsonObject text, CancellationToken cancel = default) =>
        AddAsync(
            kind,
            async sealing => await sealing.WriteAsync(PaddedText.Pad(text), cancel).ConfigureAwait(false),
            cancel
        );

    /// <summary>Seals a file while it is read.</summary>
    /// <param name="about">What stands of it inside the seal.</param>
    /// <param name="content">The file; read to its end.</param>
    /// <param name="mostBytes">Bytes that it may have.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FileTooLongException">It is longer.</exception>
    public Task AddFileAsync(AboutFile about, Stream content, long mostBytes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return AddAsync(
            PartKind.File,
            async sealing =>
            {
                using var writer = new PaddedFileWriter(sealing, mostBytes);
                var buffer = new byte[64 * 1024];
                while (await content.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var count)
                {
                    await writer.WriteAsync(buffer.AsMemory(0, count), cancel).ConfigureAwait(false);
                }
                CryptographicOperations.ZeroMemory(buffer);
                await writer.CompleteAsync(about, cancel).ConfigureAwait(false);
            },
            cancel
        );
    }

    /// <summary>Keeps the report for good; from here on its receipt leads to it.</summary>
    public void Commit(ReceiptMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        _store.Commit(this, mark);
        _committed = true;
    }

    /// <summary>Keeps what was added to a report that is there.</summary>
    public void CommitAddition(string by)
    {
        _store.CommitAddition(this, by);
        _committed = true;
    }

    /// <summary>Drops what was not committed.</summary>
    public ValueTask DisposeAsync()
    {
        if (!_committed)
        {
            _store.Drop(this);
        }
        return ValueTask.CompletedTask;
    }

    private async Task AddAsync(PartKind kind, Func<SealingStream, Task> write, CancellationToken cancel)
    {
        var id = _store.NewPartId(_randomness);
        // Named before it is written: whatever happens, its file is dropped with the rest.
        _parts.Add(new StoredPart(id, Id, kind, _day, 0, ""));
        var file = _store.NewPart(id);
        await using (file.ConfigureAwait(false))
        {
            var sealing = SealingStream.Begin(file, [_key], _randomness);
            await using (sealing.ConfigureAwait(false))
            {
                await write(sealing).ConfigureAwait(false);
                await sealing.CompleteAsync(cancel).ConfigureAwait(false);
            }
            var (bytes, sha256) = await file.CompleteAsync(cancel).ConfigureAwait(false);
            _parts[^1] = _parts[^1] with { Bytes = bytes, Sha256 = sha256 };
        }
    }
}
