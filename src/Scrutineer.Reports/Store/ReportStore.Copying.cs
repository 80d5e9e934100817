using System.Data.Common;
using System.Security.Cryptography;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

public sealed partial class ReportStore
{
    // In an order in which every row finds what it refers to.
    private static readonly (string Name, string[] Columns)[] Tables =
    [
        ("report", ["id", "day", "look_up_hash", "answer_key", "state"]),
        ("wrapping", ["report", "recipient", "sealed"]),
        ("part", ["id", "report", "kind", "day", "bytes", "sha256"]),
        ("custody", ["report", "number", "day", "what", "by", "parts", "previous", "hash"]),
    ];

    /// <summary>Copies everything that is committed, as of one moment, into an empty folder while the store is at work.</summary>
    /// <param name="folder">Absent or empty; afterwards a store like any other.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <returns>The folder, or a problem.</returns>
    public Outcome<string> CopyTo(string folder, RandomNumberGenerator randomness)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Outcome<string>.Refused(StoreProblems.NotEmpty(folder));
        }
        return Open(folder)
            .Then(copy =>
            {
                using (copy)
                {
                    return CopyTo(copy, randomness).Map(_ => folder);
                }
            });
    }

    /// <summary>Copies everything that is committed, as of one moment, into another store that is empty: a backup, or its return.</summary>
    /// <param name="copy">The other store.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <returns>The other store, or a problem; then nothing is in it.</returns>
    public Outcome<ReportStore> CopyTo(ReportStore copy, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (copy.List().Count > 0)
        {
            return Outcome<ReportStore>.Refused(PlaceProblems.NotEmpty());
        }
        var brought = new List<string>();
        try
        {
            copy._index.Write(into => _index.Snapshot(from => Copy(from, copy, into, brought, randomness)));
        }
        catch
        {
            copy._parts.Delete(brought);
            throw;
        }
        return Outcome.Of(copy);
    }

    private void Copy(
        DbConnection from,
        ReportStore copy,
        DbConnection into,
        List<string> brought,
        RandomNumberGenerator randomness
    )
    {
        var erased = new HashSet<string>(StringComparer.Ordinal);
        var rows = Tables.ToDictionary(t => t.Name, t => Rows(from, t.Name, t.Columns), StringComparer.Ordinal);
        foreach (var row in rows["wrapping"])
        {
            var key = Unless(erased, (string)row[0], () => _parts.KeyOf((byte[])row[2]));
            if (key is not null)
            {
                row[2] = copy._parts.KeepKey(key, randomness);
                brought.AddRange(new[] { copy._parts.IdOfKey((byte[])row[2]) }.OfType<string>());
            }
        }
        foreach (var row in rows["part"])
        {
            var id = (string)row[0];
            row[0] = Unless(erased, (string)row[1], () => copy.Take(_parts, id, brought, randomness)) ?? id;
        }
        copy._parts.Flush(brought);
        // A report that was erased meanwhile comes along without its content.
        rows["wrapping"].RemoveAll(r => erased.Contains((string)r[0]));
        var dropped = rows["part"].Where(r => erased.Contains((string)r[1]) && !IsAnswer(r)).ToList();
        copy._parts.Delete(dropped.Select(r => (string)r[0]));
        rows["part"].RemoveAll(dropped.Contains);
        foreach (var (table, columns) in Tables)
        {
            var names = columns.Select(c => $"@{c}").ToArray();
            foreach (var row in rows[table])
            {
                Index.Run(
                    into,
                    $"INSERT INTO {table} VALUES ({string.Join(", ", names)})",
                    [.. names.Zip(row, (name, value) => (name, value))]
                );
            }
        }
    }

    private static bool IsAnswer(object[] part) => (string)part[2] == nameof(PartKind.Answer);

    // What cannot be had although its report was not erased is lost: no copy may pass that over.
    private T? Unless<T>(HashSet<string> erased, string report, Func<T?> bring)
        where T : class
    {
        try
        {
            if (bring() is { } there)
            {
                return there;
            }
        }
        catch (Exception gone) when (gone is FileNotFoundException or StoreUnavailableException && IsErased(report)) { }
        if (!IsErased(report))
        {
            throw new StoreUnavailableException($"The key of {report} is gone.");
        }
        erased.Add(report);
        return null;
    }

    private bool IsErased(string report)
    {
        using var now = _index.Open();
        return Index
                .Query(
                    now,
                    "SELECT report FROM wrapping WHERE report = @report",
                    r => r.GetString(0),
                    ("@report", report)
                )
                .Count == 0;
    }

    // Under an id of the other store: there too it says which process brings it in.
    private string Take(IParts from, string id, List<string> brought, RandomNumberGenerator randomness)
    {
        var taken = NewPartId(randomness);
        BringAsync().GetAwaiter().GetResult();
        return taken;

        async Task BringAsync()
        {
            var content = from.Read(id);
            await using (content.ConfigureAwait(false))
            {
                brought.Add(taken);
                var part = NewPart(taken);
                await using (part.ConfigureAwait(false))
                {
                    await content.CopyToAsync(part).ConfigureAwait(false);
                    await part.CompleteAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
    }

    private static List<object[]> Rows(DbConnection connection, string table, string[] columns) =>
        [
            .. Index.Query(
                connection,
                $"SELECT {string.Join(", ", columns)} FROM {table}",
                r =>
                {
                    var row = new object[columns.Length];
                    r.GetValues(row);
                    return row;
                }
            ),
        ];
}
