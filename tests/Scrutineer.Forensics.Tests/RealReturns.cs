using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using Scrutineer.Returns;
using Scrutineer.Testing;
using Sylvan.Data.Csv;

namespace Scrutineer.Forensics.Tests;

/// <summary>The four Russian votes, read once a test run; a test that asks for them is skipped where they are absent.</summary>
internal static class RealReturns
{
    private static readonly ConcurrentDictionary<int, Lazy<ReturnSet>> Votes = new();

    public static ReturnSet Russia(int year)
    {
        var path = SharedData.Require($"returns/ru-{year}.csv.zip");
        return Votes.GetOrAdd(year, _ => new Lazy<ReturnSet>(() => Read(path))).Value;
    }

    private static ReturnSet Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var text = new StreamReader(zip.Entries[0].Open());
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = 1 << 16 });
        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
        int Column(string part) => Array.FindIndex(names, n => n.Contains(part, StringComparison.Ordinal));
        int[] fields =
        [
            Column("в список избирателей"),
            Column("досрочно"),
            Column("выданных в помещении"),
            Column("выданных вне помещения"),
            Column("недействительных"),
            Array.FindIndex(names, n => n.StartsWith("Число действительных", StringComparison.Ordinal)),
        ];
        var choices = Enumerable
            .Range(Column("не учтенных при получении") + 1, names.Length)
            .TakeWhile(c => c < names.Length && names[c] != "url")
            .ToArray();
        var builder = new ReturnSetBuilder(
            [
                ReturnField.Registered,
                ReturnField.IssuedEarly,
                ReturnField.IssuedInRoom,
                ReturnField.IssuedOutside,
                ReturnField.Invalid,
                ReturnField.Valid,
            ],
            choices.Select(c => names[c])
        );
        var (region, tik, uik) = (Column("region"), Column("tik"), Column("uik"));
        var row = 1;
        var values = new int[fields.Length];
        var votes = new int[choices.Length];
        while (csv.Read())
        {
            row++;
            if (csv.GetString(fields[0]).Length == 0)
            {
                builder.AddWithoutData(csv.GetString(region), csv.GetString(tik), csv.GetString(uik), row);
                continue;
            }
            for (var i = 0; i < fields.Length; i++)
            {
                values[i] = int.Parse(csv.GetString(fields[i]), CultureInfo.InvariantCulture);
            }
            for (var i = 0; i < choices.Length; i++)
            {
                votes[i] = int.Parse(csv.GetString(choices[i]), CultureInfo.InvariantCulture);
            }
            builder.Add(csv.GetString(region), csv.GetString(tik), csv.GetString(uik), row, values, votes);
        }
        return builder.Build();
    }
}
