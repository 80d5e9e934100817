using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>
/// Sealed reports in a folder: a database that knows ids, days and lengths, and one file per sealed part. Nothing in it can be
/// read without a key that is not there. One process writes to a folder at a time.
/// </summary>
public sealed partial class ReportStore : IDisposable
{
    internal const string DatabaseName = "desk.db";
    internal const string PartsFolder = "parts";

    private const string LockName = "desk.lock";

    private readonly string _folder;
    private readonly FolderStore _files;
    private readonly IDisposable? _held;
    private readonly Index _index;

    private ReportStore(string folder, FolderStore files, IDisposable? held)
    {
        (_folder, _files, _held) = (folder, files, held);
        _index = new Index(Path.Combine(folder, DatabaseName));
    }

#pragma warning disable CA2000 // The store is the caller's to dispose.
    /// <summary>Opens a folder; makes it where it is absent, brings its database to the present version, drops what was half-written.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The store, or a problem where another process holds it or a later version made it.</returns>
    public static Outcome<ReportStore> Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        PrivateFolder.Make(folder);
        var files = new FolderStore(folder);
        if (files.TryLock(LockName) is not { } held)
        {
            return Outcome<ReportStore>.Refused(StoreProblems.Held(folder));
        }
        var store = new ReportStore(folder, files, held);
        if (!store.Prepare())
        {
            store.Dispose();
            return Outcome<ReportStore>.Refused(StoreProblems.Later(folder));
        }
        return Outcome.Of(store);
    }
#pragma warning restore CA2000

#pragma warning disable CA2000 // The store is the caller's to dispose.
    /// <summary>
    /// Opens a folder that a Desk may be at work in, for those who read, answer and erase: nothing is dropped, and the database
    /// keeps the two apart.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public static Outcome<ReportStore> OpenBeside(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!File.Exists(Path.Combine(folder, DatabaseName)))
        {
            return Outcome<ReportStore>.Refused(StoreProblems.Missing(folder));
        }
        var store = new ReportStore(folder, new FolderStore(folder), null);
        using var connection = store._index.Open();
        return Schema.VersionOf(connection) == Schema.Version
            ? Outcome.Of(store)
            : Outcome<ReportStore>.Refused(StoreProblems.Later(folder));
    }
#pragma warning restore CA2000

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
        return
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
    }

    /// <summary>The bytes of a sealed part.</summary>
    public Stream Read(StoredPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return File.OpenRead(PathOf(part.Id));
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
        return found is [var wrapped]
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
        var parts = Parts(report).Where(p => p.Kind != PartKind.Answer).ToList();
        _index.Write(connection =>
        {
            Index.Run(connection, "DELETE FROM wrapping WHERE report = @report", ("@report", report));
            foreach (var part in parts)
            {
                Index.Run(connection, "DELETE FROM part WHERE id = @id", ("@id", part.Id));
            }
            SetState(connection, report, isWithdrawal ? ReportState.Withdrawn : ReportState.Erased);
            string[] hashes = [.. parts.Select(p => p.Sha256)];
            AddStep(connection, report, day, isWithdrawal ? "withdrawn" : "erased", by, hashes);
        });
        _index.Forget();
        parts.ForEach(p => File.Delete(PathOf(p.Id)));
    }

    /// <summary>Lets another process have the folder.</summary>
    public void Dispose() => _held?.Dispose();

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string PathOf(string part) => Path.Combine(_folder, PartsFolder, $"{part}.age");

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

    private static void SetState(SqliteConnection connection, string report, ReportState state) =>
        Index.Run(
            connection,
            "UPDATE report SET state = @state WHERE id = @report",
            ("@state", state.ToString()),
            ("@report", report)
        );
}
