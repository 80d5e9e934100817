using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
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
        var id = NewId(randomness);
        var answer = SealedFile.Seal(PaddedText.Pad(text), [report.AnswerKey], randomness);
        _files.Replace($"{PartsFolder}/{id}.age", answer);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(answer));
        var part = new StoredPart(id, report.Id, PartKind.Answer, day, answer.Length, sha256);
        _index.Write(connection =>
        {
            Insert(connection, part);
            SetState(connection, report.Id, ReportState.Answered);
            AddStep(connection, report.Id, day, "answered", by, [sha256]);
        });
    }

    internal static string NewId(RandomNumberGenerator randomness)
    {
        Span<byte> id = stackalloc byte[16];
        randomness.GetBytes(id);
        return Convert.ToHexStringLower(id);
    }

    internal IncomingPart NewPart(string id) => new(PathOf(id));

    internal void Commit(IncomingReport incoming, ReceiptMark mark)
    {
        Flush(incoming);
        _index.Write(connection =>
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
            Insert(connection, incoming, "sealed", "desk");
        });
    }

    internal void CommitAddition(IncomingReport incoming, string by)
    {
        Flush(incoming);
        _index.Write(connection =>
        {
            SetState(connection, incoming.Id, ReportState.Received);
            Insert(connection, incoming, "added", by);
        });
    }

    internal void Drop(IEnumerable<StoredPart> parts)
    {
        foreach (var part in parts)
        {
            File.Delete(PathOf(part.Id));
        }
    }

    private void Flush(IncomingReport incoming) =>
        _files.Flush([.. incoming.Parts.Select(p => $"{PartsFolder}/{p.Id}.age")]);

    private static void Insert(SqliteConnection connection, IncomingReport incoming, string what, string by)
    {
        if (incoming.Wrapped is { } wrapped)
        {
            Index.Run(
                connection,
                "INSERT INTO wrapping VALUES (@report, @recipient, @sealed)",
                ("@report", incoming.Id),
                ("@recipient", incoming.Key.ToString()),
                ("@sealed", wrapped)
            );
        }
        foreach (var part in incoming.Parts)
        {
            Insert(connection, part);
        }
        AddStep(connection, incoming.Id, incoming.Day, what, by, [.. incoming.Parts.Select(p => p.Sha256)]);
    }

    private static void Insert(SqliteConnection connection, StoredPart part) =>
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
