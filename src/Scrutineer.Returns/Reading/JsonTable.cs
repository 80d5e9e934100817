using System.Text.Json;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// A table in JSON: a list of objects, a list of lists with the header first, one object a line, or an object whose only list is one of
/// these. Objects inside rows become columns with a point in their names.
/// </summary>
internal static class JsonTable
{
    private const int Deepest = 4;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowTrailingCommas = true };

    /// <summary>Whether text begins as such a table does. A header of a CSV would have to begin with a bracket and a quote.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        return text switch
        {
            ['[', .. var rest] => rest.TrimStart() is ['{' or '[', ..],
            ['{', .. var rest] => rest.TrimStart() is ['"', ..],
            _ => false,
        };
    }

    /// <summary>The rows, the first of them the header.</summary>
    /// <exception cref="RefusedException">It is not JSON, or no table.</exception>
    public static ListRows Read(string text, string file, ReadLimits limits)
    {
        try
        {
            return new ListRows(Table(text, file, limits));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(
                ReadProblem.BadJson(
                    file,
                    fault.LineNumber is { } line ? (int)line + 1 : null,
                    fault.Message.TrimEnd('.')
                )
            );
        }
    }

    private static List<(int, string[])> Table(string text, string file, ReadLimits limits)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(int Line, string[] Cells)>();
        var line = 1;
        foreach (var row in Rows(text, file))
        {
            line++;
            if (rows.Count >= limits.MostRows)
            {
                throw new RefusedException(ReadProblem.TooManyRows(file, limits.MostRows));
            }
            if (row.ValueKind == JsonValueKind.Array)
            {
                rows.Add((line - 1, [.. row.EnumerateArray().Select(cell => Say(cell, file, line))]));
                continue;
            }
            var cells = new string[Math.Max(columns.Count, 4)];
            Lay(row, "", 0);
            rows.Add((line, cells));

            void Lay(JsonElement from, string before, int depth)
            {
                foreach (var property in from.EnumerateObject())
                {
                    var name = before + property.Name;
                    if (property.Value.ValueKind == JsonValueKind.Object && depth < Deepest)
                    {
                        Lay(property.Value, name + ".", depth + 1);
                        continue;
                    }
                    if (!columns.TryGetValue(name, out var column))
                    {
                        columns[name] = column = columns.Count;
                        if (columns.Count > limits.MostColumns)
                        {
                            throw new RefusedException(ReadProblem.TooManyColumns(file, limits.MostColumns));
                        }
                    }
                    if (column >= cells.Length)
                    {
                        Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
                    }
                    cells[column] = Say(property.Value, file, line);
                }
            }
        }
        if (columns.Count == 0)
        {
            return rows;
        }
        // Objects may lack keys that others have: those cells are blank.
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = new string[columns.Count];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = column < rows[i].Cells.Length ? rows[i].Cells[column] ?? "" : "";
            }
            rows[i] = (rows[i].Line, cells);
        }
        return [(1, [.. columns.OrderBy(c => c.Value).Select(c => c.Key)]), .. rows];
    }

    private static IEnumerable<JsonElement> Rows(string text, string file)
    {
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().TrimStart() is ['{', ..] && Lines(text) is { } lines)
        {
            return lines;
        }
        var root = JsonDocument.Parse(text, Options).RootElement;
        var list =
            root.ValueKind == JsonValueKind.Object
                ? root.EnumerateObject().Select(p => p.Value).Where(IsTable).ToList() is [var only]
                    ? only
                    : default
                : root;
        return IsTable(list) ? list.EnumerateArray() : throw new RefusedException(ReadProblem.NoJsonTable(file));
    }

    // One object a line; null when the first line is not an object by itself.
    private static List<JsonElement>? Lines(string text)
    {
        var found = new List<JsonElement>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            try
            {
                found.Add(JsonDocument.Parse(line, Options).RootElement);
            }
            catch (JsonException) when (found.Count == 0)
            {
                return null;
            }
            catch (JsonException fault)
            {
                throw new JsonException(fault.Message, fault.Path, number - 1, fault.BytePositionInLine, fault);
            }
        }
        return found is [var one] && one.EnumerateObject().Any(p => IsTable(p.Value)) ? null
            : found.TrueForAll(row => row.ValueKind == JsonValueKind.Object) ? found
            : null;
    }

    private static bool IsTable(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
        && list.GetArrayLength() > 0
        && list[0].ValueKind is JsonValueKind.Object or JsonValueKind.Array
        && list.EnumerateArray().All(row => row.ValueKind == list[0].ValueKind);

    private static string Say(JsonElement cell, string file, int line) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => cell.GetString()!,
            JsonValueKind.Array or JsonValueKind.Object => throw new RefusedException(
                ReadProblem.NestedJson(file, line)
            ),
            _ => cell.GetRawText(),
        };
}
