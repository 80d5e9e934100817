using System.Text;
using System.Text.Json;
using Scrutineer.Parties.Matching;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Parties.Lists;

/// <summary>
/// Pairs to judge, CSV or a JSON array: <c>id</c>, <c>name1</c>, <c>name2</c>, <c>schema</c>, <c>dob1</c>, <c>dob2</c>; for evaluation also
/// <c>match</c> (yes or no), <c>category</c>, <c>derivable</c>.
/// </summary>
public static class PairTable
{
    private const int MostBytes = 1 << 28;

    /// <summary>Reads the pairs.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name, for problems.</param>
    public static Outcome<IReadOnlyList<JudgedPair>> Read(ReadOnlyMemory<byte> bytes, string file)
    {
        try
        {
            if (bytes.Length > MostBytes)
            {
                throw ListException.TooLong(1, MostBytes);
            }
            var start = bytes.Span.IndexOfAnyExcept(" \n\r\t"u8);
            return Outcome.Of<IReadOnlyList<JudgedPair>>(
                start >= 0 && bytes.Span[start] is (byte)'[' ? Json(bytes) : Csv(bytes)
            );
        }
        catch (ListException problem)
        {
            return Outcome<IReadOnlyList<JudgedPair>>.Refused(problem.In(file));
        }
        catch (JsonException problem)
        {
            return Outcome<IReadOnlyList<JudgedPair>>.Refused(
                ListException.Broken("JSON", (int?)problem.LineNumber + 1).In(file)
            );
        }
    }

    private static List<JudgedPair> Json(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 16 });
        var pairs = new List<JudgedPair>();
        foreach (var e in json.RootElement.EnumerateArray())
        {
            if (e.ValueKind is not JsonValueKind.Object)
            {
                throw ListException.Broken("{…}");
            }
            pairs.Add(Pair(key => Text(e, key), pairs.Count));
        }
        return pairs;
    }

    private static string Text(JsonElement e, string key) =>
        e.Has(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.Text(),
                JsonValueKind.Null => "",
                _ => value.Raw(),
            }
            : "";

    private static List<JudgedPair> Csv(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new StringReader(Utf8(bytes));
        var rows = new ListRows(reader, ',');
        var table = new CsvTable(rows, rows.Next() ?? throw ListException.NoColumn("name1")).Need("name1", "name2");
        var pairs = new List<JudgedPair>();
        while (table.Next())
        {
            pairs.Add(Pair(key => table[key], pairs.Count));
        }
        return pairs;
    }

    private static string Utf8(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw ListException.Encoding(1);
        }
    }

    private static JudgedPair Pair(Func<string, string> cell, int number)
    {
        var kind = PartyKinds.Of(cell("schema"));
        var (match, id) = (cell("match"), cell("id"));
        return new JudgedPair(
            id.Length > 0 ? id : (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            new Party(cell("name1"), kind, cell("dob1")),
            new Party(cell("name2"), kind, cell("dob2")),
            match switch
            {
                "yes" or "true" => true,
                "no" or "false" => false,
                _ => null,
            },
            cell("category"),
            cell("derivable") is not ("false" or "no")
        );
    }
}
