using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>
/// Sealed reports: a database that knows ids, days and lengths, and sealed parts beside it. Nothing in it can be read without a
/// key that is not there. One process at a time writes to a folder; several work with the same servers.
/// </summary>
public sealed partial class ReportStore : IDisposable
{
    internal const string DatabaseName = "desk.db";

    private readonly string? _folder;
    private readonly IDisposable? _held;
    private readonly Index _index;
    private readonly IParts _parts;

    private ReportStore(Index index, IParts parts, string? folder = null, IDisposable? held = null) =>
        (_index, _parts, _folder, _held) = (index, parts, folder, held);

    /// <summary>Begins to take a report in; nothing of it is there before it is committed.</summary>
    /// <param name="recipients">Who may open it, one or more.</param>
    /// <param name="day">Today.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    public IncomingReport Begin(IReadOnlyList<IRecipient> recipients, DateOnly day, RandomNumberGenerator randomness) =>
        new(this, recipients, day, randomness);

    /// <summary>The report that a receipt leads to, or null.</summary>
    public StoredReport? Find(ReceiptMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Reports("WHERE look_up_hash = @value", mark.LookUpHash).SingleOrDefault();
    }

    /// <summary>The report of an id, or null.</summary>
    public StoredReport? Get(string id) => Reports("WHERE id = @value", id).SingleOrDefault();

    /// <summary>The one report that an id, or the beginning of one, names.</summary>
    /// <returns>Refused where it names none, or several.</returns>
    public Outcome<StoredReport> Named(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var found = List().Where(r => r.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return found is [var report] ? Outcome.Of(report) : Outcome<StoredReport>.Refused(StoreProblems.NotOne(id));
    }

    /// <summary>All reports, the oldest day first.</summary>
    public IReadOnlyList<StoredReport> List() => Reports("WHERE @value = ''", "");

    /// <summary>The sealed parts of a report: its text first, answers last.</summary>
    public IReadOnlyList<StoredPart> Parts(string report)
    {
        using var connection = _index.Open();
        return PartsOf(connection, report);
    }

    /// <summary>The bytes of a sealed part.</summary>
    public Stream Read(StoredPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return _parts.Read(part.Id);
    }

    /// <summary>What happened to a report, in order.</summary>
    public IReadOnlyList<CustodyStep> Custody(string report)
    {
        using var connection = _index.Open();
        return Steps(connection, report);
    }

    /// <summary>Opens the report's own key, to which all its parts but answers are sealed.</summary>
    /// <returns>The key, or a problem where the content was erased or the identities are not its recipients.</returns>
    public Outcome<X25519Identity> Unwrap(string report, IReadOnlyList<IIdentity> identities)
    {
        using var connection = _index.Open();
        var found = Index.Query(
            connection,
            "SELECT sealed FROM wrapping WHERE report = @report",
            r => r.GetFieldValue<byte[]>(0),
            ("@report", report)
        );
        return found is [var row] && _parts.KeyOf(row) is { } wrapped
            ? SealedFile.Open(wrapped, identities).Map(secret => new X25519Identity(secret))
            : Outcome<X25519Identity>.Refused(StoreProblems.Erased());
    }

    /// <summary>Notes that something was done with a report, and what state it is in now.</summary>
    /// <param name="report">Its id.</param>
    /// <param name="what">A verb, see <see cref="CustodyStep"/>.</param>
    /// <param name="by">Whose doing.</param>
    /// <param name="day">Today.</param>
    /// <param name="state">Its state from now on; null leaves it.</param>
    public void Note(string report, string what, string by, DateOnly day, ReportState? state = null) =>
        _index.Write(connection =>
        {
            if (state is { } now)
            {
                SetState(connection, report, now);
            }
            AddStep(connection, report, day, what, by, []);
        });

    /// <summary>
    /// Destroys the report's own key and its sealed parts, for ever. What stays is the channel (its author can come back, be
    /// answered and write again) and the custody with the hashes of what was there.
    /// </summary>
    public void Erase(string report, string by, DateOnly day, bool isWithdrawal)
    {
        var gone = new List<string>();
        _index.Write(connection =>
        {
            SetState(connection, report, isWithdrawal ? ReportState.Withdrawn : ReportState.Erased);
            // Asked after the row is ours: nothing can be added between.
            var parts = PartsOf(connection, report).Where(p => p.Kind != PartKind.Answer).ToList();
            gone.AddRange(parts.Select(p => p.Id));
            gone.AddRange(
                Index
                    .Query(
                        connection,
                        "SELECT sealed FROM wrapping WHERE report = @report",
                        r => _parts.IdOfKey(r.GetFieldValue<byte[]>(0)),
                        ("@report", report)
                    )
                    .OfType<string>()
            );
            Index.Run(connection, "DELETE FROM wrapping WHERE report = @report", ("@report", report));
            foreach (var part in parts)
            {
                Index.Run(connection, "DELETE FROM part WHERE id = @id", ("@id", part.Id));
            }
            string[] hashes = [.. parts.Select(p => p.Sha256)];
            AddStep(connection, report, day, isWithdrawal ? "withdrawn" : "erased", by, hashes);
        });
        _index.Forget();
        _parts.Delete(gone);
    }

    /// <summary>Lets go of the servers, or lets another process have the folder.</summary>
    public void Dispose()
    {
        _parts.Dispose();
        _index.Dispose();
        _held?.Dispose();
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IReadOnlyList<StoredReport> Reports(string where, string value)
    {
        using var connection = _index.Open();
        return Index.Query(
            connection,
            $"SELECT id, day, state, answer_key FROM report {where} ORDER BY day, id",
            r => new StoredReport(
                r.GetString(0),
                Day(r.GetString(1)),
                Enum.Parse<ReportState>(r.GetString(2)),
                X25519Recipient.TryParse(r.GetString(3))!
            ),
            ("@value", value)
        );
    }

    private static IReadOnlyList<StoredPart> PartsOf(DbConnection connection, string report) =>
        [
            .. Index
                .Query(
                    connection,
                    "SELECT id, report, kind, day, bytes, sha256 FROM part WHERE report = @report ORDER BY day, id",
                    r => new StoredPart(
                        r.GetString(0),
                        r.GetString(1),
                        Enum.Parse<PartKind>(r.GetString(2)),
                        Day(r.GetString(3)),
                        r.GetInt64(4),
                        r.GetString(5)
                    ),
                    ("@report", report)
                )
                .OrderBy(p => p.Kind),
        ];

    private static void SetState(DbConnection connection, string report, ReportState state) =>
        Index.Run(
            connection,
            "UPDATE report SET state = @state WHERE id = @report",
            ("@state", state.ToString()),
            ("@report", report)
        );
}
