using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>
/// Checks a folder of sealed reports against what it promises, knowing only the format: it shares no code with what writes
/// one. It reads, and changes nothing.
/// </summary>
public static partial class DeskFsck
{
    // Everything that may stand in the database. A column more could hold what must not be kept.
    private static readonly string[] Columns =
    [
        "custody(report,number,day,what,by,parts,previous,hash)",
        "part(id,report,kind,day,bytes,sha256)",
        "report(id,day,look_up_hash,answer_key,state)",
        "wrapping(report,recipient,sealed)",
    ];

    /// <summary>Every breach found, in both languages; none for a sound folder.</summary>
    /// <param name="folder">Not in use by a process that writes.</param>
    public static IReadOnlyList<Problem> Check(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var database = Path.Combine(folder, "desk.db");
        if (!File.Exists(database))
        {
            return [FsckProblems.NoDatabase(database)];
        }
        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            var problems = Tables(connection).ToList();
            return problems.Count > 0
                ? problems
                : [.. Reports(connection), .. Files(connection, folder), .. Chains(connection)];
        }
        catch (SqliteException broken)
        {
            return [FsckProblems.Broken(database, broken.SqliteErrorCode)];
        }
    }

    private static IEnumerable<Problem> Tables(SqliteConnection connection)
    {
        if (Rows(connection, "PRAGMA integrity_check") is not [["ok"]])
        {
            yield return FsckProblems.Of("integrity", "desk.db", "database pages", "сторінки бази");
        }
        var tables = Rows(
            connection,
            "SELECT m.name || '(' || group_concat(c.name, ',') || ')' FROM sqlite_schema m "
                + "JOIN pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name"
        );
        if (!tables.Select(t => t[0]).SequenceEqual(Columns))
        {
            yield return FsckProblems.Of("tables", "desk.db", "tables and columns", "таблиці й стовпці");
        }
    }

    private static IEnumerable<Problem> Reports(SqliteConnection connection)
    {
        foreach (var row in Rows(connection, "SELECT id, day, look_up_hash, answer_key, state FROM report"))
        {
            if (!Id().IsMatch(row[0]) || !IsDay(row[1]) || !Hash().IsMatch(row[2]) || !Key().IsMatch(row[3]))
            {
                yield return FsckProblems.Of("report", row[0], "a row of a report", "рядок повідомлення");
            }
            var isOpen =
                Rows(connection, $"SELECT recipient FROM wrapping WHERE report = '{Safe(row[0])}'") is [[var key]]
                && Key().IsMatch(key);
            var parts = Rows(connection, $"SELECT id FROM part WHERE report = '{Safe(row[0])}' AND kind <> 'Answer'");
            var mayBeEmpty = row[4] is "Withdrawn" or "Erased" or "Answered" or "Received" or "Opened";
            if (!mayBeEmpty || (parts.Count > 0) != isOpen)
            {
                yield return FsckProblems.Of("wrapping", row[0], "the report's own key", "власний ключ повідомлення");
            }
        }
    }

    private static IEnumerable<Problem> Files(SqliteConnection connection, string folder)
    {
        var rows = Rows(connection, "SELECT id, day, bytes, sha256, report FROM part");
        var parts = Path.Combine(folder, "parts");
        foreach (var row in rows)
        {
            var file = Path.Combine(parts, $"{Safe(row[0])}.age");
            if (!Id().IsMatch(row[0]) || !IsDay(row[1]) || !IsSealed(file, row[2], row[3]))
            {
                yield return FsckProblems.Of("part", $"{row[0]}.age", "a sealed file", "запечатаний файл");
            }
        }
        var known = rows.Select(r => $"{r[0]}.age").Append(".made").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(parts) ? Directory.EnumerateFileSystemEntries(parts) : [])
        {
            if (!known.Contains(Path.GetFileName(file)))
            {
                yield return FsckProblems.Of(
                    "stray",
                    Path.GetFileName(file),
                    "a file that no row names",
                    "файл, якого не називає жоден рядок"
                );
            }
        }
    }

    private static IEnumerable<Problem> Chains(SqliteConnection connection)
    {
        foreach (var report in Rows(connection, "SELECT id FROM report"))
        {
            var (number, previous) = (0, new string('0', 64));
            var steps = Rows(
                connection,
                $"SELECT number, day, what, by, parts, previous, hash FROM custody WHERE report = '{Safe(report[0])}' ORDER BY number"
            );
            var isWhole = steps.Count > 0;
            foreach (var step in steps)
            {
                number++;
                var parts = string.Join(',', step[4].Split(' ').Where(p => p.Length > 0).Select(p => $"\"{p}\""));
                var text =
                    $"{{\"by\":\"{step[3]}\",\"day\":\"{step[1]}\",\"number\":{step[0]},\"parts\":[{parts}],\"previous\":\"{step[5]}\",\"what\":\"{step[2]}\"}}";
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                isWhole &=
                    step[0] == number.ToString(CultureInfo.InvariantCulture) && step[5] == previous && step[6] == hash;
                previous = step[6];
            }
            if (!isWhole)
            {
                yield return FsckProblems.Of("custody", report[0], "the chain of custody", "ланцюг зберігання");
            }
        }
    }

    // A sealed file of age: its first line, one recipient on a curve, and a hash that holds.
    private static bool IsSealed(string file, string bytes, string sha256)
    {
        if (!File.Exists(file) || new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture) != bytes)
        {
            return false;
        }
        using var content = File.OpenRead(file);
        using var text = new StreamReader(content, Encoding.Latin1, false, 256, leaveOpen: true);
        var isAge =
            text.ReadLine() == "age-encryption.org/v1"
            && text.ReadLine()!.StartsWith("-> X25519 ", StringComparison.Ordinal);
        content.Position = 0;
        return isAge && Convert.ToHexStringLower(SHA256.HashData(content)) == sha256;
    }

    private static string Safe(string id) => Id().IsMatch(id) ? id : "";

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static List<string[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants, and ids of hexadecimal digits alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        }
        return rows;
    }

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("^age1[02-9ac-hj-np-z]{58}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
