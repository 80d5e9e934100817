using System.Data.Common;
using System.Globalization;

namespace Scrutineer.Reports.Fsck;

/// <summary>Reads rows as texts.</summary>
internal static class Read
{
    public static List<string[]> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants, and ids of hexadecimal digits alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? ""),
            ]);
        }
        return rows;
    }
}
