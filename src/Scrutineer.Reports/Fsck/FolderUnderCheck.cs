using Microsoft.Data.Sqlite;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>A folder with SQLite, as a check reads it.</summary>
internal sealed class FolderUnderCheck(SqliteConnection connection, string folder) : IUnderCheck
{
    // Everything that may stand in the database. A column more could hold what must not be kept.
    private static readonly string[] Columns =
    [
        "custody(report,number,day,what,by,parts,previous,hash)",
        "part(id,report,kind,day,bytes,sha256)",
        "report(id,day,look_up_hash,answer_key,state)",
        "wrapping(report,recipient,sealed)",
    ];

    private readonly string _parts = Path.Combine(folder, "parts");

    public static IReadOnlyList<Problem> Check(string folder, Func<IUnderCheck, IReadOnlyList<Problem>> check)
    {
        var database = Path.Combine(folder, "desk.db");
        if (!File.Exists(database))
        {
            return [FsckProblems.NoDatabase(database)];
        }
        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            return check(new FolderUnderCheck(connection, folder));
        }
        catch (SqliteException broken)
        {
            return [FsckProblems.Broken(database, broken.SqliteErrorCode)];
        }
    }

    public IEnumerable<Problem> Tables()
    {
        if (Rows("PRAGMA integrity_check") is not [["ok"]])
        {
            yield return FsckProblems.Of("integrity", "desk.db", "database pages", "сторінки бази");
        }
        var tables = Rows(
            "SELECT m.name || '(' || group_concat(c.name, ',') || ')' FROM sqlite_schema m "
                + "JOIN pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name"
        );
        if (!tables.Select(t => t[0]).SequenceEqual(Columns))
        {
            yield return FsckProblems.Of("tables", "desk.db", "tables and columns", "таблиці й стовпці");
        }
    }

    public List<string[]> Rows(string sql) => Read.Rows(connection, sql);

    public IReadOnlyList<(string Report, string? Name)> Keys() => [];

    public Stream? Open(string id) =>
        Path.Combine(_parts, $"{id}.age") is var file && File.Exists(file) ? File.OpenRead(file) : null;

    public IEnumerable<string> Names() =>
        Directory.Exists(_parts)
            ? Directory.EnumerateFileSystemEntries(_parts).Select(f => Path.GetFileName(f)!).Where(n => n != ".made")
            : [];
}
