using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Store;

public sealed partial class ReportStore
{
    /// <summary>Begins an addition by the author: sealed to the report's own key, or to a new one where the content was erased.</summary>
    /// <param name="report">The report.</param>
    /// <param name="recipients">Who opens a new key.</param>
    /// <param name="day">Today.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    public IncomingReport BeginAddition(
        StoredReport report,
        IReadOnlyList<IRecipient> recipients,
        DateOnly day,
        RandomNumberGenerator randomness
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        using var connection = _index.Open();
        var present = Index.Query(
            connection,
            "SELECT recipient FROM wrapping WHERE report = @report",
            r => X25519Recipient.TryParse(r.GetString(0)),
            ("@report", report.Id)
        );
        return new IncomingReport(this, recipients, day, randomness, report.Id, present.SingleOrDefault());
    }

    /// <summary>Seals an answer to the receipt's key: whoever types the words reads it, and nobody else.</summary>
    public void Answer(StoredReport report, JsonObject text, string by, DateOnly day, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(report);
        var id = _parts.NewId(randomness);
        var answer = SealedFile.Seal(PaddedText.Pad(text), [report.AnswerKey], randomness);
        _parts.Put(id, answer);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(answer));
        var part = new StoredPart(id, report.Id, PartKind.Answer, day, answer.Length, sha256);
        _index.Write(
            connection =>
            {
                SetState(connection, report.Id, ReportState.Answered);
                Insert(connection, part);
                AddStep(connection, report.Id, day, "answered", by, [sha256]);
            },
            [id]
        );
    }

    internal static string NewId(RandomNumberGenerator randomness)
    {
        Span<byte> id = stackalloc byte[16];
        randomness.GetBytes(id);
        return Convert.ToHexStringLower(id);
    }

    internal string NewPartId(RandomNumberGenerator randomness) => _parts.NewId(randomness);

    internal IncomingPart NewPart(string id) => _parts.Begin(id);

    internal void Commit(IncomingReport incoming, ReceiptMark mark)
    {
        var key = Keep(incoming);
        _index.Write(
            connection =>
            {
                Index.Run(
                    connection,
                    "INSERT INTO report VALUES (@id, @day, @hash, @key, @state)",
                    ("@id", incoming.Id),
                    ("@day", Day(incoming.Day)),
                    ("@hash", mark.LookUpHash),
                    ("@key", mark.Recipient.ToString()),
                    ("@state", nameof(ReportState.Received))
                );
                Insert(connection, incoming, key, "sealed", "desk");
            },
            incoming.Brought
        );
    }

    internal void CommitAddition(IncomingReport incoming, string by)
    {
        var key = Keep(incoming);
        _index.Write(
            connection =>
            {
                SetState(connection, incoming.Id, ReportState.Received);
                // Asked after the row is ours: what is sealed to a key that was destroyed meanwhile nobody could ever open.
                var present = Index.Query(
                    connection,
                    "SELECT recipient FROM wrapping WHERE report = @report",
                    r => r.GetString(0),
                    ("@report", incoming.Id)
                );
                if (key is null ? present is not [var one] || one != incoming.Key.ToString() : present.Count > 0)
                {
                    throw new InvalidDataException("The report was erased, or begun anew, meanwhile.");
                }
                Insert(connection, incoming, key, "added", by);
            },
            incoming.Brought
        );
    }

    internal void Drop(IncomingReport incoming) => _parts.Delete(incoming.Brought);

    // What stands in the row of the report's own key; null where it has one.
    private byte[]? Keep(IncomingReport incoming)
    {
        _parts.Flush(incoming.Parts.Select(p => p.Id));
        if (incoming.Wrapped is not { } wrapped)
        {
            return null;
        }
        var row = _parts.KeepKey(wrapped, incoming.Randomness);
        incoming.KeyParts = _parts.IdOfKey(row) is { } id ? [.. incoming.KeyParts, id] : [];
        return row;
    }

    private static void Insert(DbConnection connection, IncomingReport incoming, byte[]? key, string what, string by)
    {
        if (key is not null)
        {
            Index.Run(
                connection,
                "INSERT INTO wrapping VALUES (@report, @recipient, @sealed)",
                ("@report", incoming.Id),
                ("@recipient", incoming.Key.ToString()),
                ("@sealed", key)
            );
        }
        foreach (var part in incoming.Parts)
        {
            Insert(connection, part);
        }
        AddStep(connection, incoming.Id, incoming.Day, what, by, [.. incoming.Parts.Select(p => p.Sha256)]);
    }

    private static void Insert(DbConnection connection, StoredPart part) =>
        Index.Run(
            connection,
            "INSERT INTO part VALUES (@id, @report, @kind, @day, @bytes, @sha256)",
            ("@id", part.Id),
            ("@report", part.Report),
            ("@kind", part.Kind.ToString()),
            ("@day", Day(part.Day)),
            ("@bytes", part.Bytes),
            ("@sha256", part.Sha256)
        );
}
